using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace NewsAttribution.SecondReading;

/// <summary>
/// Text as the encoder's vocabulary has it: in lower case, without accents, a space on either side of each mark. The encoder was trained on
/// text that was cut in just this way (<c>training/word_pieces.py</c>).
/// </summary>
/// <remarks>
/// BertTokenizer of Microsoft.ML.Tokenizers 3.0.0 is not used for it: it drops <c>$</c>, and joins words that a line break parts. Accents
/// are taken off by a table, so that a system without Unicode data (InvariantGlobalization) reads <c>Café</c> as others do.
/// </remarks>
static class Words
{
    static readonly FrozenDictionary<int, char> PlainLetters = ReadLetters();

    public static string Of(ReadOnlySpan<char> text)
    {
        var words = new StringBuilder(text.Length + text.Length / 4);
        foreach (var rune in text.EnumerateRunes())
            Add(rune, words);
        return words.ToString();
    }

    static void Add(Rune rune, StringBuilder words)
    {
        if (rune.IsAscii)
            AddAscii((char)rune.Value, words);
        else if (PlainLetters.TryGetValue(rune.Value, out char plain))
            words.Append(plain);
        else
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    words.Append(' ');
                    break;
                case UnicodeCategory.NonSpacingMark:
                case UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned:
                case UnicodeCategory.OtherSymbol when rune == Rune.ReplacementChar:
                    break;
                case >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherPunctuation:
                    words.Append(' ').Append(rune).Append(' ');
                    break;
                default:
                    if (IsIdeograph(rune.Value))
                        words.Append(' ').Append(rune).Append(' ');
                    else
                        words.Append(Rune.ToLowerInvariant(rune));
                    break;
            }
    }

    static void AddAscii(char c, StringBuilder words)
    {
        if (char.IsAsciiLetterOrDigit(c))
            words.Append(char.ToLowerInvariant(c));
        else if (c is ' ' or '\t' or '\n' or '\r')
            words.Append(' ');
        else if (c is > ' ' and <= '~')
            words.Append(' ').Append(c).Append(' ');
    }

    /// <summary>Chinese is written without spaces: each character is a word.</summary>
    static bool IsIdeograph(int code) =>
        code
            is (>= 0x4E00 and <= 0x9FFF)
                or (>= 0x3400 and <= 0x4DBF)
                or (>= 0x20000 and <= 0x2CEAF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0x2F800 and <= 0x2FA1F);

    /// <summary>Each line holds a plain letter, a space, and the letters that are it with a mark.</summary>
    static FrozenDictionary<int, char> ReadLetters() =>
        Resources
            .Text(Resources.Letters)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(line => line[2..].Select(letter => KeyValuePair.Create((int)letter, line[0])))
            .ToFrozenDictionary();
}
