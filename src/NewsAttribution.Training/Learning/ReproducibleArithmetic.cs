using System.Diagnostics;

namespace NewsAttribution.Training;

/// <summary>
/// The settings under which training gives the same bytes on every x64 processor. ML.NET sums with the widest vectors that the processor
/// has, and the C library
/// takes exp and log with or without fused multiply-add; both change last bits, and by them the weights. The runtime reads these settings
/// when a process starts, so
/// a program that trains starts itself again with them.
/// </summary>
public static class ReproducibleArithmetic
{
    static readonly (string Name, string Value)[] Settings =
    [
        ("DOTNET_EnableHWIntrinsic", "0"),
        ("GLIBC_TUNABLES", "glibc.cpu.hwcaps=-AVX2,-FMA,-FMA4,-AVX2_Usable,-FMA_Usable,-FMA4_Usable"),
    ];

    /// <summary>Whether this process was started with the settings.</summary>
    public static bool IsInForce => Array.TrueForAll(Settings, s => Environment.GetEnvironmentVariable(s.Name) == s.Value);

    /// <summary>Runs this very program again with the settings, on the same terminal, and waits for it.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Its exit code.</returns>
    /// <exception cref="InvalidOperationException">The program cannot be started again.</exception>
    public static int RunAgain(IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        string program = Environment.ProcessPath
            ?? throw new InvalidOperationException("The path of this program is not known; expected one, to start it again.");
        var start = new ProcessStartInfo(program) { UseShellExecute = false };
        // Under `dotnet tool.dll` the program is dotnet, and the first argument of the process the assembly.
        if (Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
            start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in Settings)
            start.Environment[name] = value;

        // Ctrl+C reaches both processes; this one stays to pass on how the other ended.
        Console.CancelKeyPress += Stay;
        try
        {
            using var process = Process.Start(start) ?? throw new InvalidOperationException($"'{program}' could not be started again.");
            process.WaitForExit();
            return process.ExitCode;
        }
        finally
        {
            Console.CancelKeyPress -= Stay;
        }
    }

    static void Stay(object? sender, ConsoleCancelEventArgs e) => e.Cancel = true;
}
