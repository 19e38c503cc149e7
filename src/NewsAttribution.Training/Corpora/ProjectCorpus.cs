namespace NewsAttribution.Training.Corpora;

/// <summary>
/// The corpus of the project, carried inside this assembly, so that own sentences can be added to it without a clone of the repository.
/// </summary>
static class ProjectCorpus
{
    const string Prefix = "corpus/";

    /// <summary>The files, as <c>data/corpus</c> and <c>data/seed</c> hold them.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Files()
    {
        var assembly = typeof(ProjectCorpus).Assembly;
        foreach (
            string resource in assembly
                .GetManifestResourceNames()
                .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            yield return (resource[Prefix.Length..], bytes);
        }
    }
}
