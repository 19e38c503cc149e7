using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Sources;

/// <content>Bodies, states and documents.</content>
sealed partial class SourceLinker
{
    const WordClass Persons =
        WordClass.OfficialRole
        | WordClass.OfficialRank
        | WordClass.GenericRole
        | WordClass.ExpertRole
        | WordClass.IntelligenceRole
        | WordClass.PrivateRole
        | WordClass.UnnamedOfficial
        | WordClass.VagueSource;

    /// <summary>A body that is called by the same words twice is the same; a document that the article introduces nowhere is its maker's.</summary>
    void LinkThings()
    {
        var known = new Dictionary<ulong, int>(_statements.Length);
        int house = -1;
        for (int i = 0; i < _statements.Length; i++)
        {
            ref readonly var statement = ref _statements[i];
            if (!statement.HasPhrase || statement.IsPronoun || statement.IsName || (statement.Profile.Head & Persons) != 0)
                continue;
            if (statement.Profile is { IsDocument: true, PointsBack: true })
            {
                if (house >= 0 && !IsIntroduced(statement))
                    Join(house, i);
                continue;
            }
            if (statement.Profile.IsDocument)
                continue;
            if (!known.TryAdd(statement.Key, i))
                Join(known[statement.Key], i);
            house = statement.Profile.Kind is SourceKind.Research or SourceKind.Broker or SourceKind.Organisation ? i : -1;
        }
    }

    /// <summary>The noun of <i>the analysis</i> stands in a sentence before.</summary>
    bool IsIntroduced(in Statement statement)
    {
        var text = statement.Name.Slice(_article.Sentences[statement.Sentence].Text.Span);
        var noun = text[(text.LastIndexOf(' ') + 1)..];
        for (int i = 0; i < statement.Sentence; i++)
            if (_article.Sentences[i].Text.Span.Contains(noun, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
