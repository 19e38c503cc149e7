using NewsAttribution.Model;

namespace NewsAttribution.Training.Files;

/// <summary>Tells model files from others without loading them: one of another version is a model too.</summary>
static class ModelMark
{
    /// <summary>Whether a file begins as models do; pipes and devices do not count.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static bool IsModel(string path)
    {
        // A pipe has no length, and opening one again may wait for ever.
        if (new FileInfo(path) is not { Exists: true, Length: > 0 })
            return false;
        using var file = File.OpenRead(path);
        Span<byte> start = stackalloc byte[ModelFormat.Magic.Length];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(ModelFormat.Magic);
    }
}
