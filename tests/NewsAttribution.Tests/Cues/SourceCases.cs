using System.Text;
using NewsAttribution.Cues;
using NewsAttribution.Reading;
using NewsAttribution.Voices;

namespace NewsAttribution.Tests.Cues;

/// <summary>A sentence of <c>sources.txt</c>; the file says how it is written.</summary>
sealed record SourceCase(string Text, CueKind Cue, SourceKind Source, string Marked, ClausePlace? Clause, bool Negated, bool Modal)
{
    public static SourceCase Read(string line)
    {
        var (expected, marked) = CaseFile.Read(line);
        ClausePlace? clause = null;
        foreach (string word in expected[2..])
            if (Enum.TryParse(word, out ClausePlace place))
                clause = place;
            else if (word is not ("negated" or "modal"))
                throw new FormatException($"'{word}' in '{line}'; expected the place of a clause, negated or modal.");
        string text = string.Concat(marked.Where(unit => unit is not ('[' or ']' or '{' or '}')));
        return new(
            text,
            Enum.Parse<CueKind>(expected[0]),
            Enum.Parse<SourceKind>(expected[1]),
            marked,
            clause,
            expected.Contains("negated"),
            expected.Contains("modal")
        );
    }

    /// <summary>The sentence with the brackets where the library sees its source and the first word of its cue.</summary>
    public static string Mark(string text, SentenceReader sentence)
    {
        if (sentence.Cues.IsEmpty)
            return text;
        var main = sentence.Cues[0];
        var marks = new List<(int At, char Mark)>
        {
            (sentence.Tokens[main.Words.Start].Start, '{'),
            (sentence.Tokens[main.Words.Start].End, '}'),
        };
        if (main.HasSource)
            marks.AddRange([(sentence.Tokens[main.Source.Start].Start, '['), (sentence.Tokens[main.Source.End - 1].End, ']')]);
        var marked = new StringBuilder(text);
        // From the end to the start; a source that ends where its cue begins is closed first.
        foreach (var (at, mark) in marks.OrderByDescending(mark => mark.At).ThenByDescending(mark => mark.Mark is '[' or '{'))
            marked.Insert(at, mark);
        return marked.ToString();
    }
}
