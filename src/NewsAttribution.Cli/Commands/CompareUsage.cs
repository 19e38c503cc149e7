using System.CommandLine.Parsing;

namespace NewsAttribution.Cli.Commands;

/// <summary>
/// Which options of <c>newsattr compare</c> go together: models on labelled sentences, models on texts, or outputs of classify.
/// </summary>
static class CompareUsage
{
    const string Data = "--data",
        Text = "--text";

    static readonly string[] OnlyWithData = ["--show", "--fail-if-worse"],
        OnlyWithoutData = ["--input", "--examples", "--fail-over"],
        OnlyForModels = ["--input", "--words", "--unit", "--careful"];

    public static void Check(CommandResult result)
    {
        // As written: a value that does not parse is reported by its own option, later.
        var written = result
            .Children.OfType<OptionResult>()
            .Where(option => !option.Implicit)
            .ToDictionary(option => option.Option.Name, option => option.Tokens is [.., var last] ? last.Value : "");
        if (written.ContainsKey(Data))
        {
            if (written.ContainsKey(Text))
                result.AddError("--text: found --data too; expected one of them: labelled sentences, or texts without labels.");
            Refuse(OnlyWithoutData, "with --data");
            if (written.GetValueOrDefault("--format") == "markdown")
                result.AddError("--format: found \"markdown\"; expected text or json with --data.");
        }
        else if (written.ContainsKey(Text))
        {
            Refuse(OnlyWithData, "with --text");
            if (written.GetValueOrDefault("--unit") == "sentence" && written.GetValueOrDefault("--input") == "html")
                result.AddError("--unit sentence: HTML pages are articles; leave it out.");
        }
        else
        {
            Refuse([.. OnlyWithData, .. OnlyForModels], "for two outputs of classify; models need --data or --text");
            string[] models = [.. result.Children.OfType<ArgumentResult>().SelectMany(model => model.Tokens).Select(token => token.Value)];
            if (models.Length == 2 && (models.Contains(ModelFile.Default) || models.Contains(ModelFile.Careful)))
                result.AddError("Models read sentences: name labelled ones with --data, or texts with --text.");
        }

        void Refuse(string[] options, string way)
        {
            foreach (string option in options.Where(written.ContainsKey))
                result.AddError($"{option}: means nothing {way}. Leave it out.");
        }
    }
}
