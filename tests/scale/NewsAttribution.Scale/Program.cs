using System.Diagnostics;
using System.Globalization;
using NewsAttribution.Archives;
using NewsAttribution.Archives.Warc;
using NewsAttribution.Scale;

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

switch (args)
{
    case ["warc" or "sound-warc", var records, var seed, var path]:
        ArchiveMaker.Write(path, Number(records), Number(seed), isSound: args[0] == "sound-warc");
        return 0;
    case ["articles", var articles, var sentences, var seed, var path]:
        TableMaker.Write(path, Number(articles), Number(sentences), Number(seed));
        return 0;
    case ["read", var path]:
        var tally = new Tally();
        long bytes = 0,
            read = 0;
        var watch = Stopwatch.StartNew();
        using (var reader = new WarcReader(File.OpenRead(path), tally))
            foreach (var record in reader.Read())
                (read, bytes) = (read + 1, bytes + record.Block.Length);
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{read} records, {bytes} bytes, {watch.Elapsed.TotalSeconds:0.00} s")
        );
        return 0;
    default:
        Console.Error.WriteLine(
            "usage: [sound-]warc RECORDS SEED FILE.warc.gz | articles ARTICLES SENTENCES SEED FILE.ndjson | read FILE.warc.gz"
        );
        return 2;
}
