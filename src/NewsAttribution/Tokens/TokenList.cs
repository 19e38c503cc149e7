namespace NewsAttribution.Tokens;

/// <summary>The tokens of one sentence, in a buffer that is used again for the next.</summary>
sealed class TokenList
{
    /// <summary>
    /// Tokens beyond this number are not read. The longest sentence of 8,900 in the corpus and in real articles has 160; a text
    /// without full stops must not make a call slow or large.
    /// </summary>
    public const int Limit = 1024;

    readonly Token[] _tokens = new Token[Limit];

    public int Count { get; private set; }

    /// <summary>A quotation mark is among them, or an apostrophe by itself.</summary>
    public bool HasQuotes { get; set; }

    /// <summary>
    /// The classes of all tokens and of the entries of several words among them: what no token has need not be looked for.
    /// </summary>
    public WordClass Classes { get; set; }

    /// <summary>The same for <see cref="Token.Grammar"/>.</summary>
    public GrammarClass Grammar { get; set; }

    public bool IsFull => Count == Limit;

    public ref Token this[int index] => ref _tokens[index];

    public ref Token Add()
    {
        ref var token = ref _tokens[Count++];
        token = default;
        return ref token;
    }

    public void Clear()
    {
        Count = 0;
        HasQuotes = false;
    }
}
