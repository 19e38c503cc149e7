namespace NewsAttribution.Cues;

/// <summary>What the ranking of cues looks at. Each is 1 where it holds and 0 elsewhere, but for the first.</summary>
/// <remarks>The numbers are places in the model's list of weights: a new trait takes the next one.</remarks>
enum CueTrait : byte
{
    /// <summary>The place of the cue in the sentence: hundreds of tokens before it. Of equals the first wins, or the last.</summary>
    Position = 0,

    /// <summary>One for each <see cref="CueKind"/> from 1 to 10.</summary>
    Kind = 1,

    /// <summary><i>said</i></summary>
    Says = 11,

    /// <summary><i>denied</i></summary>
    Acts = 12,

    /// <summary><i>believes</i></summary>
    Thinks = 13,

    /// <summary><i>found</i></summary>
    Finds = 14,

    /// <summary>A verb that no list has: <i>averred that</i>.</summary>
    UnknownVerb = 15,

    /// <summary>The cue can be an act that states nothing, too: <i>backed</i>.</summary>
    MayBeAct = 16,

    /// <summary><i>a <b>statement</b> saying that</i></summary>
    AfterPaper = 17,
    NoSource = 18,
    NextToQuotation = 19,
    Embedded = 20,
    Negated = 21,
    Modal = 22,

    /// <summary>One for each <see cref="ClausePlace"/> from 0 to 4.</summary>
    Clause = 23,

    /// <summary>Of a medium and the voice that it relays, the voice: <i>the minister said …, the news agency <b>reported</b></i>.</summary>
    Medium = 28,

    /// <summary>
    /// What comes from intelligence counts as such, whoever hands it on: <i>the minister said <b>intelligence showed</b> …</i>
    /// </summary>
    IntelligenceVerb = 29,

    /// <summary><i>according to <b>intelligence</b></i></summary>
    IntelligenceFrame = 30,

    /// <summary>The source is <i>he, they, it</i>.</summary>
    Pronoun = 31,

    /// <summary>The source ends with a name.</summary>
    Name = 32,

    /// <summary>The source has a word for a role, or for a body.</summary>
    Role = 33,

    /// <summary>The source is a witness, a relative, <i>critics</i>, <i>many</i>.</summary>
    NoStanding = 34,

    /// <summary>The source has no word that the lists have as one for a voice, and no name.</summary>
    UnknownSource = 35,

    /// <summary>No other cue stands before it.</summary>
    First = 36,

    /// <summary>A finite verb stands before it, outside quotations.</summary>
    AfterVerb = 37,

    /// <summary>The sentence begins with it or its source.</summary>
    Opens = 38,

    /// <summary>The source has more than eight tokens.</summary>
    LongSource = 39,

    /// <summary><i>Divers found the wreck<b>, the harbour office said on Monday</b>.</i></summary>
    Closes = 40,

    /// <summary><i>The mayor has resigned<b>, the news agency reported</b>.</i> A medium relays the word of another.</summary>
    MediumCloses = 41,

    /// <summary><i>The mayor had promised to stay<b>, she said</b>.</i></summary>
    PronounCloses = 42,

    /// <summary>A line without a full stop: <i>Doctors<b>:</b> Heat puts children at risk</i>.</summary>
    HeadlineColon = 43,

    /// <summary>One for each <see cref="CueContent"/> from 0 to 15.</summary>
    Content = 44,
}
