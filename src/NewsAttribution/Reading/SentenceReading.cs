using NewsAttribution.Cues;
using NewsAttribution.Grammar;
using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Reading;

/// <summary>What reading a sentence by itself has brought to light: all that its article's memory and the features need.</summary>
readonly struct SentenceReading
{
    /// <param name="tokens">The sentence after all stages.</param>
    /// <param name="quotation">How it stands to quotations.</param>
    /// <param name="cues">Its cues, the main one first.</param>
    /// <param name="source">The source of the main cue.</param>
    /// <param name="intelligence">Where it speaks of intelligence.</param>
    public SentenceReading(
        TokenList tokens,
        in QuotationState quotation,
        ReadOnlySpan<Cue> cues,
        in SourceProfile source,
        IntelligenceEvidence intelligence
    )
    {
        Quotation = quotation;
        Source = source;
        Intelligence = intelligence;
        Words = tokens.Count - tokens.Marks;
        if (!cues.IsEmpty)
        {
            Main = cues[0];
            ref var word = ref tokens[Main.Words.Start];
            int first = Main.Whole.Start;
            CueClasses = word.Classes;
            if (Main.Kind is CueKind.Frame or CueKind.Possessive or CueKind.Noun or CueKind.Citing)
                CueWord = (uint)word.Key;
            else
                CueLemma = word.Lemma;
            Before = first == 0 ? Tag.Break : tokens[first - 1].Tag;
            VerbBefore = CuePlace.HasVerbBefore(tokens, Main);
        }
        Attribution = SpansOf(tokens, Main, quotation);
    }

    // Fields, as properties would copy these large ones whenever one asks for a part.

    /// <summary>The cue that the sentence rests on.</summary>
    public readonly Cue Main;

    /// <summary>Whose word it is, by the words of this sentence alone.</summary>
    public readonly SourceProfile Source;

    public readonly QuotationState Quotation;

    public IntelligenceEvidence Intelligence { get; }

    /// <summary>Classes of the first word of the main cue.</summary>
    public WordClass CueClasses { get; }

    /// <summary>Number of the base form of the verb that the main cue is; 0 if it is none of the lists.</summary>
    public uint CueLemma { get; }

    /// <summary>Of a main cue that is no verb the lower half of its word's key; otherwise 0.</summary>
    public uint CueWord { get; }

    /// <summary>What stands before the attribution: <see cref="Tag.Break"/> at the start of the sentence.</summary>
    public Tag Before { get; }

    /// <summary>A finite verb outside quotation marks stands before the attribution: it may be the main clause's.</summary>
    public bool VerbBefore { get; }

    /// <summary>Number of words; marks are none.</summary>
    public int Words { get; }

    public Attribution? Attribution { get; }

    /// <summary>
    /// Share of the words that stand in quotation marks: 0 none, 1 some, 2 most, 3 all but the source and its cue, 4 all.
    /// </summary>
    public int QuotedShare
    {
        get
        {
            int quoted = Quotation.QuotedTokens;
            if (quoted == 0 || Words == 0)
                return 0;
            return quoted >= Words ? 4
                : quoted * 10 >= Words * 8 ? 3
                : quoted * 2 >= Words ? 2
                : 1;
        }
    }

    static Attribution? SpansOf(TokenList tokens, in Cue main, in QuotationState quotation)
    {
        TextSpan? source = main.HasSource ? SpanOf(tokens, main.Source) : null,
            cue = main.IsNone ? null : SpanOf(tokens, main.Words),
            content = quotation.Content.Length > 0 ? quotation.Content : null;
        return source is null && cue is null && content is null ? null : new(source, cue, content);
    }

    static TextSpan SpanOf(TokenList tokens, TokenRange range)
    {
        int end = tokens[range.End - 1].End;
        return TextSpan.FromBounds(tokens[range.Start].Start, HasFullStop(tokens, range.End - 1) ? end + 1 : end);
    }

    /// <summary>
    /// The full stop after the word is a part of it: <i>the U.S<b>.</b>, which said</i>, <i>said Reed Inc<b>.</b> on Monday</i>.
    /// </summary>
    static bool HasFullStop(TokenList tokens, int word)
    {
        int end = tokens[word].End;
        if (end >= tokens.Text.Length || tokens.Text[end] != '.' || tokens[word].Key == 0)
            return false;
        bool isMark = word + 1 < tokens.Count && tokens[word + 1].Start == end;
        return !isMark || tokens.WordAt(word).Contains('.');
    }
}
