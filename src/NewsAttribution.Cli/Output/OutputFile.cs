using System.Text;

namespace NewsAttribution.Cli.Output;

/// <summary>Writes a file beside its target and moves it into place, so that no half of it is ever seen.</summary>
static class OutputFile
{
    public static void Write(string path, string text)
    {
        string aside = path + ".new";
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
                Directory.CreateDirectory(folder);
            File.WriteAllText(aside, text, new UTF8Encoding(false));
            File.Move(aside, path, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }
}
