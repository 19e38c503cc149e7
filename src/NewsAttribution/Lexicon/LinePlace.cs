namespace NewsAttribution.Lexicon;

/// <summary>A place in a file: where a piece of a line begins.</summary>
/// <param name="File">The file, as the caller named it.</param>
/// <param name="Line">From 1.</param>
/// <param name="Start">Units before the piece in its line.</param>
readonly record struct LinePlace(string File, int Line, int Start)
{
    public LinePlace Plus(int units) => this with { Start = Start + units };

    /// <summary>What is wrong some units after the beginning of the piece.</summary>
    public WordListFormatException Error(int units, string found, string expected) => new(File, Line, Start + units + 1, found, expected);
}
