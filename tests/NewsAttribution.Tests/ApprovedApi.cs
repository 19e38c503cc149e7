using System.Reflection;
using System.Runtime.CompilerServices;
using PublicApiGenerator;

namespace NewsAttribution.Tests;

static class ApprovedApi
{
    public static void Check(Assembly assembly, [CallerFilePath] string test = "")
    {
        string approved = Path.Combine(FolderOf(test), assembly.GetName().Name + ".api.txt");
        string found = assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("APPROVE_API") == "1")
            File.WriteAllText(approved, found);
        string expected = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";
        Assert.True(
            expected == found,
            $"The public API of {assembly.GetName().Name} is not that of {approved}. If the change is meant, run the tests once "
                + $"with APPROVE_API=1 and commit the file. Found:\n{found}"
        );
    }

    /// <summary>Continuous builds replace the root of source paths by <c>/_/</c>; then the folder is found from the tests.</summary>
    static string FolderOf(string test)
    {
        if (Path.GetDirectoryName(test) is { } folder && Directory.Exists(folder))
            return folder;
        string project = Path.GetFileName(Path.GetDirectoryName(test)!);
        return Path.Combine(Splitting.CorpusArticles.DataFolder, "..", "tests", project);
    }
}
