#:package Microsoft.CodeAnalysis.CSharp@5.0.0
#:package xunit.runner.console@2.4.1
#:property ManagePackageVersionsCentrally=false
#:property NuGetLockFilePath=$(MSBuildProjectExtensionsPath)mutants.lock.json
#:property PublishAot=false
// Called by the script mutants beside it, which says what it is for. Mutants are compiled one by one, each tried in a process of its own.
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string[] folders = (args.Length > 0 ? args[0] : "Cues,Voices,Context,Splitting,Model").Split(',');
int count = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 60,
    seed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1;
string? only = Environment.GetEnvironmentVariable("ONLY");
string source = Path.GetFullPath("src/NewsAttribution");
var library = new Library(source);
Console.WriteLine($"seed {seed}, {count} mutants a folder");
var witnesses = Environment.GetEnvironmentVariable("WITNESS") is null ? null : new Witnesses(library);
var all = new Score();
foreach (string folder in folders)
{
    library.WriteUnchanged();
    var tests = new Tests(folder);
    var mutants = library
        .Trees.Where(tree => tree.FilePath.StartsWith(Path.Join(source, folder) + '/', StringComparison.Ordinal))
        .OrderBy(tree => tree.FilePath, StringComparer.Ordinal)
        .SelectMany(tree => Mutant.Of(tree.GetRoot()))
        .Where(mutant => only is null || mutant.Place == only)
        .ToArray();
    int possible = mutants.Length;
    new Random(seed).Shuffle(mutants);
    var score = new Score();
    foreach (var mutant in mutants)
    {
        if (score.Count == count)
            break;
        if (!library.Write(mutant, mutant.Mutated()))
            continue; // no C#, or the same program
        bool killed = tests.Fail();
        bool covered = killed || !library.Write(mutant, mutant.Reached()) || tests.Fail();
        bool unseen = false;
        if (!killed)
        {
            Console.WriteLine($"{(covered ? "survived   " : "not covered")} {mutant}");
            if (covered && witnesses is not null && library.Write(mutant, mutant.Mutated()))
                unseen = witnesses.Call() == 0;
        }
        else if (only != null)
            Console.WriteLine($"killed      {mutant}");
        score = score.With(killed, covered, unseen);
        if (score.Count % 10 == 0)
            Console.Error.WriteLine($"{folder}: {score.Count} tried");
    }
    Console.WriteLine($"{folder}: {score} ({possible:N0} possible)");
    all = all.And(score);
}
Console.WriteLine($"all: {all}");

/// <summary>A small mistake: other text in the place of a node.</summary>
sealed record Mutant(SyntaxNode Node, string Text)
{
    static readonly Dictionary<string, string[]> Operators = new()
    {
        ["<"] = ["<=", ">="],
        [">"] = [">=", "<="],
        ["<="] = ["<", ">"],
        [">="] = [">", "<"],
        ["=="] = ["!="],
        ["!="] = ["=="],
        ["&&"] = ["||"],
        ["||"] = ["&&"],
        ["&"] = ["|"],
        ["|"] = ["&"],
        ["+"] = ["-"],
        ["-"] = ["+"],
        ["*"] = ["/"],
        ["/"] = ["*"],
        ["%"] = ["*"],
        ["+="] = ["-="],
        ["-="] = ["+="],
        ["|="] = ["&="],
        ["&="] = ["|="],
        ["++"] = ["--"],
        ["--"] = ["++"],
    };

    public static IEnumerable<Mutant> Of(SyntaxNode root) =>
        root.DescendantNodes(node => node is not (AttributeListSyntax or EnumDeclarationSyntax))
            .SelectMany(node => Texts(node).Select(text => new Mutant(node, text)));

