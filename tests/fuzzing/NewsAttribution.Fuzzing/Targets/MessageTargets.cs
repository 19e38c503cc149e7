using System.Text;
using NewsAttribution.Documents;
using NewsAttribution.Documents.Records;
using NewsAttribution.Worker;

namespace NewsAttribution.Fuzzing.Targets;

/// <summary>Any bytes as a message of a queue.</summary>
static class MessageTargets
{
    static readonly Lazy<Labeller> Labeller = new(() => NewsAttribution.Worker.Labeller.Load(null));

    /// <summary>
    /// An article for a worker: it is labelled, and what is read of the answer is what was written; or refused with a reason.
    /// </summary>
    public static void Given(byte[] input)
    {
        GivenMessage given;
        try
        {
            given = GivenMessage.Read(input, input.Length % 2 == 0 ? "m1" : null);
        }
        catch (FailedRunException e)
        {
            Assert.InRange(e.Message.Length, 1, 2_000);
            return;
        }
        Assert.InRange(given.Id.Length, 1, GivenMessage.LongestId);
        Assert.All(LabelledMessage.MessageId(given.Id, "model"), c => Assert.InRange(c, '!', '~'));
        Assert.All(Answered(given.Id, given.Text).Written, record => Assert.NotEqual("", record.Text));
        // Half of a surrogate pair is no UTF-8, and is not there any more when it is read.
        var (written, read) = Answered(Whole(given.Id), Whole(given.Text));
        Assert.Equal(written.Select(Line), read.Select(Line));
    }

    static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    static (IReadOnlyList<SentenceRecord> Written, IReadOnlyList<SentenceRecord> Read) Answered(string id, string text)
    {
        var records = Labeller.Value.Label(new(id, text), "articles");
        return (records, LabelledMessage.Read(LabelledMessage.Write(id, "model", records), "message"));
    }

    /// <summary>The answer of a worker for <c>collect</c>: sentences, or <see cref="FailedRunException"/>.</summary>
    public static void Labelled(byte[] input)
    {
        try
        {
            foreach (var record in LabelledMessage.Read(input, "message"))
                Line(record);
        }
        catch (FailedRunException e)
        {
            Assert.InRange(e.Message.Length, 1, 2_000);
        }
    }

    static string Line(SentenceRecord record)
    {
        using var text = new StringWriter();
        new NdjsonRecordWriter(text).Write(record);
        return text.ToString();
    }
}
