using System.Reflection;
using System.Runtime.Loader;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace NewsAttribution.Tests;

/// <summary>
/// The library with a counter put into its code: one step for each call of a method of it, and for each time that a loop turns round.
/// What takes twice the steps for twice the text is linear on any machine, whatever else that does. The runtime's own loops, such as a
/// search for a character, count as nothing; <c>tests/robustness/linear-growth</c> counts them.
/// </summary>
sealed class CountedLibrary
{
    const string Counter = "CountedSteps";

    readonly FieldInfo _steps;
    readonly Func<string, object> _split;
    readonly Func<string, object> _classify;
    readonly Func<string, object> _classifyArticle;

    CountedLibrary(Assembly library)
    {
        _steps = library.GetType(Counter)!.GetField(nameof(CountedLibrary.Steps))!;
        var type = library.GetType(typeof(SentenceClassifier).FullName!)!;
        object classifier = type.GetProperty(nameof(SentenceClassifier.Default))!.GetValue(null)!;
        var split = library.GetType(typeof(SentenceSplitter).FullName!)!.GetMethod(nameof(SentenceSplitter.Split), [typeof(string)])!;
        var classify = type.GetMethod(nameof(SentenceClassifier.Classify), [typeof(string)])!;
        var classifyArticle = type.GetMethod(nameof(SentenceClassifier.ClassifyArticle), [typeof(string)])!;
        _split = text => split.Invoke(null, [text])!;
        _classify = text => classify.Invoke(classifier, [text])!;
        _classifyArticle = text => classifyArticle.Invoke(classifier, [text])!;
    }

    public static CountedLibrary Default { get; } = Load();

    public long StepsOfSplit(string text) => Steps(_split, text);

    public long StepsOfClassify(string text) => Steps(_classify, text);

    public long StepsOfClassifyArticle(string text) => Steps(_classifyArticle, text);

    /// <summary>One at a time: there is one counter.</summary>
    long Steps(Func<string, object> call, string text)
    {
        lock (_steps)
        {
            _steps.SetValue(null, 0L);
            call(text);
            return (long)_steps.GetValue(null)!;
        }
    }

    static CountedLibrary Load()
    {
        using var module = ModuleDefinition.ReadModule(typeof(SentenceClassifier).Assembly.Location);
        var steps = new FieldDefinition(
            nameof(Steps),
            Mono.Cecil.FieldAttributes.Public | Mono.Cecil.FieldAttributes.Static,
            module.TypeSystem.Int64
        );
        foreach (var method in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
            Count(method.Body, steps);
        var counter = new TypeDefinition(
            "",
            Counter,
            Mono.Cecil.TypeAttributes.Public | Mono.Cecil.TypeAttributes.Abstract | Mono.Cecil.TypeAttributes.Sealed,
            module.TypeSystem.Object
        );
        counter.Fields.Add(steps);
        module.Types.Add(counter);
        var counted = new MemoryStream();
        module.Write(counted);
        counted.Position = 0;
        return new(new AssemblyLoadContext(Counter).LoadFromStream(counted));
    }

    static void Count(Mono.Cecil.Cil.MethodBody body, FieldReference steps)
    {
        body.SimplifyMacros();
        var code = body.GetILProcessor();
        Instruction[] before = [body.Instructions[0], .. body.Instructions.Where(TurnsRound)];
        foreach (var place in before)
        {
            var first = code.Create(OpCodes.Ldsfld, steps);
            code.InsertBefore(place, first);
            code.InsertBefore(place, code.Create(OpCodes.Ldc_I4_1));
            code.InsertBefore(place, code.Create(OpCodes.Conv_I8));
            code.InsertBefore(place, code.Create(OpCodes.Add));
            code.InsertBefore(place, code.Create(OpCodes.Stsfld, steps));
            // What jumped to the end of the loop has to pass the counter, too.
            foreach (var jump in body.Instructions)
                if (jump.Operand == place && place != before[0])
                    jump.Operand = first;
        }
        body.OptimizeMacros();
    }

    static bool TurnsRound(Instruction jump) =>
        jump.OpCode.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch
        && jump.Operand is Instruction target
        && target.Offset <= jump.Offset;
}
