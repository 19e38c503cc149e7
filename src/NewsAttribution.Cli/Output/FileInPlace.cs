using System.Text;

namespace NewsAttribution.Cli.Output;

/// <summary>Writes a text beside its target and moves it into place: a run that is stopped leaves the old file whole.</summary>
static class FileInPlace
{
    public static void Write(string path, string text)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        string beside = path + ".new";
        File.WriteAllText(beside, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(beside, path, overwrite: true);
    }
}
