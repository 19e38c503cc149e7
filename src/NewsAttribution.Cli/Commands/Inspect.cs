using System.Text.Json;
using NewsAttribution.Cli.Input;
using NewsAttribution.Training;

namespace NewsAttribution.Cli.Commands;

/// <summary>Prints the passport of a model.</summary>
static class Inspect
{
    public static void Run(string model, PassportFormat format, Terminal terminal)
    {
        var passport = Read(model);
        if (format == PassportFormat.Json)
            terminal.Out.Write(passport.Json);
        else
            Write(model, passport, terminal.Out);
        terminal.Out.Flush();
    }

    static ModelPassport Read(string model)
    {
        if (model == ModelFile.Default)
            return ModelPassport.ReadDefault();
        ModelFile.Check(model);
        try
        {
            return ModelPassport.Read(model);
        }
        catch (ModelFormatException e)
        {
            throw new FailedRunException($"{model}: {e.Message}");
        }
    }

    /// <summary>Each member on a line, under the name of its part; lists of files and confusion matrices are left to the JSON.</summary>
    static void Write(string model, ModelPassport passport, TextWriter output)
    {
        output.WriteLine($"{model}: {passport.ModelBytes} bytes, feature set {passport.FeatureSet}");
        output.WriteLine(passport.Lexicon.InWords());
        foreach (var part in passport.Root.EnumerateObject())
        {
            if (part.Value.ValueKind == JsonValueKind.Object)
            {
                output.WriteLine();
                output.WriteLine(part.Name);
                WriteMembers(part.Value, "", output);
            }
            else
                output.WriteLine($"{part.Name, -28} {part.Value}");
        }
    }

    static void WriteMembers(JsonElement parent, string prefix, TextWriter output)
    {
        foreach (var member in parent.EnumerateObject())
        {
            string name = prefix.Length == 0 ? member.Name : $"{prefix}.{member.Name}";
            switch (member.Value.ValueKind)
            {
                case JsonValueKind.String when member.Name == "articleMarks":
                    // By which the model knows them again; thousands of characters that say nothing to a person.
                    output.WriteLine($"  {name, -48} {member.Value.GetString()!.Length} characters");
                    break;
                case JsonValueKind.Object when member.Name == "confusion":
                    break;
                case JsonValueKind.Object when member.Value.TryGetProperty("f1", out _):
                    // The metrics of a label, on one line.
                    output.WriteLine(
                        $"  {name, -48} {string.Join("  ", member.Value.EnumerateObject().Select(m => $"{m.Name} {m.Value}"))}"
                    );
                    break;
                case JsonValueKind.Object:
                    WriteMembers(member.Value, name, output);
                    break;
                case JsonValueKind.Array when member.Value.EnumerateArray().Any(e => e.ValueKind == JsonValueKind.Object):
                    output.WriteLine($"  {name, -48} {member.Value.GetArrayLength()}");
                    break;
                case JsonValueKind.Array:
                    output.WriteLine($"  {name, -48} {string.Join(" to ", member.Value.EnumerateArray())}");
                    break;
                default:
                    output.WriteLine($"  {name, -48} {member.Value}");
                    break;
            }
        }
    }
}

enum PassportFormat
{
    Text,
    Json,
}
