namespace NewsAttribution.Lexicon;

/// <summary>Reads the lists of a folder, as the build does.</summary>
static class ListFolder
{
    /// <summary>
    /// The entries of all lists, in the order of their classes. A file holds the class that it is named after, and further ones after lines
    /// such as <c>[official-role]</c>.
    /// </summary>
    /// <exception cref="WordListFormatException">A list is not in the format.</exception>
    public static List<ListedWord> Read(string folder)
    {
        List<ListedWord> words = [];
        foreach (string file in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
            words.AddRange(ListReader.Read(File.ReadAllText(file), file, ListClass.Named(Path.GetFileNameWithoutExtension(file))));
        // Which form of a verb wins that is in two lists must not depend on the names of files.
        return [.. words.OrderBy(word => word.Class.Number)];
    }
}
