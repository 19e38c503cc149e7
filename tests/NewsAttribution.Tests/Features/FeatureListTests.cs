using NewsAttribution.Features;

namespace NewsAttribution.Tests.Features;

public sealed class FeatureListTests
{
    [Fact]
    public void Add_more_than_the_room_keeps_all()
    {
        var list = new FeatureList();
        uint[] ids = [.. Enumerable.Range(1, 1_000).Select(i => (uint)i)];
        foreach (uint id in ids)
            list.Add(id);

        Assert.Equal(1_000, list.Count);
        Assert.Equal(ids, list.Ids);
    }

    [Fact]
    public void AddAll_after_others_keeps_the_order()
    {
        var list = new FeatureList();
        list.Add(5);
        list.AddAll(new uint[700]);

        Assert.Equal(701, list.Count);
        Assert.Equal(5u, list.Ids[0]);
    }

    [Fact]
    public void Clear_empties_the_list()
    {
        var list = new FeatureList();
        list.Add(5);
        list.Clear();

        Assert.Equal(0, list.Ids.Length);
    }
}
