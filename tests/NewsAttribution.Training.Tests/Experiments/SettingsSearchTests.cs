namespace NewsAttribution.Training.Tests.Experiments;

public sealed class SettingsSearchTests
{
    static readonly TrainingOptions Options = Some.QuickOptions with { Folds = 2, MaximumIterations = 40 };

    [Fact]
    public void Run_chooses_the_lowest_log_loss_and_is_the_same_every_time()
    {
        var one = SettingsSearch.Run(Options, new() { Trials = 4 });
        var two = SettingsSearch.Run(Options with { Threads = 1 }, new() { Trials = 4 });
        Assert.Equal(4, one.Trials.Count);
        Assert.Equal(one.Trials.Min(t => t.LogLoss), one.Best.LogLoss);
        Assert.Equal(
            4,
            one.Trials.Select(t => (t.Options.L1, t.Options.L2, t.Options.MinimumCount, t.Options.SentenceWeight)).Distinct().Count()
        );
        Assert.Equal(one.ToMarkdown(), two.ToMarkdown());
        Assert.Contains("chosen", one.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_ends_with_the_trial_in_which_time_runs_out()
    {
        var search = SettingsSearch.Run(Options, new() { Time = TimeSpan.FromSeconds(25) }, clock: new TenSecondsALook());
        Assert.Equal(3, search.Trials.Count);
    }

    [Fact]
    [Trait("Speed", "slow")]
    public void Run_with_a_bound_of_size_chooses_a_model_that_fits()
    {
        var free = SettingsSearch.Run(Options, new() { Trials = 1, MaximumBytes = long.MaxValue });
        long bound = free.Best.Bytes!.Value - 1;
        var search = SettingsSearch.Run(Options, new() { Trials = 8, MaximumBytes = bound });
        Assert.False(search.Trials[0].Fits);
        Assert.True(search.Best.Fits);
        var model = Trainer.Train(search.Best.Options).Model;
        Assert.InRange(model.Length, 1, bound);
    }

    [Fact]
    public void Run_with_a_bound_that_nothing_meets_says_so() =>
        Assert.Contains(
            "expected at most 100",
            Assert.Throws<ArgumentException>(() => SettingsSearch.Run(Options, new() { Trials = 1, MaximumBytes = 100 })).Message,
            StringComparison.Ordinal
        );

    /// <summary>A clock that goes ten seconds on whenever it is looked at.</summary>
    sealed class TenSecondsALook : TimeProvider
    {
        long _seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _seconds += 10;
    }
}
