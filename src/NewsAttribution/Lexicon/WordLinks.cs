namespace NewsAttribution.Lexicon;

/// <summary>Entries beside that of a word: without them, further look-ups are needless.</summary>
[Flags]
enum WordLinks : byte
{
    None = 0,

    /// <summary>Longer entries begin with it whose next word may have any spelling: <i>foreign <b>minister</b></i>.</summary>
    LowerNext = 1,

    /// <summary>Longer entries begin with it whose next word has a capital: <i>bank of <b>Japan</b></i>.</summary>
    CapitalNext = 2,

    /// <summary>Longer entries begin with it.</summary>
    Continues = LowerNext | CapitalNext,

    /// <summary>The lists have the word with capitals too: <i>us</i> and <i>US</i>.</summary>
    Spelled = 4,
}
