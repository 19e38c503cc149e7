using System.Globalization;

namespace NewsAttribution.Tests.Splitting;

public sealed class SentenceSplitterTests
{
    public static TheoryData<string> Cases => [.. SplittingCases.Lines];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Split_LinguisticCase_CutsAtTheBars(string line)
    {
        string text = SplittingCases.TextOf(line);

        Assert.Equal(SplittingCases.PiecesOf(line), Pieces(text));
        SplittingLaw.Hold(text);
    }

    [Fact]
    public void Cases_AreMany() => Assert.True(SplittingCases.Lines.Count >= 240, $"{SplittingCases.Lines.Count} cases");

    [Fact]
    public void Split_EmptyOrBlank_GivesNothing()
    {
        Assert.Empty(SentenceSplitter.Split(""));
        Assert.Empty(SentenceSplitter.Split(" \r\n\u00A0\t\u2029 "));
    }

    [Fact]
    public void Split_Null_Throws() => Assert.Throws<ArgumentNullException>(() => SentenceSplitter.Split(null!));

    [Fact]
    public void Split_Paragraphs_AreNumberedFromOne()
    {
        IReadOnlyList<SplitSentence> sentences = SentenceSplitter.Split("\n\nShops open\n\n\n\nThe shops opened. People came.\nIt rained.");

        Assert.Equal([1, 2, 2, 3], sentences.Select(sentence => sentence.Paragraph));
    }

    [Fact]
    public void Split_TurkishCulture_CutsTheSame()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            foreach (string line in SplittingCases.Lines)
                Assert.Equal(SplittingCases.PiecesOf(line), Pieces(SplittingCases.TextOf(line)));
            Assert.Equal(SentenceKind.Furniture, SentenceSplitter.Split("Shops open\n\nIMAGE: INES IDRIS\n\nThe shops opened.")[1].Kind);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    static string[] Pieces(string text) => [.. SentenceSplitter.Split(text).Select(sentence => sentence.Span.GetText(text))];
}
