using System.Reflection;

namespace NewsAttribution.Server;

/// <summary>The version of this build, without what the build adds behind a plus sign.</summary>
static class ServerVersion
{
    public static string Text { get; } =
        typeof(ServerVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
