using System.Text.Json;
using NewsAttribution.Comparison;

// SYSTEM is "ours" or "mlnet"; MODEL may be "shipped" for ours.
//   SYSTEM first MODEL SENTENCE           one answer, for measuring a whole process
//   SYSTEM label MODEL LINES OUTPUT       a label for each line of a file
//   SYSTEM predict MODEL HELD OUT         a label for each held-out sentence
//   measure LINES ARTICLES NAME=MODEL …   ours and models of ML.NET, in turn, as JSON; ARTICLES are NDJSON with a text
//   mlnet train TRAINER TRAIN MODEL
//   ours articles MODEL HELD OUT          as predict, each sentence in its article
switch (args)
{
    case ["ours", "first", var model, var sentence]:
        Console.WriteLine(Ours.Load(model).Classify(sentence).Label);
        break;
    case ["measure", var lines, var articles, .. var models]:
        Measure.Print(
            [.. File.ReadLines(lines).Distinct()],
            [.. File.ReadLines(articles).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!).Distinct()],
            models.Select(model => model.Split('=', 2)).Select(pair => (pair[0], pair[1]))
        );
        break;
    case ["ours", "label", var model, var lines, var output]:
        Ours.Label(model, lines, output);
        break;
    case ["ours", "predict", var model, var held, var output]:
        Ours.Predict(model, HeldOut.Read(held), output);
        break;
    case ["ours", "articles", var model, var held, var output]:
        Ours.PredictArticles(model, HeldOut.Read(held), output);
        break;
    case ["mlnet", "train", var trainer, var train, var model]:
        MlNet.Train(trainer, HeldOut.Read(train), model);
        break;
    case ["mlnet", "first", var model, var sentence]:
        Console.WriteLine(MlNet.Load(model).Predict(new() { Text = sentence }).Label);
        break;
    case ["mlnet", "label", var model, var lines, var output]:
        MlNet.Label(model, lines, output);
        break;
    case ["mlnet", "predict", var model, var held, var output]:
        var predictor = MlNet.Load(model);
        File.WriteAllLines(output, HeldOut.Read(held).Select(row => predictor.Predict(new() { Text = row.Text }).Label));
        break;
    default:
        Console.Error.WriteLine("See the top of Program.cs for the arguments.");
        return 2;
}
return 0;
