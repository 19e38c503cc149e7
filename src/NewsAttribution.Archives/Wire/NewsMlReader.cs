using System.Xml;
using System.Xml.Linq;

namespace NewsAttribution.Archives.Wire;

/// <summary>The articles of a NewsML-G2 document: a <c>newsItem</c>, or a <c>newsMessage</c> with any number of items.</summary>
static class NewsMlReader
{
    public static IEnumerable<WireArticle> Read(XElement root, Tally tally, DateTimeOffset now)
    {
        foreach (var item in root.Is("newsItem") ? [root] : root.Within("itemSet").SelectMany(s => s.Elements()))
            if (!item.Is("newsItem"))
                tally.Add(Passed.NoText);
            else if (Article(item, tally, now) is { } article)
                yield return article;
    }

    static WireArticle? Article(XElement item, Tally tally, DateTimeOffset now)
    {
        var meta = item.Child("itemMeta");
        if (
            meta.Child("pubStatus").Value("qcode") is { } status && !status.EndsWith(":usable", StringComparison.OrdinalIgnoreCase)
            || NewsDate.Parse(meta.Child("embargoed").Text()) > now
        )
        {
            tally.Add(Passed.NotUsable);
            return null;
        }
        foreach (var content in item.Child("contentSet")?.Elements() ?? [])
        {
            var (paragraphs, nitf) = Content(content, tally, now);
            if (paragraphs.Count == 0)
                continue;
            var about = item.Child("contentMeta");
            var body = content.Descendants().FirstOrDefault(e => e.Is("h1"));
            return new(paragraphs)
            {
                Title = Headline(about) ?? meta.Child("title").Text() ?? body.Text() ?? nitf?.Title,
                Byline = Byline.Name(about.Child("by").Text()) ?? Byline.Name(about.Child("creator").Child("name").Text()) ?? nitf?.Byline,
                Language = about.Child("language").Value("tag") ?? content.Value("lang") ?? item.Value("lang") ?? nitf?.Language,
                Date = NewsDate.Parse(about.Child("contentCreated").Text())
                    ?? NewsDate.Parse(meta.Child("versionCreated").Text())
                    ?? nitf?.Date,
                Id = item.Value("guid"),
            };
        }
        tally.Add(Passed.NoText);
        return null;
    }

    static (List<string> Paragraphs, WireArticle? Nitf) Content(XElement content, Tally tally, DateTimeOffset now)
    {
        if (content.Is("inlineXML"))
        {
            if (content.DescendantsAndSelf().FirstOrDefault(e => e.Is("nitf")) is { } nitf)
                return NitfReader.Read(nitf, tally, now) is { } article ? ([.. article.Paragraphs], article) : ([], null);
            return (Blocks.Of(content), null);
        }
        return content.Is("inlineData") ? (PlainText.Paragraphs(content.Value), null) : ([], null);
    }

    /// <summary>The headline without a role, or whose role ends in <i>title</i>, else the first.</summary>
    static string? Headline(XElement? contentMeta)
    {
        List<XElement> headlines = [.. contentMeta.Children("headline")];
        bool IsMain(XElement headline)
        {
            string? role = headline.Value("role");
            return role is null
                || role.EndsWith("title", StringComparison.OrdinalIgnoreCase)
                    && !role.EndsWith("subtitle", StringComparison.OrdinalIgnoreCase);
        }
        return (headlines.FirstOrDefault(IsMain) ?? headlines.FirstOrDefault()).Text();
    }
}
