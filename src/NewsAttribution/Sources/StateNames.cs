using System.Collections.Frozen;
using NewsAttribution.Tokens;

namespace NewsAttribution.Sources;

/// <summary>Other names of states (<c>Lexicon/Lists/sources/state-names.txt</c>).</summary>
static class StateNames
{
    static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Names = Read()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name by which a state is known here; the name itself if it has no other.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> name) => Names.TryGetValue(name.TrimEnd('.'), out string? known) ? known : name;

    static FrozenDictionary<string, string> Read()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var lines = new SectionReader(SectionReader.ReadEmbedded("state-names")); lines.Read(); )
            names.Add(lines.Entry.ToString(), lines.Section.ToString());
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