    static IEnumerable<string> Texts(SyntaxNode node) =>
        node switch
        {
            BinaryExpressionSyntax b => Others(b.OperatorToken).Select(o => $"(({b.Left}) {o} ({b.Right}))"),
            AssignmentExpressionSyntax a => Others(a.OperatorToken).Select(o => $"{a.Left} {o} {a.Right}"),
            PrefixUnaryExpressionSyntax p when p.OperatorToken.Text is "!" or "-" => [$"({p.Operand})"],
            PrefixUnaryExpressionSyntax p => Others(p.OperatorToken).Select(o => $"{o}{p.Operand}"),
            PostfixUnaryExpressionSyntax p => Others(p.OperatorToken).Select(o => $"{p.Operand}{o}"),
            IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax not } i => [$"({i.Expression} is {not.Pattern})"],
            IsPatternExpressionSyntax i => [$"({i.Expression} is not ({i.Pattern}))"],
            BinaryPatternSyntax b => [$"(({b.Left}) {(b.OperatorToken.Text == "or" ? "and" : "or")} ({b.Right}))"],
            RelationalPatternSyntax r => Others(r.OperatorToken).Select(o => $"{o} {r.Expression}"),
            LiteralExpressionSyntax l when l.IsKind(SyntaxKind.TrueLiteralExpression) => ["false"],
            LiteralExpressionSyntax l when l.IsKind(SyntaxKind.FalseLiteralExpression) => ["true"],
            LiteralExpressionSyntax { Token.Value: int n } => [$"{n + 1}"],
            // What stands as a condition by itself.
            InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax when IsCondition(node) => [$"!{node}"],
            _ => [],
        };

    static string[] Others(SyntaxToken token) => Operators.GetValueOrDefault(token.Text, []);

    static bool IsCondition(SyntaxNode node) =>
        node.Parent switch
        {
            IfStatementSyntax s => s.Condition == node,
            WhileStatementSyntax s => s.Condition == node,
            ConditionalExpressionSyntax c => c.Condition == node,
            BinaryExpressionSyntax b => b.OperatorToken.Text is "&&" or "||",
            _ => false,
        };

    FileLinePositionSpan Lines => Node.SyntaxTree.GetLineSpan(Node.Span);

    public string Place => $"{Path.GetFileName(Node.SyntaxTree.FilePath)}:{Lines.StartLinePosition.Line + 1}";

    public SourceText Mutated() => Node.SyntaxTree.GetText().WithChanges(new TextChange(Node.Span, Text));

    /// <summary>The program that ends where the mutant would come to be run.</summary>
    public SourceText Reached()
    {
        var around = Node.Ancestors()
            .First(a => a is StatementSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or TypeDeclarationSyntax);
        string reached = around switch
        {
            ArrowExpressionClauseSyntax arrow => $"=> global::Mutation.Reached({arrow.Expression})",
            EqualsValueClauseSyntax value => $"= global::Mutation.Reached({value.Value})",
            StatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax } => $"global::Mutation.Reached(0); {around}",
            StatementSyntax => $"{{ global::Mutation.Reached(0); {around} }}",
            _ => around.ToString(),
        };
        return Node.SyntaxTree.GetText().WithChanges(new TextChange(around.Span, reached));
    }

    public override string ToString() => $"{Place}:{Lines.StartLinePosition.Character + 1} {Flat(Node.ToString())} => {Flat(Text)}";

    static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>The library, compiled as the build compiles it, with one file changed.</summary>
sealed class Library
{
    const string Reached = """
        static class Mutation
        {
            internal static T Reached<T>(T value)
                where T : allows ref struct
            {
                System.Environment.Exit(1);
                return value;
            }
        }
        """;

    readonly CSharpCommandLineArguments _arguments;
    readonly CSharpCompilation _compilation;
    readonly byte[] _unchanged;

