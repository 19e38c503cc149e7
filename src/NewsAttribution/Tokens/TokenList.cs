using System.Runtime.CompilerServices;

namespace NewsAttribution.Tokens;

/// <summary>The tokens of one sentence, in a buffer that is used again for the next.</summary>
sealed class TokenList
{
    /// <summary>
    /// Tokens beyond this number are not read. The longest sentence of 8,900 in the corpus and in real articles has 160; a text
    /// without full stops must not make a call slow or large.
    /// </summary>
    public const int Limit = 1024;

    /// <summary>Room for a longer text is given back with the next sentence: a thread must not hold on to megabytes.</summary>
    const int KeptLength = 1 << 16;

    // In the object itself they would take 1 % fewer instructions; Mono, which runs in the browser, then never starts (.NET 10.0, 64 KB).
    readonly Token[] _tokens = new Token[Limit];
    char[] _text = new char[1024];
    int _length;

    /// <summary>The text that the tokens point into, as far as there are tokens and one unit more.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    public int Count { get; private set; }

    /// <summary>How many of them are no words.</summary>
    public int Marks { get; set; }

    /// <summary>A quotation mark is among them, or an apostrophe by itself.</summary>
    public bool HasQuotes { get; set; }

    /// <summary>
    /// The classes of all tokens and of the entries of several words among them: what no token has need not be looked for.
    /// </summary>
    public WordClass Classes { get; set; }

    /// <summary>The same for <see cref="Token.AllGrammar"/>.</summary>
    public GrammarClass Grammar { get; set; }

    public bool IsFull => Count == Limit;

    public ref Token this[int index] => ref _tokens[index];

    /// <summary>All tokens: to walk over them costs a third of asking for each by its index.</summary>
    public Span<Token> All => _tokens.AsSpan(0, Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref Token Add()
    {
        ref var token = ref _tokens[Count++];
        token = default;
        return ref token;
    }

    /// <summary>The units of a token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<char> WordOf(in Token token) => _text.AsSpan(token.Start, token.Length);

    /// <summary>The units of the token at an index.</summary>
    public ReadOnlySpan<char> WordAt(int index) => WordOf(_tokens[index]);

    /// <summary>
    /// The key of a token's word without a plural s (<see cref="WordKey.OfStem"/>); of most words it is the token's own.
    /// </summary>
    public ulong StemAt(int index)
    {
        ref var token = ref _tokens[index];
        var word = WordOf(token);
        return token.Key != 0 && word[^1] is not ('s' or 'S') ? token.Key : WordKey.OfStem(word);
    }

    public void Clear()
    {
        Count = 0;
        Marks = 0;
        HasQuotes = false;
        Classes = WordClass.None;
        Grammar = GrammarClass.None;
        _length = 0;
    }

    /// <summary>Copies the text, once all tokens are added: the caller's own may be gone when a stage looks at it.</summary>
    public void Keep(ReadOnlySpan<char> text)
    {
        _length = Count == 0 ? 0 : Math.Min(text.Length, _tokens[Count - 1].End + 1);
        if (_length > _text.Length || (_text.Length > KeptLength && _length <= KeptLength))
            _text = new char[Math.Max(1024, _length)];
        text[.._length].CopyTo(_text);
    }
}
