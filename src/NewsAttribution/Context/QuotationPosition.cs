namespace NewsAttribution.Context;

/// <summary>Where a sentence stands in its quotation.</summary>
enum QuotationPosition : byte
{
    /// <summary>In none.</summary>
    None,

    /// <summary>It is the only sentence of its quotation.</summary>
    Whole,
    Opens,
    Inside,
    Closes,
}
