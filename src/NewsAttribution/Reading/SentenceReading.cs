using NewsAttribution.Cues;
using NewsAttribution.Grammar;
using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Reading;

/// <summary>
/// What reading a sentence by itself has brought to light: all that its article's memory and the features of its source need.
/// </summary>
struct SentenceReading
{
    public SourceProfile Source;
    public CueKind Cue;
    public WordClass CueClasses;
    public uint CueLemma;
    public bool Trailing;
    public bool Embedded;
    public ClausePlace Clause;
    public bool Negated;
    public bool Modal;
    public bool NextToQuotation;
    public IntelligenceEvidence Intelligence;

    /// <summary>What stands before the attribution: <see cref="Tag.Break"/> at the start of the sentence.</summary>
    public Tag Before;

    /// <summary>A finite verb outside quotation marks stands before the attribution: it may be the main clause's.</summary>
    public bool VerbBefore;
    public QuotationState Quotation;
    public int Words;

    /// <summary>Key of a name that opens the sentence as its subject, otherwise 0.</summary>
    public ulong Subject;
    public Attribution? Attribution;

    /// <summary>
    /// Share of the words that stand in quotation marks: 0 none, 1 some, 2 most, 3 all but the source and its cue, 4 all.
    /// </summary>
    public readonly int QuotedShare
    {
        get
        {
            int quoted = Quotation.QuotedTokens;
            if (quoted == 0 || Words == 0)
                return 0;
            return quoted >= Words ? 4
                : quoted * 10 >= Words * 8 ? 3
                : quoted * 2 >= Words ? 2
                : 1;
        }
    }
}
