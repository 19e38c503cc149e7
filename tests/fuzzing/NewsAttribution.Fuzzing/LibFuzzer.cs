using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using NewsAttribution.Fuzzing.Targets;

namespace NewsAttribution.Fuzzing;

/// <summary>
/// libFuzzer inside this process: it makes inputs and calls back for each, the instrumented assemblies count in its table.
/// </summary>
static unsafe class LibFuzzer
{
    /// <summary>The exit code of libFuzzer where the target failed.</summary>
    const int TargetFailed = 77;

    static FuzzTarget _target = _ => { };
    static SafeFileHandle? _lastInput;

    /// <summary>Runs until libFuzzer ends the process, as its options say.</summary>
    /// <param name="library">What <c>libfuzzer.c</c> was built to.</param>
    /// <param name="target">Called with each input.</param>
    /// <param name="lastInput">
    /// The file that always holds the present input: what is left where the runtime itself dies, of an overflow of the stack say.
    /// </param>
    /// <param name="options">Those of libFuzzer.</param>
    public static int Run(string library, FuzzTarget target, string lastInput, string[] options)
    {
        _target = target;
        _lastInput = File.OpenHandle(lastInput, FileMode.Create, FileAccess.Write);
        // What is made once, tables and buffers, is no news that an input brings.
        target([]);
        nint loaded = NativeLibrary.Load(Path.GetFullPath(library));
        Counters.CountAt(((delegate* unmanaged<byte*>)NativeLibrary.GetExport(loaded, "fuzzing_counters"))());
        string[] arguments = ["fuzzing", .. options];
        int count = arguments.Length;
        var pointers = (byte**)NativeMemory.AllocZeroed((nuint)count + 1, (nuint)sizeof(byte*));
        for (int i = 0; i < count; i++)
            pointers[i] = (byte*)Marshal.StringToCoTaskMemUTF8(arguments[i]);
        var run = (delegate* unmanaged<int*, byte***, delegate* unmanaged[Cdecl]<byte*, nuint, int>, int>)
            NativeLibrary.GetExport(loaded, "LLVMFuzzerRunDriver");
        return run(&count, &pointers, &OnInput);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static int OnInput(byte* bytes, nuint length)
    {
        byte[] input = new ReadOnlySpan<byte>(bytes, (int)length).ToArray();
        RandomAccess.SetLength(_lastInput!, input.Length);
        RandomAccess.Write(_lastInput!, input, 0);
        Counters.Begin();
        try
        {
            _target(input);
        }
        catch (Exception e)
        {
            Console.Error.WriteLine(e);
            // libFuzzer keeps the input when the process ends inside of the call.
            Environment.Exit(TargetFailed);
        }
        return 0;
    }
}
