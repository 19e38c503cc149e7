using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.ML;
using NewsAttribution.Classifying;
using NewsAttribution.Features;
using NewsAttribution.Model;
using NewsAttribution.Reading;
using NewsAttribution.Training.Corpora;
using NewsAttribution.Training.Files;
using NewsAttribution.Training.Measuring;

namespace NewsAttribution.Training.Reporting;

/// <summary>
/// The passport of a model: JSON that says what it was trained on, how, and how well it did. Without clock, paths or machine: the same data
/// give the same bytes.
/// </summary>
static class Passport
{
    public static string Write(TrainingRecord record) =>
        JsonText.Write(json =>
        {
            json.WriteStartObject();
            WriteVersions(json);
            WriteData(json, record);
            WriteLexicon(json, record.Options.Words);
            WriteOptions(json, record.Options);
            json.WriteNumber("features", record.Linear.Count);
            json.WriteStartObject("cues");
            json.WriteNumber("choices", record.Cues.Sentences);
            json.WriteNumber("right", record.Cues.Right);
            json.WriteEndObject();
            WriteByLabel(json, "corpusPrior", label => record.Prior[label]);
            WriteByLabel(json, "prior", label => (record.Options.LabelPrior ?? record.Prior)[label]);
            if (record.CrossValidation is { } validation)
            {
                json.WriteStartObject("calibration");
                json.WriteString("kind", validation.Kind);
                WriteByLabel(json, "scales", label => record.Calibration.Scales[label]);
                WriteByLabel(json, "biases", label => record.Calibration.Biases[label]);
                json.WriteStartObject("logLoss");
                foreach (var (name, loss) in validation.LogLosses)
                    json.WriteNumber(name, Round(loss));
                json.WriteEndObject();
                json.WriteEndObject();

                json.WriteStartObject("crossValidation");
                json.WritePropertyName("article");
                EvaluationJson.Write(json, validation.Shipped.InArticle);
                json.WritePropertyName("sentence");
                EvaluationJson.Write(json, validation.Shipped.Alone);
                json.WriteEndObject();
            }
            json.WriteStartObject("leftOut");
            foreach (var article in record.LeftOut)
            {
                json.WriteStartObject(article.Id);
                json.WriteNumber("right", article.Right);
                json.WriteNumber("sentences", article.Sentences.Count);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        });

    static void WriteVersions(Utf8JsonWriter json)
    {
        json.WriteStartObject("versions");
        json.WriteString("newsAttribution", Version(typeof(SentenceClassifier)));
        json.WriteNumber("modelFormat", ModelFormat.Version);
        json.WriteNumber("featureSet", FeatureSet.Version);
        json.WriteString("microsoftML", Version(typeof(MLContext)));
        json.WriteEndObject();
        // Where false, another processor may give other last bits of the weights, and so other bytes.
        json.WriteBoolean("reproducibleArithmetic", ReproducibleArithmetic.IsInForce);
    }

    static void WriteData(Utf8JsonWriter json, TrainingRecord record)
    {
        json.WriteStartObject("data");
        json.WriteString("sha256", record.Corpus.Sha256);
        json.WriteNumber("articles", record.Corpus.Articles.Count);
        json.WriteNumber("sentences", record.Corpus.SentenceCount);
        json.WriteStartObject("labels");
        foreach (var label in SentenceLabels.All)
            json.WriteNumber(label.Name(), record.LabelCounts[(int)label]);
        json.WriteEndObject();
        json.WriteStartObject("kinds");
        foreach (var (name, count) in record.KindCounts)
            json.WriteNumber(name, count);
        json.WriteEndObject();
        json.WriteStartArray("files");
        foreach (var file in record.Corpus.Files)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteString("sha256", file.Sha256);
            json.WriteNumber("sentences", file.Sentences);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        // So that a model can say that it has seen what it is measured on, also if the file is another one.
        json.WriteString(
            "articleMarks",
            ArticleMark.Of(record.Corpus.Articles.Where(a => !record.Options.Weights.TryGetValue(a.File, out float weight) || weight > 0))
        );
        json.WriteEndObject();
    }

    static void WriteLexicon(Utf8JsonWriter json, WordList? words)
    {
        json.WriteStartObject("lexicon");
        json.WriteString("fingerprint", Knowledge.Untrained.With(words).Lexicon.Fingerprint.ToString());
        if (words is not null)
        {
            json.WriteStartObject("words");
            json.WriteNumber("entries", words.Count);
            json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.Text))));
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    static void WriteOptions(Utf8JsonWriter json, TrainingOptions options)
    {
        json.WriteStartObject("options");
        json.WriteNumber("folds", options.Folds);
        json.WriteNumber("l1", options.L1);
        json.WriteNumber("l2", options.L2);
        json.WriteNumber("minimumCount", options.MinimumCount);
        json.WriteNumber("tolerance", (decimal)options.Tolerance);
        json.WriteNumber("maximumIterations", options.MaximumIterations);
        json.WriteNumber("sentenceWeight", options.SentenceWeight);
        json.WriteNumber("orphanWeight", options.OrphanWeight);
        json.WriteNumber("articleWeight", options.ArticleWeight);
        json.WriteBoolean("quick", options.Quick);
        if (options.Weights.Count > 0)
        {
            json.WriteStartObject("weights");
            foreach (var (file, weight) in options.Weights.OrderBy(w => w.Key, StringComparer.Ordinal))
                json.WriteNumber(file, weight);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    static void WriteByLabel(Utf8JsonWriter json, string name, Func<SentenceLabel, float> number)
    {
        json.WriteStartObject(name);
        foreach (var label in SentenceLabels.All)
            json.WriteNumber(label.Name(), Round(number(label)));
        json.WriteEndObject();
    }

    static decimal Round(double value) => Math.Round((decimal)value, 6);

    static string Version(Type type) =>
        type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";
}
