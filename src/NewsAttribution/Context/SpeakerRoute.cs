namespace NewsAttribution.Context;

/// <summary>How the speaker of a sentence was found.</summary>
/// <remarks>The numbers reach features and so models: a new member takes the next one.</remarks>
enum SpeakerRoute : byte
{
    /// <summary>The sentence names its source, or has none.</summary>
    Own = 0,

    /// <summary>The sentence was read by itself, and its source says nothing by itself.</summary>
    Unresolved = 1,

    /// <summary>A bare name that the article introduced elsewhere.</summary>
    Name = 2,

    /// <summary><i>he, she, they, it</i></summary>
    Pronoun = 3,

    /// <summary><i>the report</i>, <i>the company</i></summary>
    Definite = 4,

    /// <summary>A quotation that goes on from the sentence before.</summary>
    QuotationGoesOn = 5,

    /// <summary>A quotation whose speaker is named in a later sentence.</summary>
    QuotationAhead = 6,

    /// <summary>A quotation of its own after a sentence with a speaker.</summary>
    QuotationFollows = 7,
}
