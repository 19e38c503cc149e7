namespace NewsAttribution.Cli.Tests;

/// <summary>A test that needs a Unix shell.</summary>
sealed class SkippableOnWindowsFactAttribute : FactAttribute
{
    public SkippableOnWindowsFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "Needs a Unix shell.";
    }
}
