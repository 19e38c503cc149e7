namespace NewsAttribution.Tests.Exhaustive;

/// <summary>
/// A second reader of quotations, for sentences of <see cref="Pieces"/> only: written from the rules in <c>src/README.md</c>, whose
/// numbers stand here, and with no code of the first.
/// </summary>
static class SlowQuotations
{
    /// <summary>Which letters are quoted, and whether the sentence begins and ends inside a quotation.</summary>
    public static (string Quoted, bool AtStart, bool AtEnd) Read(string sentence, bool open)
    {
        var quoted = new bool[sentence.Length];
        bool atStart = open,
            seen = false;
        for (int i = 0; i < sentence.Length; i++)
        {
            if (sentence[i] is not ('“' or '”' or '"'))
            {
                quoted[i] = open;
                continue;
            }
            if (Opens(sentence, i, open, seen))
            {
                atStart &= i > 0; // 11
                open = true;
            }
            else
            {
                if (!open && !seen) // 12
                {
                    atStart = true;
                    Array.Fill(quoted, true, 0, i);
                }
                open = false;
            }
            seen = true;
        }
        return (string.Concat(sentence.Where((c, i) => char.IsLetter(c) && quoted[i])), atStart, open);
    }

    static bool Opens(string text, int i, bool open, bool seen)
    {
        bool spaceBefore = i == 0 || text[i - 1] is ' ' or '"' or '“',
            spaceAfter = i + 1 == text.Length || text[i + 1] == ' ';
        string before = text[..i].TrimEnd(),
            after = text[(i + 1)..].TrimStart();
        if (!open && spaceAfter && i > 0 && after.Length > 0) // 13
        {
            bool capital = char.IsUpper(after[0]),
                another = after.AsSpan().IndexOfAny("“”\"") >= 0;
            if (before[^1] == ':' || (spaceBefore && before[^1] == ',' && capital))
                return true;
            if (spaceBefore && char.IsLetter(before[^1]) && !seen && another)
                return true;
        }
        bool closesByPlace = !spaceBefore && (spaceAfter || text[i + 1] is '.' or ',' or ':') && text[i - 1] != ':';
        return text[i] switch
        {
            '“' => !(closesByPlace && (open || !seen)), // 14
            '”' => spaceBefore && !spaceAfter && (!open || (i == 0 && char.IsUpper(text[1]))), // 15
            _ when open => i == 0 && !spaceAfter, // 16
            _ => i == 0 || (spaceBefore && !spaceAfter) || (seen && !spaceAfter), // 17
        };
    }
}
