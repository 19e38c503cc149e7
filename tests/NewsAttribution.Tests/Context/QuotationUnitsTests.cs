using NewsAttribution.Context;
using NewsAttribution.Splitting;

namespace NewsAttribution.Tests.Context;

public sealed class QuotationUnitsTests
{
    public static TheoryData<string> Cases => [.. Articles().Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Add_case_gives_the_units(string why)
    {
        string[] lines = [.. Articles()[why]];
        int paragraph = 0;
        SentenceInArticle[] article =
        [
            .. lines
                .Select(line => CaseFile.Read(line).Text)
                .Select(text => new SentenceInArticle(
                    text.TrimStart('¶', ' ').AsMemory(),
                    paragraph += text[0] == '¶' ? 1 : 0,
                    SentenceKind.Body
                )),
        ];
        var units = Read(article);

        Assert.Equal(lines.Select(line => string.Join(' ', CaseFile.Read(line).Expected)), lines.Select((_, i) => Describe(units, i)));
    }

    [Fact]
    public void Add_mark_that_nothing_closes_does_not_swallow_the_article()
    {
        SentenceInArticle[] article =
        [
            .. Enumerable
                .Range(0, 200)
                .Select(i => new SentenceInArticle(
                    (i == 0 ? "Toft said: “The bridge is safe." : "The ferry runs.").AsMemory(),
                    0,
                    SentenceKind.Body
                )),
        ];

        Assert.Equal(0, Read(article).LastOf(0));
    }

    [Fact]
    public void Add_link_in_the_middle_of_a_quotation_does_not_end_it()
    {
        SentenceInArticle[] article =
        [
            new("Toft said: “The bridge is safe.".AsMemory(), 0, SentenceKind.Body),
            new("Read more: Ferries of the north".AsMemory(), 1, SentenceKind.Furniture),
            new("It will last.”".AsMemory(), 2, SentenceKind.Body),
        ];
        var units = Read(article);

        Assert.Equal(-1, units.UnitOf(1));
        Assert.Equal(0, units.NamedBy(2));
        Assert.Equal(QuotationPosition.Closes, units.PositionOf(2));
    }

    static QuotationUnits Read(SentenceInArticle[] article)
    {
        var read = new SomeArticle();
        read.Read(article);
        return read.Units;
    }

    static string Describe(QuotationUnits units, int i)
    {
        char position = units.PositionOf(i) switch
        {
            QuotationPosition.None => '-',
            var inUnit => inUnit.ToString()[0],
        };
        string unit = position == '-' ? "-" : $"{units.UnitOf(i) + 1}{position}{(units.IsContinued(i) ? "+" : "")}";
        return $"{unit} {(units.NamedBy(i) < 0 ? "-" : $"{units.NamedBy(i) + 1}")}";
    }

    static Dictionary<string, List<string>> Articles()
    {
        var articles = new Dictionary<string, List<string>>();
        List<string> lines = [];
        foreach (string line in CaseFile.Lines("Context", "units.txt"))
            if (line.StartsWith("== ", StringComparison.Ordinal))
                articles.Add(line[3..], lines = []);
            else
                lines.Add(line);
        return articles;
    }
}
