namespace NewsAttribution.Grammar;

/// <summary>What the first quotation mark of a sentence does to a quotation left open before it.</summary>
enum FirstMark : byte
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>Closes it: <i>… and so we waited<b>.”</b></i></summary>
    Closes,

    /// <summary>Opens it again, or opens another, before any word of the sentence.</summary>
    OpensAtStart,

    /// <summary>Opens another one behind words of the sentence: what was open had ended.</summary>
    OpensInside,
}
