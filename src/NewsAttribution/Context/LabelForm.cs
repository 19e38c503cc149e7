namespace NewsAttribution.Context;

/// <summary>Sorts of labels in front of turns.</summary>
enum LabelForm : byte
{
    None,

    /// <summary><i>Q:</i>, <i>Host:</i></summary>
    Asks,

    /// <summary><i>A:</i>, <i>Guest:</i></summary>
    Answers,

    /// <summary><i>Ona Pell:</i>, <i>Mayor Lowe:</i></summary>
    Name,

    /// <summary><i>O.P.:</i></summary>
    Initials,

    /// <summary>Capitals without a colon: <i>ONA PELL It is warm.</i></summary>
    Capitals,
}
