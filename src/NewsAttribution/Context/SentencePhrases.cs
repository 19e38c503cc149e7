using NewsAttribution.Grammar;
using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Context;

/// <summary>
/// The noun phrases of the sentence that is being read. The register comes to one phrase from each of its nouns, as a thing, as the subject
/// and as a role: what was read once is kept until the next sentence.
/// </summary>
sealed class SentencePhrases
{
    /// <summary>By the last token of a phrase where it starts, by the first where it ends, each plus 1; 0 if it was not asked for.</summary>
    readonly int[] _starts = new int[TokenList.Limit],
        _ends = new int[TokenList.Limit];

    (TokenRange Phrase, int Cue)[] _read = new (TokenRange, int)[Reach];
    SourceProfile[] _profiles = new SourceProfile[Reach];
    int _count;

    /// <summary>How many of the last phrases are looked through: a sentence of a thousand is read in linear time.</summary>
    const int Reach = 16;

    /// <summary>Forgets the sentence before.</summary>
    public void Begin(TokenList tokens)
    {
        _starts.AsSpan(0, tokens.Count).Clear();
        _ends.AsSpan(0, tokens.Count).Clear();
        _count = 0;
    }

    /// <summary><see cref="NounPhrase.StartOf"/></summary>
    public int StartOf(TokenList tokens, int last)
    {
        if (_starts[last] == 0)
            _starts[last] = NounPhrase.StartOf(tokens, last) + 1;
        return _starts[last] - 1;
    }

    /// <summary><see cref="NounPhrase.EndOf"/></summary>
    public int EndOf(TokenList tokens, int start)
    {
        if (start >= tokens.Count)
            return NounPhrase.EndOf(tokens, start);
        if (_ends[start] == 0)
            _ends[start] = NounPhrase.EndOf(tokens, start) + 1;
        return _ends[start] - 1;
    }

    /// <summary><see cref="SourcePhrase.Read"/></summary>
    public ref readonly SourceProfile Read(TokenList tokens, TokenRange phrase, int cue)
    {
        for (int i = Math.Max(0, _count - Reach); i < _count; i++)
            if (_read[i].Phrase.Start == phrase.Start && _read[i].Phrase.End == phrase.End && _read[i].Cue == cue)
                return ref _profiles[i];
        if (_count == _read.Length)
        {
            Array.Resize(ref _read, 2 * _count);
            Array.Resize(ref _profiles, 2 * _count);
        }
        _read[_count] = (phrase, cue);
        _profiles[_count] = SourcePhrase.Read(tokens, phrase, cue);
        return ref _profiles[_count++];
    }
}
