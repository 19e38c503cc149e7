namespace NewsAttribution.DependencyInjection.Tests;

/// <summary>A model file in a folder of its own, gone after the test.</summary>
sealed class ModelFile : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("newsattr").FullName;
    DateTime _written = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public ModelFile() => Replace(Shipped);

    /// <summary>The bytes of the model inside the library.</summary>
    public static byte[] Shipped { get; } = ReadShipped();

    public string Path => System.IO.Path.Combine(_folder, "my.model");

    /// <summary>Moves a new file into place, each with a later time.</summary>
    public void Replace(byte[] content)
    {
        string beside = Path + ".new";
        File.WriteAllBytes(beside, content);
        _written = _written.AddSeconds(1);
        File.SetLastWriteTimeUtc(beside, _written);
        File.Move(beside, Path, overwrite: true);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    static byte[] ReadShipped()
    {
        using var stream = typeof(SentenceClassifier).Assembly.GetManifestResourceStream("newsattr.model")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
