using System.Text;

namespace NewsAttribution.Web;

/// <summary>The article as Markdown, for notes: the letter of its label before each sentence, and the key below.</summary>
static class ArticleMarkdown
{
    public static string Write(PageArticle article)
    {
        var text = new StringBuilder();
        int paragraph = -1;
        foreach (var sentence in article.Sentences)
        {
            var answer = sentence.Answer;
            if (answer.Kind == SentenceKind.Furniture)
                continue;
            if (answer.Paragraph != paragraph)
                text.Append(text.Length > 0 ? "\n\n" : "").Append(answer.Kind == SentenceKind.Headline ? "## " : "");
            else
                text.Append(' ');
            paragraph = answer.Paragraph;
            text.Append("**").Append(answer.Label.Letter()).Append(answer.IsDecided ? "" : "?").Append("** ").Append(Plain(sentence.Text));
        }
        text.Append("\n\n");
        foreach (var label in SentenceLabels.All)
            text.Append(label == SentenceLabels.All[0] ? "" : " · ")
                .Append("**")
                .Append(label.Letter())
                .Append("** ")
                .Append(label.Title())
                .Append(' ')
                .Append(article.Profile.Share(label));
        return text.Append('\n').ToString();
    }

    /// <summary>Characters that Markdown would take for marks of its own are escaped; a sentence stays in one line.</summary>
    static string Plain(string sentence)
    {
        var text = new StringBuilder(sentence.Length);
        foreach (char c in sentence)
            text.Append("\\`*_[]<>#|&".Contains(c) ? "\\" : "").Append(c is '\r' or '\n' ? ' ' : c);
        return text.ToString();
    }
}
