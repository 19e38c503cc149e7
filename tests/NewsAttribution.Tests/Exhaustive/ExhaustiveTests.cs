using System.Globalization;
using System.Text;
using Xunit.Abstractions;

namespace NewsAttribution.Tests.Exhaustive;

/// <summary>Every article of a few pieces keeps the laws. <c>tests/robustness/exhaustive</c> tries longer ones.</summary>
public sealed class ExhaustiveTests(ITestOutputHelper output)
{
    /// <summary>Pieces of the longest article; the script sets it.</summary>
    static readonly int Longest = Given("NEWSATTR_PIECES", 5);

    /// <summary>Of articles with more than five pieces one in so many is tried: 1, all of them.</summary>
    static readonly int Share = Given("NEWSATTR_SHARE", 1);

    static int Given(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>
    /// What is known to be broken from six pieces on. The closing mark was forgotten, and the phrase before <i>said</i> goes on over the
    /// comma where the quotation is taken to end. Or a headline begins with quotation marks and a full stop.
    /// </summary>
    static readonly string[] Known =
    [
        "no source lies in a quotation without its cue",
        "no source crosses a quotation mark",
        "no source crosses a full stop",
    ];

    [Fact]
    [Trait("Speed", "slow")]
    public void Every_small_article_keeps_the_laws()
    {
        var all = new Laws();
        for (int length = 0; length <= Longest; length++)
        {
            int pieces = length,
                step = length > 5 ? Share : 1;
            Assert.True(step % Pieces.Count != 0, $"of one in {step} each begins with the same piece");
            Parallel.For(
                0,
                Pieces.Articles(length) / step,
                () => (Laws: new Laws(), Text: new StringBuilder()),
                (number, _, mine) =>
                {
                    Pieces.Write(number * step, pieces, mine.Text);
                    mine.Laws.Check(mine.Text.ToString());
                    return mine;
                },
                mine =>
                {
                    lock (all)
                        all.Add(mine.Laws);
                }
            );
        }

        output.WriteLine(
            $"{all.Articles} articles of up to {Longest} pieces: {all.Sentences} sentences, {all.Quotations} with a quotation, "
                + $"{all.Cues} cues, {all.Sources} of them with a source"
        );
        foreach (var (law, (count, first)) in all.Breaches)
            output.WriteLine($"broken {count} times: {law}: {first.ReplaceLineEndings("¶")}");
        Assert.Empty(all.Breaches.Keys.Except(Longest > 5 ? Known : []));
        if (Longest == 6 && Share == 1)
            Assert.Equal([31, 23, 12], Known.Select(law => all.Breaches[law].Count));
        Assert.True(all.Sources > all.Articles / 10, "the pieces no longer make sources");
    }
}