    public Library(string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Join(Tests.Scratch, "csc.json")));
        var items = json.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray();
        var arguments = items
            .Select(item => item.GetProperty("Identity").GetString()!)
            .Where(a => !a.StartsWith("/analyzer:", StringComparison.Ordinal));
        _arguments = CSharpCommandLineParser.Default.Parse(arguments, folder, sdkDirectory: null);
        _compilation = CSharpCompilation.Create(
            _arguments.CompilationName,
            _arguments.SourceFiles.Select(file => Parse(File.ReadAllText(file.Path), file.Path)).Append(Parse(Reached, "")),
            _arguments.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(reference.Reference)),
            _arguments.CompilationOptions.WithGeneralDiagnosticOption(ReportDiagnostic.Suppress)
        );
        _unchanged = Emit(_compilation) ?? throw new InvalidOperationException("The library does not compile; expected it to, unchanged.");
    }

    public IEnumerable<SyntaxTree> Trees => _compilation.SyntaxTrees;

    SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, _arguments.ParseOptions, path);

    /// <summary>Puts the changed library where the tests load it. False: it is no program, or the same one.</summary>
    public bool Write(Mutant mutant, SourceText text)
    {
        var tree = mutant.Node.SyntaxTree;
        if (
            Emit(_compilation.ReplaceSyntaxTree(tree, Parse(text.ToString(), tree.FilePath))) is not { } bytes
            || bytes.AsSpan().SequenceEqual(_unchanged)
        )
            return false;
        File.WriteAllBytes(Target, bytes);
        return true;
    }

    public void WriteUnchanged() => File.WriteAllBytes(Target, _unchanged);

    public static string Target => Path.Join(Tests.Scratch, "bin", "NewsAttribution.dll");

    byte[]? Emit(CSharpCompilation compilation)
    {
        using var stream = new MemoryStream();
        return compilation
            .Emit(stream, manifestResources: _arguments.ManifestResources, options: _arguments.EmitOptions.WithEmitMetadataOnly(false))
            .Success
            ? stream.ToArray()
            : null;
    }
}

/// <summary>The tests of rules: those of the folder first, then those of the rooms beside it.</summary>
sealed class Tests
{
    public static readonly string Scratch = Environment.GetEnvironmentVariable("MUTANTS_SCRATCH")!;
    const string Root = "NewsAttribution.Tests.";

    /// <summary>The rooms whose tests are cases and rules. The written rules of splitting have a namespace of their own.</summary>
    static readonly string[] Rooms = ["Cues", "Voices", "Context", "Splitting", "Model", "Grammar", "Sources"];

    /// <summary>With them everything would be found, and nothing explained; or it would take too long.</summary>
    static readonly string[] LeftOut =
    [
        // Answers that were approved as they are.
        "-noclass",
        Root + "Sources.GalleryTests",
        "-noclass",
        Root + "Sources.SeedArticleTests",
        // The whole corpus.
        "-noclass",
        Root + "Splitting.CorpusSplittingTests",
        "-noclass",
        Root + "Sources.SourceLawTests",
        "-nomethod",
        Root + "Context.SpeakerFinderTests.Find_sentence_that_tells_its_speaker_has_the_features_that_it_has_alone",
        "-nomethod",
        Root + "Context.InterviewTests.Read_article_of_the_corpus_is_an_interview_only_where_somebody_answers",
        // Two ways through the same code, compared slowly.
        "-nomethod",
        Root + "Context.SpeakerFinderTests.Find_any_sentence_keeps_the_features_of_its_words",
        "-notrait",
        "Speed=slow",
    ];

    readonly string[] _own;
    readonly string[] _others;
    readonly TimeSpan[] _limits = [TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(3)];

    public Tests(string folder)
    {
        string[] own = folder == "Splitting" ? [folder, "Exhaustive"] : [folder];
        string[] Of(IEnumerable<string> rooms) => [.. rooms.SelectMany(room => (string[])["-namespace", Root + room]), .. LeftOut];
        _own = Of(own);
        _others = [.. Of(Rooms.Except(own)), "-noclass", Root + "Model.ModelFuzzTests", "-noclass", Root + "Splitting.SplittingFuzzTests"];
        var watch = Stopwatch.StartNew();
        for (int stage = 0; stage < 2; stage++)
        {
            watch.Restart();
            if (Fails(stage))
                throw new InvalidOperationException("The tests fail without any mutant; expected them to pass.");
            _limits[stage] = 6 * watch.Elapsed + TimeSpan.FromSeconds(20);
        }
        Console.WriteLine(
            $"{folder}: tests of the folder and the rest stop after {_limits[0].TotalSeconds:F0} and {_limits[1].TotalSeconds:F0} seconds"
        );
    }

