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

    /// <summary>
    /// The lists have the word with capitals, or entries that begin with it: <i>US</i>. Stands at the word in lower case, even if nothing
    /// else
    /// does: no other word needs to be looked up in its spelling.
    /// </summary>
    Spelled = 4,
}
