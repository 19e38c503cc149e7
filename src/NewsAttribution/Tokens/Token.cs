namespace NewsAttribution.Tokens;

/// <summary>A word or mark of a sentence with what the stages have found out about it.</summary>
struct Token
{
    public int Start;
    public int End;

    /// <summary>Hash of the lower-case word; 0 for marks.</summary>
    public ulong Key;

    /// <summary>A bit for each capital of the word, by its place (<see cref="WordKey.Spelled"/>).</summary>
    public uint Capitals;

    /// <summary>Number of the base form of a verb of the lists, otherwise 0.</summary>
    public uint Lemma;

    /// <summary>The classes of the word by itself.</summary>
    public WordClass Classes;

    /// <summary>The classes of grammar of the word by itself: its parts of speech, and the small sets that rules ask for.</summary>
    public GrammarClass AllGrammar;

    /// <summary>The classes of the longest entry of several words that ends here.</summary>
    public WordClass PhraseClasses;

    /// <summary>How many tokens that entry has.</summary>
    public byte PhraseLength;
    public TokenKind Kind;
    public Tag Tag;
    public VerbForm Form;
    public bool Capital;
    public bool AllCapitals;
    public bool InQuotation;

    /// <summary>
    /// Stands in an entry of several words that is a noun phrase: <i><b>think</b> tank</i>, <i>Institute <b>for</b> the Study <b>of</b>
    /// War</i>.
    /// </summary>
    public bool InPhrase;

    /// <summary>Stands in an entry of several words that is a time: <i>last <b>week</b></i>, <i>in <b>recent</b> days</i>.</summary>
    public bool InTime;

    /// <summary>Belongs to a verb of several words that began before it: <i>pointed</i> <b>out</b>.</summary>
    public bool Particle;

    /// <summary>Hash of the word as it is spelled.</summary>
    public readonly ulong Spelling => WordKey.Spelled(Key, Capitals);

    /// <summary>The classes of grammar that are parts of speech.</summary>
    public const GrammarClass PartsOfSpeech = (GrammarClass)0x1FFF;

    /// <summary>The parts of speech that the word by itself can be.</summary>
    public readonly GrammarClass Grammar => AllGrammar & PartsOfSpeech;

    public readonly int Length => End - Start;

    public readonly bool Is(WordClass any) => (Classes & any) != 0;

    /// <summary>It has one of the classes by itself, or an entry of several words that ends with it has.</summary>
    public readonly bool IsOrEnds(WordClass any) => ((Classes | PhraseClasses) & any) != 0;

    public readonly bool Is(GrammarClass any) => (AllGrammar & any) != 0;

    /// <summary>A list has the word by itself.</summary>
    public readonly bool IsListed => Classes != WordClass.None || Grammar != GrammarClass.None;

    public readonly bool IsNominal => Tag is Tag.Nominal or Tag.Name;
}
