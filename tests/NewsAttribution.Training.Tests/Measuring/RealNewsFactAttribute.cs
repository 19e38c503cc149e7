using NewsAttribution.Training.Measuring;

namespace NewsAttribution.Training.Tests.Measuring;

/// <summary>
/// A test on real articles. Their texts belong to others and are not in the repository: where they are absent the test is reported as not
/// run. They are looked for in the file that the variable <c>REAL</c> names, as for <c>tests/comparison</c>, and beside the clone.
/// </summary>
sealed class RealNewsFactAttribute : FactAttribute
{
    public static string Articles { get; } =
        Environment.GetEnvironmentVariable("REAL") is { Length: > 0 } real
            ? real
            : Path.GetFullPath(Path.Join(Some.Root, "..", "shared", "data", "realnews-dev2-read.csv"));

    public static string Annotated { get; } = Path.Join(Some.Root, "tests", "voices");

    public RealNewsFactAttribute()
    {
        if (!File.Exists(Articles))
            Skip = $"Not run: there is no {Articles}. Name a file of real articles in REAL.";
        else if (File.ReadAllText(Articles) is var text && !AnnotatedVoices.Read(Annotated).Articles.All(text.Contains))
            Skip = $"Not run: {Articles} lacks articles of which tests/voices tells who speaks.";
    }
}
