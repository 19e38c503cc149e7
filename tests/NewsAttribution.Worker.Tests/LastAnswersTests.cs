namespace NewsAttribution.Worker.Tests;

public sealed class LastAnswersTests
{
    static readonly DateTimeOffset Start = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);

    static DateTimeOffset At(int second) => Start.AddSeconds(second);

    [Fact]
    public void TryTake_last_of_several_answers_is_taken_once()
    {
        var last = new LastAnswers();
        last.Note("a1.old", At(1));
        last.Note("a2.old", At(2));
        last.Note("a1.new", At(3));

        Assert.Equal(2, last.Articles);
        Assert.False(last.TryTake("a1.old", At(1)));
        Assert.True(last.TryTake("a2.old", At(2)));
        Assert.True(last.TryTake("a1.new", At(3)));
        Assert.False(last.TryTake("a1.new", At(3)));
        Assert.Equal(2, last.Taken);
    }

    /// <summary>A copy that is read later and lacks the last answer must not bring an earlier one back.</summary>
    [Fact]
    public void Note_copy_that_lacks_the_last_answer_changes_nothing()
    {
        var last = new LastAnswers();
        last.Note("a1.old", At(1));
        last.Note("a1.new", At(2));
        last.Note("a1.old", At(1));

        Assert.False(last.TryTake("a1.old", At(1)));
        Assert.True(last.TryTake("a1.new", At(2)));
    }

    [Fact]
    public void TryTake_same_answer_twice_in_the_stream_is_taken_once()
    {
        var last = new LastAnswers();
        last.Note("a1.model", At(1));
        last.Note("a1.model", At(200));

        Assert.False(last.TryTake("a1.model", At(1)));
        Assert.True(last.TryTake("a1.model", At(200)));
        Assert.Equal(1, last.Taken);
    }

    [Fact]
    public void TryTake_what_nobody_noted_is_not_taken() => Assert.False(new LastAnswers().TryTake("a1.model", At(1)));
}
