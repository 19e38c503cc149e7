using System.Xml.Linq;

namespace NewsAttribution.Archives.Wire;

/// <summary>An article in NITF 3: one element <c>nitf</c>, with a namespace, a document type, or neither.</summary>
static class NitfReader
{
    /// <summary>Reads one; counts it and returns <see langword="null"/> if it is withdrawn or has no text.</summary>
    public static WireArticle? Read(XElement nitf, Tally tally, DateTimeOffset now)
    {
        var head = nitf.Child("head");
        var body = nitf.Child("body");
        var docdata = head?.Within("docdata").FirstOrDefault();
        if (docdata.Value("management-status") is { } status && !status.Equals("usable", StringComparison.OrdinalIgnoreCase))
            return Pass(tally, Passed.NotUsable);
        var release = NewsDate.Parse(docdata.Child("date.release").Value("norm"));
        if (release > now)
            return Pass(tally, Passed.NotUsable);
        var content = body.Child("body.content");
        List<string> paragraphs = content is null ? [] : Blocks.Of(content);
        if (paragraphs.Count == 0)
            return Pass(tally, Passed.NoText);
        var bodyHead = body.Child("body.head");
        return new(paragraphs)
        {
            // The title in the head is a slug as often as not: number, desk, keyword, date.
            Title = bodyHead.Child("hedline").Child("hl1").Text() ?? head.Child("title").Text(),
            Byline = Byline.Name(bodyHead.Child("byline")),
            Language = nitf.Value("lang") ?? nitf.Value("baselang"),
            Date = NewsDate.Parse(docdata.Child("date.issue").Value("norm")) ?? release,
            Id = docdata.Child("doc-id").Value("id-string"),
        };
    }

    static WireArticle? Pass(Tally tally, Passed reason)
    {
        tally.Add(reason);
        return null;
    }
}
