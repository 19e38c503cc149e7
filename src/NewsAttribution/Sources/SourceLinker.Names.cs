namespace NewsAttribution.Sources;

/// <content>Persons by their names.</content>
sealed partial class SourceLinker
{
    /// <summary>
    /// <i>Ona Pryce</i> and later <i>Pryce</i>; of two persons of one surname the one named last, unless a first name or a title tells.
    /// </summary>
    void LinkNames()
    {
        var named = new Dictionary<ulong, int>(_statements.Length);
        for (int i = 0; i < _statements.Length; i++)
        {
            ref readonly var statement = ref _statements[i];
            if (!statement.IsName || statement.IsPlural)
                continue;
            ulong surname = statement.Profile.HeadKey;
            if (named.TryGetValue(surname, out int last) && FindNamesake(i, last) is var other and >= 0)
                Join(i, other);
            named[surname] = i;
        }
    }

    /// <summary>The last statement of a person of this surname who may be the one that a statement names; −1 if there is none.</summary>
    int FindNamesake(int statement, int last)
    {
        ref readonly var name = ref _statements[statement].Profile;
        for (int i = last; i >= 0; i--)
        {
            ref readonly var other = ref _statements[i];
            if (!other.IsName || other.IsPlural || other.Profile.HeadKey != name.HeadKey)
                continue;
            bool fits = name.FirstKey == 0 || other.Profile.FirstKey == 0 || name.FirstKey == other.Profile.FirstKey;
            bool alike = name.Gender == 0 || other.Profile.Gender == 0 || name.Gender == other.Profile.Gender;
            if (fits && alike)
                return i;
        }
        return -1;
    }
}
