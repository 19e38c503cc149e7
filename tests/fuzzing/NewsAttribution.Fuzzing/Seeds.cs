using System.IO.Compression;
using System.Text;
using NewsAttribution.Classifying;
using NewsAttribution.Cli.Tests.Input;
using NewsAttribution.Cues;
using NewsAttribution.Features;
using NewsAttribution.Model;
using NewsAttribution.Tests.Model;
using NewsAttribution.Training;
using NewsAttribution.Worker;
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
                "html" => Pages(repository),
                "word" => Bodies.Select(body => SomeDocx.Of(body)),
                "word-body" => Bodies.Select(Encoding.UTF8.GetBytes),
                "pdf" => Pdfs(),
                "request" => Requests(repository),
                "message" => Messages,
                "answer" => Answers(),
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

    /// <summary>The pages of the tests, which are invented; and what HTML has besides.</summary>
    static IEnumerable<byte[]> Pages(string repository) =>
        Directory
            .GetFiles(Path.Combine(repository, "tests", "NewsAttribution.Cli.Tests", "Web", "pages"))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes);

    /// <summary>Of Word documents what stands in them: each element that is read in its own way, and styles behind a NUL.</summary>
    static readonly string[] Bodies =
    [
        SomeDocx.P(SomeDocx.R("The dam will hold, the water ministry said."), SomeDocx.R("x", "<w:vanish/>"))
            + SomeDocx.P(SomeDocx.R("Rain fell.")),
        SomeDocx.P(SomeDocx.Box(SomeDocx.P(SomeDocx.R("A box."))), SomeDocx.R("after")),
        SomeDocx.P(SomeDocx.Field("<w:r><w:instrText>REF a</w:instrText></w:r>", SomeDocx.R("port")), "<w:r><w:br/><w:br/><w:tab/></w:r>"),
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>"
            + "<w:tbl><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
        SomeDocx.P($"<w:ins w:id=\"1\">{SomeDocx.R("b ")}<w:del w:id=\"2\">{SomeDocx.R("x ")}</w:del></w:ins>")
            + "<w:p><w:pPr><w:pStyle w:val=\"S\"/><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr></w:p>"
            + SomeDocx.P("<w:smartTag w:uri=\"x\" w:element=\"y\">" + SomeDocx.R("Tarn", "<w:rStyle w:val=\"S\"/>") + "</w:smartTag>")
            + "\0<w:style w:type=\"character\" w:styleId=\"S\"><w:basedOn w:val=\"S\"/><w:rPr><w:vanish w:val=\"0\"/></w:rPr></w:style>",
    ];

    static IEnumerable<byte[]> Pdfs() =>
        [
            new SomePdf().Lines("The dam will hold,|the water ministry said.").Build(),
            new SomePdf()
                .Lines("Pier shut", size: 20)
                .Skip()
                .Lines("The pier stays shut un-|til spring, the port said.", x: 60)
                .Lines("Rain fell all night.|Nobody came.", x: 310)
                .NextPage()
                .Lines("2")
                .Build(),
            // Without what others pack and number, which mutations would damage first.
            """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
            4 0 obj<</Length 74>>stream
            BT/F 10 Tf 60 700 Td(The dam holds.)Tj 0 -12 Td[(Rain)-300(fell)]TJ ET q Q
            endstream endobj
            5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[65/B]>>>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """u8.ToArray(),
        ];

    /// <summary>A kind of request, and a body for it.</summary>
    static IEnumerable<byte[]> Requests(string repository)
    {
        const string Config =
            "<View><Labels name=\"who\" toName=\"t\"><Label value=\"O\" alias=\"official-claim\"/><Label value=\"source\"/></Labels>"
            + "<Choices name=\"c\" toName=\"t\"><Choice value=\"narrative\"/></Choices><Text name=\"t\" value=\"$text\"/></View>";
        string config = System.Text.Json.JsonSerializer.Serialize(Config);
        string[] bodies =
        [
            """0{"text": "The dam will hold, the water ministry said.", "article": 7, "words": "[plural]\nlarks"}""",
            """1{"articles": [{"html": "<p>The dam.</p>"}, {"sentences": ["Rain.", {"text": "He", "paragraph": 2, "kind": "body"}]}]}""",
            "2{\"text\": \"Rain fell.\"}\n{\"sentences\": []}\n\n{}",
            "3\uFEFFThe dam will hold, the water ministry said.\n\nRain fell.",
            "5The dam will hold.",
            """6{"sentences": ["Rain fell.", "He said no."], "words": "x"}""",
            "7Rain fell.\r\nHe said no.",
            """8{"project": "1.0", "schema": """ + config + "}",
            """9{"tasks": [{"id": 1, "data": {"text": "The dam will hold, the mayor said.\r\n"}}], "label_config": """ + config + "}",
        ];
        foreach (string body in bodies)
            yield return [(byte)(body[0] - '0'), .. Encoding.UTF8.GetBytes(body[1..])];
        foreach (byte[] page in Pages(repository).Take(4))
            yield return [4, .. page];
    }

    static readonly byte[][] Messages =
    [
        """{"id": "a17", "text": "The dam will hold, the water ministry said.\n\n\"We wait,\" she said."}"""u8.ToArray(),
        """{"ID": 17, "more": [1, {"a": null}], "text": "Rain \ud83d\ude00 fell \ud800."}"""u8.ToArray(),
        "\uFEFF{\"text\": \"\"}"u8.ToArray(),
    ];

    static IEnumerable<byte[]> Answers()
    {
        var labeller = Labeller.Load(null);
        foreach (
            string text in (string[])
                ["Rain fell.", "The dam will hold, the water ministry said. \"We wait,\" said Ona Pryce. \"It leaks.\""]
        )
            yield return LabelledMessage.Write("a1", "model", labeller.Label(new("a1", text), "articles"));
    }

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
