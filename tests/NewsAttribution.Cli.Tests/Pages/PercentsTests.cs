using NewsAttribution.Cli.Output;

namespace NewsAttribution.Cli.Tests.Pages;

public sealed class PercentsTests
{
    [Theory]
    [InlineData(new[] { 1.0, 1, 1 }, new[] { 34, 33, 33 })]
    [InlineData(new[] { 0.125, 0.125, 0.25, 0.5 }, new[] { 13, 12, 25, 50 })]
    [InlineData(new[] { 0.005, 0.005, 0.99 }, new[] { 1, 0, 99 })]
    [InlineData(new[] { 3.0, 0, 0, 0 }, new[] { 100, 0, 0, 0 })]
    [InlineData(new[] { 0.0, 0, 0 }, new[] { 0, 0, 0 })]
    public void Of_shares_what_rounding_leaves(double[] shares, int[] percents) => Assert.Equal(percents, Percents.Of(shares));

    [Fact]
    public void Of_any_shares_adds_up_to_a_hundred_and_is_off_by_less_than_one()
    {
        var random = new Random(20260101);
        for (int i = 0; i < 1000; i++)
        {
            double[] shares = [.. Enumerable.Range(0, 4).Select(_ => random.NextDouble())];
            int[] percents = Percents.Of(shares);
            Assert.Equal(100, percents.Sum());
            Assert.All(percents.Zip(shares), pair => Assert.InRange(pair.First - pair.Second / shares.Sum() * 100, -1, 1));
        }
    }

    [Fact]
    public void Of_the_probabilities_of_a_sentence_are_those_of_a_list_of_shares()
    {
        var random = new Random(20260102);
        var percents = new int[4];
        for (int i = 0; i < 1000; i++)
        {
            float[] shares = [.. Enumerable.Range(0, 4).Select(_ => MathF.Round(random.NextSingle(), random.Next(1, 5)))];
            Percents.Of(new LabelProbabilities(shares[0], shares[1], shares[2], shares[3]), percents);
            Assert.Equal(Percents.Of([.. shares.Select(share => (double)share)]), percents);
        }
    }

    [Fact]
    public void Page_of_nothing_has_no_shares_and_others_add_up()
    {
        Assert.Contains("Narrative</span>\n<b>n/a</b>", Some.NewsattrOn("", "classify", "--format", "html").Out, StringComparison.Ordinal);
        string page = Some.NewsattrOn(
            "The quay is shut, the port authority said.\n\nRain fell.\n\nAnalysts expect snow.",
            "classify",
            "--format",
            "html"
        ).Out;
        string legend = page[
            page.IndexOf("<dl class=\"legend\">", StringComparison.Ordinal)..page.IndexOf("</dl>", StringComparison.Ordinal)
        ];
        int[] shares =
        [
            .. System
                .Text.RegularExpressions.Regex.Matches(legend, @"<b>(\d+)\u00A0%</b>")
                .Select(m => int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)),
        ];
        Assert.Equal((4, 100), (shares.Length, shares.Sum()));
    }
}
