namespace NewsAttribution.Training;

/// <summary>One thing that is wrong with a corpus file.</summary>
/// <param name="File">The file as the caller named it.</param>
/// <param name="Line">The line on which the row begins, from 1.</param>
/// <param name="Column">Name of the column, where the error belongs to one.</param>
/// <param name="Found">What stands there, cut off after 200 characters.</param>
/// <param name="Expected">What should stand there, or what to do.</param>
public sealed record CorpusError(string File, int Line, string? Column, string Found, string Expected)
{
    const int LongestFound = 200;

    /// <summary>What stands there, cut off after 200 characters: a cell may be as long as the file.</summary>
    public string Found { get; init; } =
        Found.Length <= LongestFound
            ? Found
            : string.Concat(Found.AsSpan(0, LongestFound - (char.IsHighSurrogate(Found[LongestFound - 1]) ? 1 : 0)), "…");

    /// <summary>The error in one line: <c>corpus.csv(12), label: found 'offical', expected …</c>.</summary>
    public override string ToString() => $"{File}({Line}){(Column is null ? "" : $", {Column}")}: found {Found}; expected {Expected}";
}