    public bool Fail() => Fails(0) || Fails(1);

    /// <summary>Whether a test fails, or all of them take so long that something hangs.</summary>
    bool Fails(int stage)
    {
        string tests = Path.Join(Scratch, "bin", "NewsAttribution.Tests");
        string runner = Path.Join(Environment.GetEnvironmentVariable("MUTANTS_RUNNER"), "xunit.console.dll");
        string[] start =
        [
            "exec",
            "--depsfile",
            tests + ".deps.json",
            "--runtimeconfig",
            tests + ".runtimeconfig.json",
            runner,
            tests + ".dll",
        ];
        var how = new ProcessStartInfo("dotnet", [.. start, .. stage == 0 ? _own : _others, "-nologo", "-stoponfail"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(how)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        if (process.WaitForExit(_limits[stage]))
            return process.ExitCode != 0;
        process.Kill(entireProcessTree: true);
        return true;
    }
}

/// <summary>The sentences of the corpus that are answered otherwise by a mutant.</summary>
sealed class Witnesses
{
    const int Shown = 3;
    readonly string[] _expected;

    public Witnesses(Library library)
    {
        library.WriteUnchanged();
        _expected = Answers() ?? throw new InvalidOperationException("The corpus cannot be answered without any mutant; expected it to.");
    }

    /// <summary>Prints some, and gives their number.</summary>
    public int Call()
    {
        if (Answers() is not { } answers || answers.Length != _expected.Length)
        {
            Console.WriteLine("            it fails on the corpus, or cuts it otherwise");
            return _expected.Length;
        }
        string[] changed = [.. Enumerable.Range(0, answers.Length).Where(i => answers[i] != _expected[i]).Select(i => answers[i])];
        Console.WriteLine($"            changes {changed.Length} answers of {answers.Length}");
        foreach (string line in changed.OrderBy(line => line.Length).Take(Shown))
            Console.WriteLine($"            {line}");
        return changed.Length;
    }

    static string[]? Answers()
    {
        string folder = Path.Join(Tests.Scratch, "smoke");
        File.Copy(Library.Target, Path.Join(folder, "NewsAttribution.dll"), overwrite: true);
        var how = new ProcessStartInfo("dotnet", [Path.Join(folder, "NewsAttribution.Smoke.dll"), "texts"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(how)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEndAsync();
        if (process.WaitForExit(TimeSpan.FromMinutes(2)))
            return process.ExitCode == 0 ? output.Result.Split('\n') : null;
        process.Kill(entireProcessTree: true);
        return null;
    }
}

/// <summary>Mutants and what became of them.</summary>
/// <param name="Unseen">Of those that survived: no answer of the corpus is another one. Counted with WITNESS=1 alone.</param>
readonly record struct Score(int Count, int Killed, int Survived, int NotCovered, int Unseen)
{
    public Score With(bool killed, bool covered, bool unseen) =>
        And(new Score(1, killed ? 1 : 0, !killed && covered ? 1 : 0, covered ? 0 : 1, unseen ? 1 : 0));

    public Score And(Score other) =>
        new(Count + other.Count, Killed + other.Killed, Survived + other.Survived, NotCovered + other.NotCovered, Unseen + other.Unseen);

    public override string ToString()
    {
        // Wilson's interval of 95 %.
        double n = Count,
            p = Killed / n,
            z = 1.96,
            middle = p + z * z / (2 * n),
            half = z * Math.Sqrt(p * (1 - p) / n + z * z / (4 * n * n)),
            scale = 1 + z * z / n;
        string unseen = Unseen > 0 ? $" ({Unseen} change no answer of the corpus)" : "";
        return $"{Count} mutants, {Killed} killed, {Survived} survived{unseen}, {NotCovered} not covered: "
            + $"{100 * p:F0} % [{100 * (middle - half) / scale:F0}, {100 * (middle + half) / scale:F0}]";
    }
}
