namespace NewsAttribution.Training.Auditing;

/// <summary>What is wrong with a sentence as a text.</summary>
static class TextCheck
{
    /// <summary>How UTF-8 looks that was read as Windows-1252; and entities that nobody resolved.</summary>
    static readonly string[] Damage =
    [
        "\uFFFD",
        "â€",
        "ï»¿",
        "ï¿½",
        "ðŸ",
        "&amp;",
        "&quot;",
        "&nbsp;",
        "&#39;",
        "&#x27;",
        "&lt;",
        "&gt;",
        "&ldquo;",
        "&rdquo;",
        "&rsquo;",
        "&lsquo;",
    ];

    /// <summary>Words that begin names in lower case: <i>al-Shabaab said …</i>, <i>van der Meer said …</i></summary>
    static readonly string[] LowerCaseNames = ["al-", "el-", "al ", "de ", "del ", "van ", "von ", "bin ", "ibn ", "da ", "dos "];

    public static IEnumerable<AuditFinding> Run(LabelledRow row)
    {
        string text = row.Text.Trim();
        if (text.Length == 0)
            yield break;
        if (FindDamage(row.Text) is { } damage)
            yield return new(row, AuditReason.EncodingDamage, $"\"{damage}\"", damage[0] == '&' ? 0.45 : 0.95);
        if (row.Kind is not ("body" or ""))
            yield break;

        var cut = SentenceSplitter.Split(row.Text);
        if (cut.Count > 1)
            yield return new(
                row,
                AuditReason.UnsplitSentence,
                $"{cut.Count} sentences; the second begins \"{Beginning(cut[1].Span.GetText(row.Text))}\"",
                0.2
            );
        bool start = StartsInside(text),
            end = !Ends(text);
        if (start || end)
            yield return new(
                row,
                AuditReason.CutSentence,
                start && end ? "begins in lower case and has no end mark"
                    : start ? "begins in lower case"
                    : $"ends \"{text[^Math.Min(20, text.Length)..]}\"",
                start && end ? 0.5 : 0.25
            );
    }

    static string? FindDamage(string text)
    {
        foreach (string damage in Damage)
            if (text.Contains(damage, StringComparison.Ordinal))
                return damage;
        for (int i = 0; i < text.Length; i++)
        {
            // Â or Ã and a character of the upper half of Latin-1: two bytes of UTF-8, each read as a character. As letters they do not
            // meet so.
            if (i + 1 < text.Length && (text[i] is 'Â' or 'Ã') && (text[Math.Min(i + 1, text.Length - 1)] is >= '\u0080' and <= '\u00BF'))
                return text.Substring(i, 2);
            if (text[i] is >= '\u0080' and <= '\u009F')
                return $"U+{(int)text[i]:X4}";
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text, i++)))
                return $"U+{(int)text[i]:X4}";
        }
        return null;
    }

    static bool StartsInside(string text) =>
        char.IsLower(text[0])
        && !(text.Length > 1 && char.IsUpper(text[1])) // iPhone, eBay
        && !Array.Exists(LowerCaseNames, name => text.StartsWith(name, StringComparison.Ordinal));

    static bool Ends(string text)
    {
        int last = text.Length - 1;
        while (
            last > 0
            && (
                (text[last] is '"' or '\'' or ')' or ']' or '*' or '_')
                || (
                    char.GetUnicodeCategory(text[last])
                    is System.Globalization.UnicodeCategory.FinalQuotePunctuation
                        or System.Globalization.UnicodeCategory.InitialQuotePunctuation
                )
            )
        )
            last--;
        return text[last] is '.' or '!' or '?' or '…' or ':' or ';';
    }

    static string Beginning(string text) => text.Length <= 30 ? text : $"{text[..30]}…";
}
