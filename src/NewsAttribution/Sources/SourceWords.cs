using NewsAttribution.Tokens;

namespace NewsAttribution.Sources;

/// <summary>What a source is, by the words of its name (<c>Lexicon/Lists/sources/source-words.txt</c>).</summary>
static class SourceWords
{
    static readonly string Text = SectionReader.ReadEmbedded("source-words");

    static readonly string[] Insiders = SectionReader.Entries(Text, "insider"),
        Government = SectionReader.Entries(Text, "government"),
        Governments = SectionReader.Entries(Text, "governments"),
        Services = SectionReader.Entries(Text, "service"),
        Firms = SectionReader.Entries(Text, "firm"),
        Made = SectionReader.Entries(Text, "made"),
        GoesOn = SectionReader.Entries(Text, "goes-on"),
        Held = SectionReader.Entries(Text, "held");

    /// <summary><i>sources</i>, <i>two people <b>familiar with</b> the talks</i></summary>
    public static bool NamesInsiders(ReadOnlySpan<char> name)
    {
        foreach (string words in Insiders)
            if (name.Contains(words, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary><i>the Cambodian <b>government</b></i>, <i>Western <b>governments</b></i></summary>
    public static bool EndsInGovernment(ReadOnlySpan<char> name) => EndsInOneGovernment(name) || EndsInGovernments(name);

    /// <summary><i>the Cambodian <b>government</b></i></summary>
    public static bool EndsInOneGovernment(ReadOnlySpan<char> name) => IsAny(NameFinder.LastWord(name), Government);

    /// <summary><i>Western <b>governments</b></i></summary>
    public static bool EndsInGovernments(ReadOnlySpan<char> name) => IsAny(NameFinder.LastWord(name), Governments);

    /// <summary><i>South Korea's <b>intelligence</b></i>; not the word alone.</summary>
    public static bool EndsInService(ReadOnlySpan<char> name) => name.Contains(' ') && IsAny(NameFinder.LastWord(name), Services);

    /// <summary><i>Kavach <b>Ltd</b></i></summary>
    public static bool EndsInFirm(ReadOnlySpan<char> name) => name.Contains(' ') && IsAny(NameFinder.LastWord(name).TrimEnd('.'), Firms);

    /// <summary><i>the assessment <b>of</b> Dyn</i></summary>
    public static bool EndsInMade(ReadOnlySpan<char> before) => before.Contains(' ') && IsAny(NameFinder.LastWord(before), Made);

    /// <summary><i>the Bank <b>of</b> Tarn</i></summary>
    public static bool HoldsTogether(ReadOnlySpan<char> word) => IsAny(word, Held);

    /// <summary><i>"It is safe," he said, <b>adding</b> that …</i></summary>
    public static bool GoesOnAfterQuotation(ReadOnlySpan<char> word) => IsAny(word, GoesOn);

    static bool IsAny(ReadOnlySpan<char> word, string[] words)
    {
        foreach (string known in words)
            if (word.SequenceEqual(known))
                return true;
        return false;
    }
}
