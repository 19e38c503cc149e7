namespace NewsAttribution.Documents.Records;

/// <summary>The names in files of what a source is, how it is named and in what form it is given: lower case.</summary>
static class FileNames
{
    // Made once, for every sentence asks; plain arrays, for the code of a dictionary would be compiled anew at every start.
    static readonly string[] Kinds = Lower(typeof(SourceType)),
        Namings = Lower(typeof(SourceNaming)),
        Forms = Lower(typeof(AttributionForm));

    public static string Name(this SourceType kind) => Kinds[(int)kind];

    public static string Name(this SourceNaming naming) => Namings[(int)naming];

    public static string Name(this AttributionForm form) => Forms[(int)form];

    /// <summary>The names of an enum that counts its members from 0, in their order.</summary>
    static string[] Lower(Type members) => Array.ConvertAll(Enum.GetNames(members), name => name.ToLowerInvariant());
}
