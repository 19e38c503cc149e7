using System.Globalization;
using NewsAttribution.Archives;

namespace NewsAttribution.Cli.Input.Archives;

/// <summary>Says how many articles an archive gave, and what was passed over.</summary>
static class TallyText
{
    /// <summary>Of a web archive always, of a feed if it holds something else than articles.</summary>
    public static bool IsWorthSaying(Tally tally, InputFormat format) =>
        format == InputFormat.Warc || InputNames.IsArchive(format) && (tally.HasPassed || tally.Articles == 0);

    /// <summary>Such as <i>2 articles; passed over: 3 other records, 1 page without an article.</i></summary>
    public static string Of(Tally tally)
    {
        string articles = Counted(tally.Articles, "article", "articles");
        return !tally.HasPassed ? articles + "." : $"{articles}; {PassedOver(tally)}.";
    }

    /// <summary>Such as <i>passed over: 3 other records, 1 page without an article</i>.</summary>
    public static string PassedOver(Tally tally) => $"passed over: {string.Join(", ", tally.Passed.Select(p => Words(p.Key, p.Value)))}";

    static string Words(Passed reason, long count) =>
        reason switch
        {
            Passed.OtherRecord => Counted(count, "other record", "other records"),
            Passed.Revisit => Counted(count, "repeated page", "repeated pages"),
            Passed.Status => Counted(count, "answer that is no success", "answers that are no success"),
            Passed.NotAPage => Counted(count, "file that is no page", "files that are no pages"),
            Passed.Encoding => Counted(count, "page packed in an unknown way", "pages packed in an unknown way"),
            Passed.Damaged => Counted(count, "damaged place", "damaged places"),
            Passed.BadHead => Counted(count, "record with a broken head", "records with a broken head"),
            Passed.Cut => Counted(count, "end of a page that was cut", "ends of pages that were cut"),
            Passed.TooLong => Counted(count, "record that is too long", "records that are too long"),
            Passed.NoArticle => Counted(count, "page without an article", "pages without an article"),
            Passed.NotUsable => Counted(count, "item withdrawn or under embargo", "items withdrawn or under embargo"),
            Passed.NoText => Counted(count, "item without text", "items without text"),
            Passed.NotEnglish => Counted(count, "article that is not English", "articles that are not English"),
            Passed.Duplicate => Counted(count, "article with the text of another", "articles with the text of others"),
            _ => throw new ArgumentOutOfRangeException(nameof(reason)),
        };

    static string Counted(long count, string one, string more) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : more)}");
}
