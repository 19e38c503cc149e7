namespace NewsAttribution.Tests;

public sealed class AttributionTests
{
    [Fact]
    public void Parts_come_back_as_they_were_given()
    {
        TextSpan?[] spans = [null, new(0, 0), new(0, 5), new(7, 3), new(int.MaxValue - 1, 1)];
        foreach (var source in spans)
        foreach (var cue in spans)
        foreach (var quotation in spans)
        {
            var attribution = new Attribution(source, cue, quotation);
            var (s, c, q) = attribution;

            Assert.Equal((source, cue, quotation), (attribution.Source, attribution.Cue, attribution.Quotation));
            Assert.Equal((source, cue, quotation), (s, c, q));
            Assert.Equal(attribution, default(Attribution) with { Source = source, Cue = cue, Quotation = quotation });
        }
    }

    [Fact]
    public void Default_has_no_parts() => Assert.Equal(new Attribution(null, null, null), default);

    [Fact]
    public void ToString_names_the_parts() =>
        Assert.Equal(
            "Attribution { Source = TextSpan { Start = 0, Length = 4, End = 4 }, Cue = , Quotation =  }",
            new Attribution(new(0, 4), null, null).ToString()
        );
}
