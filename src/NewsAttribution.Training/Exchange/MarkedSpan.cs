using System.Text;
using System.Text.Json;

namespace NewsAttribution.Training.Exchange;

/// <summary>
/// The words that a span marks in a sentence. Label Studio, Prodigy and doccano keep offsets as Python counts: in code points, so that
/// 😀 is one, where a string of .NET or JavaScript has two units.
/// </summary>
static class MarkedSpan
{
    /// <summary>Reads <c>start</c>, <c>end</c> and, where the tool exports them, the words themselves as <c>text</c>.</summary>
    /// <exception cref="FormatException">The sentence has no such words.</exception>
    public static string Read(string sentence, JsonElement? span, string startName = "start", string endName = "end")
    {
        string marked = JsonTask.Text(span, "text");
        if (JsonTask.Number(span, startName) is not { } start || JsonTask.Number(span, endName) is not { } end)
            return marked.Length > 0
                ? Contained(sentence, marked)
                : throw new FormatException($"source: found a span without {startName} and {endName}; expected both, as whole numbers");
        string? words = Slice(sentence, Index(sentence, start), Index(sentence, end));
        if (marked.Length > 0)
            return SameWords(words, marked) ? words! : Contained(sentence, marked);
        if (words is null)
            throw new FormatException(
                $"source: found a span from {start} to {end}, outside of the sentence or empty; expected start and end in it, "
                    + "start before end"
            );
        // Without the words nothing but their ends tells how the tool counted.
        if (CutsWord(sentence, words, Index(sentence, start)) && Slice(sentence, start, end) is { } units && units != words)
            if (!CutsWord(sentence, units, start))
                throw new FormatException(
                    $"source: found a span from {start} to {end} that cuts words ('{words}') if code points are counted, as the tool does, "
                        + $"and none ('{units}') if UTF-16 units are; expected code points"
                );
        return words;
    }

    /// <summary>Writes <c>start</c> and <c>end</c> of the first place where the words stand, which must be one.</summary>
    public static void Write(Utf8JsonWriter json, string sentence, string words)
    {
        int start = CodePoints(sentence.AsSpan(0, sentence.IndexOf(words, StringComparison.Ordinal)));
        json.WriteNumber("start", start);
        json.WriteNumber("end", start + CodePoints(words));
    }

    /// <summary>Line ends shift offsets in some versions, and marks of white space are lost: the words count.</summary>
    static string Contained(string sentence, string marked) =>
        sentence.Contains(marked, StringComparison.Ordinal) ? marked
        : sentence.Contains(marked.Trim(), StringComparison.Ordinal) && marked.Trim() is { Length: > 0 } trimmed ? trimmed
        : throw new FormatException($"source: found the words '{marked}', which are not in the sentence; expected words copied from it");

    static bool SameWords(string? words, string marked) => words is not null && WithoutSpace(words) == WithoutSpace(marked);

    static string WithoutSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>The words between two indices in UTF-16 units; null if these are not in the sentence, or halve a character.</summary>
    static string? Slice(string sentence, int start, int end) =>
        start >= 0 && start < end && end <= sentence.Length && !IsInsideCharacter(sentence, start) && !IsInsideCharacter(sentence, end)
            ? sentence[start..end]
            : null;

    static bool CutsWord(string sentence, string words, int start) =>
        IsInsideWord(sentence, start) || IsInsideWord(sentence, start + words.Length);

    static bool IsInsideWord(string text, int at) =>
        at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]);

    static bool IsInsideCharacter(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    static int CodePoints(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }

    /// <summary>The index in UTF-16 units of a code point; -1 where there is none.</summary>
    static int Index(string text, int codePoint)
    {
        int index = 0;
        for (; codePoint > 0 && index < text.Length; codePoint--)
            index += char.IsSurrogatePair(text, index) ? 2 : 1;
        return codePoint == 0 ? index : -1;
    }
}
