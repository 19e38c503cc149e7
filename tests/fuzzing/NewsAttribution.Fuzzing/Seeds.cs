using System.IO.Compression;
using System.Text;
using NewsAttribution.Classifying;
using NewsAttribution.Cues;
using NewsAttribution.Features;
using NewsAttribution.Model;
using NewsAttribution.Tests.Model;
using NewsAttribution.Training;
using ZstdSharp;

namespace NewsAttribution.Fuzzing;

/// <summary>Good inputs to begin with.</summary>
static class Seeds
{
    public static void Write(string target, string repository, string folder)
    {
        Directory.CreateDirectory(folder);
        int number = 0;
        foreach (
            byte[] seed in target switch
            {
                "model" or "mended-model" => Models(),
                "csv" => CsvFiles(),
                "json" => JsonFiles(),
                "warc" => Archives(),
                "wire" => WireFiles(repository),
                _ => Texts(repository).Select(Encoding.UTF8.GetBytes),
            }
        )
            File.WriteAllBytes(Path.Combine(folder, $"seed-{number++:D4}"), seed);
        Console.WriteLine($"{number} seeds for {target}");
    }

    static IEnumerable<byte[]> Models() =>
        [
            SomeModel.File(),
            new ModelWriter(FeatureSet.Version)
                .Add(ModelFormat.Cues, CueRanking.Untrained)
                .Add(ModelFormat.Linear, new LinearModel([], [], default))
                .Add(Calibration.None, SomeModel.Prior)
                .ToArray(),
            // Features that the sentence of the target has: any small id is one of a fixed list.
            new ModelWriter(FeatureSet.Version)
                .Add(
                    ModelFormat.Linear,
                    new LinearModel(
                        [.. Enumerable.Range(0, 20).Select(i => (uint)i)],
                        [.. Enumerable.Repeat(new LabelScores(1, -1, 2, 0), 20)],
                        default
                    )
                )
                .Add(SomeModel.Calibration, SomeModel.Prior)
                .AddPassport("{}")
                .ToArray(),
        ];

    /// <summary>The cases of the tests, which are invented and touch each rule.</summary>
    static IEnumerable<string> Texts(string repository)
    {
        string tests = Path.Combine(repository, "tests", "NewsAttribution.Tests");
        return Directory
            .GetFiles(tests, "*.txt", SearchOption.AllDirectories)
            .Where(file => !file.Contains("bin", StringComparison.Ordinal) && !file.Contains(".api.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line =>
                line[(line.IndexOf('|', StringComparison.Ordinal) + 1)..]
                    .Replace("¦", "", StringComparison.Ordinal)
                    .Replace("\\n", "\n", StringComparison.Ordinal)
                    .Trim()
            );
    }

    static IEnumerable<byte[]> CsvFiles() =>
        [
            Encoding.UTF8.GetBytes(LabelledRows.ToCsv(Rows)),
            "label,text\nnarrative,Rain fell.\n"u8.ToArray(),
            "group,behaviour,label,text\r\n1,speaker,official-claim,\"The mayor, Bo, spoke.\"\r\n1,speaker,narrative,Snow.\r\n"u8.ToArray(),
            "\uFEFFarticle,paragraph,sentence,kind,label,source,context,doubt,text\n"u8
                .ToArray()
                .Concat("a,1,1,headline,narrative,,0,1,\"a \"\"b\"\"\nc\"\n"u8.ToArray())
                .ToArray(),
        ];

    static IEnumerable<byte[]> JsonFiles() =>
        new[] { AnnotationFormat.LabelStudio, AnnotationFormat.Prodigy, AnnotationFormat.Doccano }.Select(format =>
            Encoding.UTF8.GetBytes(AnnotationFile.Write(Rows, format))
        );

    /// <summary>Records that are told by all fields that are read, plain, as members, and as frames behind a dictionary.</summary>
    static IEnumerable<byte[]> Archives()
    {
        byte[] page = "<html><body><p>The dam holds.</p></body></html>"u8.ToArray(),
            plain = Record("Content-Type: text/html\r\n", page),
            gzip = Record("Content-Encoding: gzip\r\n", Gzip(page)),
            chunked = Record("Transfer-Encoding: chunked\r\n", [.. "2F\r\n"u8, .. page, .. "\r\n0\r\n\r\n"u8]);
        yield return [.. plain, .. gzip, .. chunked];
        yield return [.. Gzip(plain), .. Gzip(gzip), .. Gzip([.. plain, .. chunked])];
        yield return Gzip([.. Gzip(plain), .. plain]);
        yield return [.. Zstd(plain, null), .. Zstd(Record("Content-Encoding: zstd\r\n", Zstd(page, null)), null)];
        yield return [0x5D, 0x2A, 0x4D, 0x18, (byte)page.Length, 0, 0, 0, .. page, .. Zstd(plain, page), .. Zstd(chunked, page)];
    }

    static byte[] Record(string fields, byte[] body)
    {
        byte[] block = [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\n{fields}\r\n"), .. body];
        string head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nWARC-Date: 2026-11-02T08:00:00Z\r\n";
        return [.. Encoding.ASCII.GetBytes($"{head}Content-Length: {block.Length}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];
    }

    static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Fastest))
            stream.Write(bytes);
        return packed.ToArray();
    }

    static byte[] Zstd(byte[] bytes, byte[]? dictionary)
    {
        using var compressor = new Compressor();
        compressor.LoadDictionary(dictionary!);
        return compressor.Wrap(bytes).ToArray();
    }

    static IEnumerable<byte[]> WireFiles(string repository) =>
        Directory
            .GetFiles(Path.Combine(repository, "tests", "NewsAttribution.Archives.Tests", "Wire", "cases"))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes)
            .Append(
                """
                <nitf><head><title>DAM</title></head><body><body.head><hedline><hl1>The dam leaks</hl1></hedline><byline>By
                <person>Ana Ruiz</person></byline><abstract><p>It leaks.</p></abstract></body.head><body.content><block><p>The
                <org>ministry</org><br/>said so.</p><hl2>Snow</hl2><p/></block></body.content></body></nitf>
                """u8.ToArray()
            )
            .Append(
                """
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:a" xml:lang="en"><itemMeta><versionCreated>
                2026-11-02T08:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>The dam
                </headline><by>Ana Ruiz</by><language tag="en"/></contentMeta><contentSet><inlineXML><html
                xmlns="http://www.w3.org/1999/xhtml"><body><p>It leaks.</p></body></html></inlineXML></contentSet></newsItem>
                """u8.ToArray()
            );

    static readonly LabelledRow[] Rows =
    [
        new("official-claim", "The mayor, \"Bo\" Åke, said\nthe bridge was safe.")
        {
            Article = "a",
            Paragraph = "1",
            Sentence = "1",
            Kind = "body",
            Source = "The mayor",
        },
        new("intelligence-assessment", "😀 Military intelligence believes it was mined.")
        {
            Article = "a",
            Sentence = "2",
            Source = "Military intelligence",
            Note = "first",
            Annotator = "Ana",
        },
        new("narrative", "Snow fell <all> day & night."),
    ];
}
