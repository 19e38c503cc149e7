namespace NewsAttribution.Cli.Tests;

/// <summary>A test that needs the folders of Linux.</summary>
sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "Needs /proc and /dev.";
    }
}
