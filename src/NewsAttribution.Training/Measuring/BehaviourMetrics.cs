namespace NewsAttribution.Training;

/// <summary>How well a classifier did on one behaviour.</summary>
/// <param name="Name">Name of the behaviour.</param>
/// <param name="Sentences">How many sentences test it.</param>
/// <param name="Right">How many of them got the right label.</param>
/// <param name="Groups">How many groups test it.</param>
/// <param name="GroupsRight">In how many of them all sentences got the right label.</param>
public readonly record struct BehaviourMetrics(string Name, int Sentences, int Right, int Groups, int GroupsRight);
