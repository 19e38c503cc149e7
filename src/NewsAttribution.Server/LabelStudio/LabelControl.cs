namespace NewsAttribution.Server.LabelStudio;

/// <summary>A control of a labelling configuration.</summary>
/// <param name="Name">Its own name, <c>from_name</c> in results.</param>
/// <param name="Target">The name of the text that it is about, <c>to_name</c> in results.</param>
/// <param name="Member">The member of a task's data that holds the text.</param>
/// <param name="IsChoice">Whether it is one choice for the whole text; else it marks pieces of it.</param>
/// <param name="Names">Which of our labels it has.</param>
sealed record LabelControl(string Name, string Target, string Member, bool IsChoice, IReadOnlySet<string> Names);
