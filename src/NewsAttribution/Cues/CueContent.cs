namespace NewsAttribution.Cues;

/// <summary>What stands where a cue's content is: it tells a statement from an act.</summary>
/// <remarks>The numbers reach features and so models: a new member takes the next one.</remarks>
enum CueContent : byte
{
    /// <summary>The cue is no verb.</summary>
    NoVerb = 0,

    /// <summary><i>The pier is shut, the mayor <b>said</b>.</i></summary>
    Before = 1,

    /// <summary><i>said <b>that</b> it was shut</i></summary>
    That = 2,

    /// <summary><i>said <b>the pier was</b> shut</i></summary>
    Clause = 3,

    /// <summary><i>called it <b>“</b>a gift”</i></summary>
    Quotation = 4,

    /// <summary><i>wrote<b>:</b></i></summary>
    Colon = 5,

    /// <summary><i>promised <b>to</b> reopen it</i></summary>
    Infinitive = 6,

    /// <summary><i>explained <b>how</b> it fell</i></summary>
    Question = 7,

    /// <summary><i>denied <b>mining</b> it</i></summary>
    Gerund = 8,

    /// <summary><i>spoke <b>about</b> the pier</i></summary>
    Preposition = 9,

    /// <summary><i>rejected <b>the plan</b></i></summary>
    Object = 10,

    /// <summary><i>criticised the plan <b>as</b> costly</i></summary>
    ObjectAs = 11,

    /// <summary><i>praised the crew <b>for</b> its courage</i></summary>
    ObjectFor = 12,

    /// <summary><i>urged the crew <b>to</b> leave</i></summary>
    ObjectInfinitive = 13,

    /// <summary><i>estimated the loss at <b>two million</b></i></summary>
    Figure = 14,

    /// <summary><i>The mayor objected.</i></summary>
    Nothing = 15,
}
