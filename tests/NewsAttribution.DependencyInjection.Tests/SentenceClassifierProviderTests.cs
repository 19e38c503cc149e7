namespace NewsAttribution.DependencyInjection.Tests;

public sealed class SentenceClassifierProviderTests
{
    readonly List<SentenceClassifier> _reloaded = [];
    readonly List<Exception> _failed = [];

    [Fact]
    public void A_new_file_takes_the_old_ones_place()
    {
        using var file = new ModelFile();
        using var provider = new SentenceClassifierProvider(Options(file));
        var old = provider.Current;

        provider.Look();
        Assert.Same(old, provider.Current);
        file.Replace(ModelFile.Shipped);
        provider.Look();

        Assert.NotSame(old, provider.Current);
        Assert.Equal([provider.Current], _reloaded);
        Assert.Empty(_failed);
    }

    [Fact]
    public void Options_of_the_classifier_hold_for_each_model()
    {
        const string Sentence = "\"The pier is safe,\" the mayor harrumphed.";
        var classifier = new ClassifierOptions
        {
            Words = WordList.Parse("[cue-say]\nharrumph | harrumphs | harrumphed | harrumphing"),
            MinimumPrecision = .5f,
        };
        using var file = new ModelFile();
        using var provider = new SentenceClassifierProvider(Options(file) with { Classifier = classifier });
        Assert.NotNull(provider.Current.Classify(Sentence).Attribution?.Cue);

        file.Replace(ModelFile.Shipped);
        provider.Look();

        Assert.Single(_reloaded);
        Assert.NotNull(provider.Current.Classify(Sentence).Attribution?.Cue);
        using var shipped = new SentenceClassifierProvider(new() { Classifier = classifier });
        Assert.NotNull(shipped.Current.Classify(Sentence).Attribution?.Cue);
        Assert.Null(SentenceClassifier.Default.Classify(Sentence).Attribution?.Cue);
    }

    [Fact]
    public void A_bad_file_keeps_the_old_model_and_is_told_once()
    {
        using var file = new ModelFile();
        using var provider = new SentenceClassifierProvider(Options(file));
        var old = provider.Current;

        file.Replace(ModelFile.Shipped[..^100]);
        provider.Look();
        provider.Look();
        Assert.Same(old, provider.Current);
        Assert.IsType<ModelFormatException>(Assert.Single(_failed));

        file.Replace(ModelFile.Shipped);
        provider.Look();
        Assert.NotSame(old, provider.Current);
        Assert.Single(_failed);
    }

    [Fact]
    public void A_file_that_goes_away_keeps_the_old_model_until_the_next_comes()
    {
        using var file = new ModelFile();
        using var provider = new SentenceClassifierProvider(Options(file));
        var old = provider.Current;

        File.Delete(file.Path);
        provider.Look();
        provider.Look();
        Assert.Same(old, provider.Current);
        Assert.IsType<FileNotFoundException>(Assert.Single(_failed));

        file.Replace(ModelFile.Shipped);
        provider.Look();
        Assert.NotSame(old, provider.Current);
    }

    [Fact]
    public void A_link_is_followed_to_its_new_end()
    {
        // As containers mount configuration: the link itself never changes its name.
        if (OperatingSystem.IsWindows())
            return;
        using ModelFile first = new(),
            second = new(),
            place = new();
        second.Replace(ModelFile.Shipped);
        File.Delete(place.Path);
        File.CreateSymbolicLink(place.Path, first.Path);
        using var provider = new SentenceClassifierProvider(Options(place));
        var old = provider.Current;

        File.Delete(place.Path);
        File.CreateSymbolicLink(place.Path, second.Path);
        provider.Look();

        Assert.NotSame(old, provider.Current);
    }

    [Fact]
    public void The_clock_makes_it_look_and_disposing_ends_that()
    {
        using var file = new ModelFile();
        var clock = new HandClock();
        var provider = new SentenceClassifierProvider(Options(file) with { PollInterval = TimeSpan.FromMinutes(3) }, clock);
        Assert.Equal(TimeSpan.FromMinutes(3), clock.Period);
        file.Replace(ModelFile.Shipped);
        clock.Tick();
        Assert.Single(_reloaded);
        provider.Dispose();
        Assert.True(clock.IsDisposed);
    }

    [Fact]
    public void Without_reload_nobody_looks()
    {
        using var file = new ModelFile();
        var clock = new HandClock();
        using var provider = new SentenceClassifierProvider(Options(file) with { ReloadOnChange = false }, clock);
        Assert.Null(clock.Period);
    }

    NewsAttributionOptions Options(ModelFile file) =>
        new()
        {
            ModelPath = file.Path,
            PollInterval = TimeSpan.FromHours(1),
            Reloaded = _reloaded.Add,
            ReloadFailed = _failed.Add,
        };

    /// <summary>A clock whose only timer ticks when it is asked to.</summary>
    sealed class HandClock : TimeProvider, ITimer
    {
        TimerCallback? _callback;

        public TimeSpan? Period { get; set; }

        public bool IsDisposed { get; set; }

        public void Tick() => _callback!(null);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (_callback, Period) = (callback, period);
            return this;
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => IsDisposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
