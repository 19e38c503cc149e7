namespace NewsAttribution.DependencyInjection;

/// <summary>
/// Holds the classifier of a host, and puts a new one in its place when the model file changes. For services that live long; those that are
/// made anew for each request
/// can take a <see cref="SentenceClassifier"/>. Safe for any number of threads.
/// </summary>
public sealed class SentenceClassifierProvider : IDisposable
{
    readonly NewsAttributionOptions _options;
    readonly ITimer? _timer;
    readonly Lock _reloading = new();
    volatile SentenceClassifier _current;
    FileStamp _seen;
    string? _reported;

    /// <summary>Loads the model.</summary>
    /// <param name="options">Which model.</param>
    /// <exception cref="ArgumentException">Options are out of bounds.</exception>
    /// <exception cref="WordListFormatException">There is no room for so many words of one's own.</exception>
    /// <exception cref="ModelFormatException">The first model is truncated, corrupt, foreign or of another version.</exception>
    /// <exception cref="IOException">The first model is missing or cannot be read.</exception>
    public SentenceClassifierProvider(NewsAttributionOptions options)
        : this(options, TimeProvider.System) { }

    internal SentenceClassifierProvider(NewsAttributionOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _options = options;
        if (options.ModelPath is not { } path)
        {
            _current = Use(SentenceClassifier.Default);
            return;
        }
        // Before the file is read: a change in between is then seen as one.
        _seen = FileStamp.Of(path);
        _current = Load(path);
        if (options.ReloadOnChange)
            _timer = clock.CreateTimer(_ => Look(), null, options.PollInterval, options.PollInterval);
    }

    /// <summary>The classifier to use now. One classification should use one: ask once, then work with it.</summary>
    public SentenceClassifier Current => _current;

    /// <summary>Ends the looking at the file; <see cref="Current"/> stays.</summary>
    public void Dispose() => _timer?.Dispose();

    /// <summary>Looks whether the file is another than the one that was seen last.</summary>
    internal void Look()
    {
        // A look that takes longer than the interval must not be overtaken by the next.
        if (!_reloading.TryEnter())
            return;
        try
        {
            var stamp = FileStamp.Of(_options.ModelPath!);
            if (stamp != _seen)
                Reload(stamp);
        }
        finally
        {
            _reloading.Exit();
        }
    }

    void Reload(FileStamp stamp)
    {
        try
        {
            var fresh = Load(_options.ModelPath!);
            (_seen, _current, _reported) = (stamp, fresh, null);
            _options.Reloaded?.Invoke(fresh);
        }
        catch (Exception e) when (e is ModelFormatException or WordListFormatException)
        {
            // This file will not get better; the next may.
            _seen = stamp;
            _reported = null;
            _options.ReloadFailed?.Invoke(e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Perhaps it is being replaced at this moment: tried again at the next look, but reported once.
            string reason = $"{stamp} {e.GetType()}";
            if (reason == _reported)
                return;
            _reported = reason;
            _options.ReloadFailed?.Invoke(e);
        }
    }

    SentenceClassifier Load(string path)
    {
        // Shared with whoever replaces the file.
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return Use(SentenceClassifier.Load(stream));
    }

    SentenceClassifier Use(SentenceClassifier model)
    {
        var classifier = _options.Classifier is { } options ? model.With(options) : model;
        return _options.SecondReader is { } reader ? classifier.With(reader) : classifier;
    }

    /// <summary>What distinguishes one file from the next at the same place.</summary>
    readonly record struct FileStamp(DateTime Written, long Length)
    {
        public static FileStamp Of(string path)
        {
            var file = new FileInfo(path);
            // Of a link the file that it leads to: that is what changes.
            if (file.LinkTarget is not null && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target)
                file = target;
            return file.Exists ? new(file.LastWriteTimeUtc, file.Length) : default;
        }
    }
}
