using System.Text;
using NewsAttribution.Cues;
using NewsAttribution.Reading;
using NewsAttribution.Voices;

namespace NewsAttribution.Tests.Cues;

/// <summary>A sentence of <c>sources.txt</c>; the file says how it is written.</summary>
sealed record SourceCase(string Text, CueKind Cue, SourceKind Source, string Marked, string Notes)
{
    public static SourceCase Read(string line)
    {
        var (expected, marked) = CaseFile.Read(line);
        string text = string.Concat(marked.Where(unit => unit is not ('[' or ']' or '{' or '}')));
        return new(text, Enum.Parse<CueKind>(expected[0]), Enum.Parse<SourceKind>(expected[1]), marked, string.Join(' ', expected[2..]));
    }

    /// <summary>What is to be said of a cue besides: nothing of the plain one.</summary>
    public string NotesOn(in Cue cue)
    {
        List<string> notes = [];
        if (Notes.StartsWith('?'))
            notes.Add("?");
        else if (cue.Clause != ClausePlace.Main)
            notes.Add(cue.Clause.ToString());
        if (cue.Aspect != CueAspect.Simple)
            notes.Add(cue.Aspect.ToString());
        if (cue.IsNegated)
            notes.Add("negated");
        if (cue.IsModal)
            notes.Add("modal");
        return string.Join(' ', notes);
    }

    /// <summary>The sentence with the brackets where the library sees its source and its cue.</summary>
    public static string Mark(string text, SentenceReader sentence)
    {
        if (sentence.Cues.IsEmpty)
            return text;
        var main = sentence.Cues[0];
        var marks = new List<(int At, char Mark)>
        {
            (sentence.Tokens[main.Words.Start].Start, '{'),
            (sentence.Tokens[main.Words.End - 1].End, '}'),
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
