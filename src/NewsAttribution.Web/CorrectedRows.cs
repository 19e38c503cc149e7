using System.Globalization;

namespace NewsAttribution.Web;

/// <summary>The sentences whose label the reader disagrees with, as rows that <c>newsattr train</c> and <c>audit</c> take.</summary>
static class CorrectedRows
{
    public static string Write(PageArticle article, IReadOnlyDictionary<int, string> corrected)
    {
        using var output = new StringWriter { NewLine = "\n" };
        CsvRow.Write(output, CardData.Columns);
        foreach (int i in corrected.Keys.Order())
        {
            var sentence = article.Sentences[i];
            CsvRow.Write(
                output,
                [
                    article.File,
                    article.Name,
                    i.ToString(CultureInfo.InvariantCulture),
                    sentence.Answer.Kind.Name(),
                    sentence.Answer.Paragraph.ToString(CultureInfo.InvariantCulture),
                    sentence.Answer.Label.Name(),
                    sentence.SourceText,
                    sentence.Text,
                    corrected[i],
                ]
            );
        }
        return output.ToString();
    }
}
