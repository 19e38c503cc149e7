using System.Reflection;

namespace NewsAttribution.Training;

/// <summary>
/// The second reader, where its package stands beside the program. It is found by name, since its native part is larger than all the rest:
/// who does not want it should not carry it.
/// </summary>
static class InstalledReader
{
    const string Package = "NewsAttribution.SecondReader";

    /// <summary>The reader of the package; <see langword="null"/>: the package is not there.</summary>
    public static ISecondReader? Find()
    {
        try
        {
            var type = Assembly.Load(Package).GetType("NewsAttribution.SecondReader", throwOnError: true)!;
            return (ISecondReader)type.GetProperty("Default", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The reader of the package.</summary>
    /// <exception cref="InvalidOperationException">The package is not there.</exception>
    public static ISecondReader Required() =>
        Find() ?? throw new InvalidOperationException($"careful: found no second reader; add the package {Package} to the program.");
}
