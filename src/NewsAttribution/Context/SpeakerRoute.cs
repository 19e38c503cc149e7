namespace NewsAttribution.Context;

/// <summary>How the speaker of a sentence was found.</summary>
enum SpeakerRoute : byte
{
    /// <summary>The sentence names its source, or has none.</summary>
    Own,

    /// <summary>The sentence was read by itself, and its source says nothing by itself.</summary>
    Unresolved,

    /// <summary>A bare name that the article introduced elsewhere.</summary>
    Name,

    /// <summary><i>he, she, they, it</i></summary>
    Pronoun,

    /// <summary><i>the report</i>, <i>the company</i></summary>
    Definite,

    /// <summary>A quotation that goes on from the sentence before.</summary>
    QuotationGoesOn,

    /// <summary>A quotation whose speaker is named in a later sentence.</summary>
    QuotationAhead,

    /// <summary>A quotation of its own behind a sentence with a speaker.</summary>
    QuotationFollows,
}
