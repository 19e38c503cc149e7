using NewsAttribution.Comparison;

// SYSTEM is "ours" or "mlnet"; MODEL may be "shipped" for ours.
//   SYSTEM first MODEL SENTENCE           one answer, for measuring a whole process
//   SYSTEM measure MODEL LINES            times and allocations over the lines, as JSON
//   SYSTEM predict MODEL HELD OUT         a label for each held-out sentence
//   mlnet train TRAINER TRAIN MODEL
//   ours articles MODEL HELD OUT          as predict, each sentence in its article
switch (args)
{
    case ["ours", "first", var model, var sentence]:
        Console.WriteLine(Ours.Load(model).Classify(sentence).Label);
        break;
    case ["ours", "measure", var model, var lines]:
        var classifier = Ours.Load(model);
        Measure.Print(
            File.ReadAllLines(lines),
            sentence => (int)classifier.Classify(sentence).Label,
            sentences => classifier.Classify(sentences).Count
        );
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
    case ["mlnet", "measure", var model, var lines]:
        var engine = MlNet.Load(model);
        Measure.Print(
            File.ReadAllLines(lines),
            sentence => engine.Predict(new() { Text = sentence }).Label.Length,
            sentences => MlNet.Transform(model, sentences)
        );
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
