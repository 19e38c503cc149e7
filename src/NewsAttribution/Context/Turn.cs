namespace NewsAttribution.Context;

/// <summary>A sentence of an interview.</summary>
/// <param name="Role">What it is there.</param>
/// <param name="Begins">It is the first sentence of its turn.</param>
/// <param name="LabelEnd">Where what is said begins in the sentence, behind the label: <i>Pell: <b>It</b> is warm.</i></param>
/// <param name="Surname">Key of the last word of the label, or of the name that its initials stand for; 0 without a name.</param>
readonly record struct Turn(TurnRole Role, bool Begins, int LabelEnd, ulong Surname);
