using NewsAttribution.Features;

namespace NewsAttribution.Tests.Features;

public sealed class FeatureListTests
{
    [Fact]
    public void Add_more_than_the_room_keeps_all()
    {
        var list = new FeatureList();
        for (uint i = 0; i < 1_000; i++)
            list.Add(FeatureGroup.Cue, i);

        Assert.Equal(1_000, list.Count);
        for (uint i = 0; i < 1_000; i++)
            Assert.Equal(FeatureList.Id(FeatureGroup.Cue, i), list.Ids[(int)i]);
    }

    [Fact]
    public void AddAll_behind_others_keeps_the_order()
    {
        var list = new FeatureList();
        list.Add(FeatureGroup.Form, 1);
        list.AddAll(new uint[700]);

        Assert.Equal(701, list.Count);
        Assert.Equal(FeatureList.Id(FeatureGroup.Form, 1), list.Ids[0]);
    }

    [Fact]
    public void Clear_empties_the_list()
    {
        var list = new FeatureList();
        list.Add(FeatureGroup.Form, 1);
        list.Clear();

        Assert.Equal(0, list.Ids.Length);
    }

    [Fact]
    public void Id_holds_the_group_in_its_upper_bits()
    {
        foreach (var group in Enum.GetValues<FeatureGroup>())
            Assert.Equal((uint)group, FeatureList.Id(group, 3, 4, 5) >> 24);
    }

    /// <summary>The values that features have are small; those of one group must not fall together.</summary>
    [Fact]
    public void Id_small_values_differ()
    {
        var seen = new HashSet<uint>();
        for (uint a = 0; a < 16; a++)
        for (uint b = 0; b < 16; b++)
        for (uint c = 0; c < 8; c++)
            seen.Add(FeatureList.Id(FeatureGroup.Source, a, b, c));

        Assert.Equal(2_048, seen.Count);
    }

    [Fact]
    public void Notes_say_what_each_number_stands_for()
    {
        var list = new FeatureList { Notes = [] };
        list.Add(FeatureGroup.Cue, 1, 2, 3);

        Assert.Equal([new Feature(FeatureGroup.Cue, 1, 2, 3)], list.Notes);
        Assert.Equal(list.Ids[0], list.Notes[0].Id);
    }
}
