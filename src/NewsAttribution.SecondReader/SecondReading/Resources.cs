namespace NewsAttribution.SecondReading;

/// <summary>What lies inside the assembly.</summary>
static class Resources
{
    public const string Weights = "weights",
        Vocabulary = "vocabulary",
        Letters = "letters",
        Passport = "passport";

    public static Stream Open(string name) =>
        typeof(Resources).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException(
            $"This build of NewsAttribution.SecondReader has no '{name}' inside; build it from a whole clone."
        );

    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    public static byte[] Bytes(string name)
    {
        using var stream = Open(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
