using System.Collections.Frozen;

namespace NewsAttribution.Documents.Records;

/// <summary>The names in files of what a source is, how it is named and in what form it is given: lower case.</summary>
static class FileNames
{
    public static string Name(this SourceType kind) => Lower(kind);

    public static string Name(this SourceNaming naming) => Lower(naming);

    public static string Name(this AttributionForm form) => Lower(form);

    static string Lower<T>(T value)
        where T : struct, Enum => Names<T>.Of.GetValueOrDefault(value) ?? value.ToString().ToLowerInvariant();

    /// <summary>Made once, for every sentence asks.</summary>
    static class Names<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Of = Enum.GetValues<T>()
            .ToFrozenDictionary(value => value, value => value.ToString().ToLowerInvariant());
    }
}
