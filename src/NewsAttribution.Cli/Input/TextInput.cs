namespace NewsAttribution.Cli.Input;

/// <summary>Plain text: a file is an article, or each of its lines a sentence.</summary>
static class TextInput
{
    public static IEnumerable<InputRow> Article(StrictUtf8Reader reader)
    {
        yield return new InputRow(reader.ReadToEnd());
    }

    /// <summary>Empty lines too, for they have a number.</summary>
    public static IEnumerable<InputRow> Lines(StrictUtf8Reader reader)
    {
        while (reader.ReadLine() is { } line)
            yield return new InputRow(line);
    }
}
