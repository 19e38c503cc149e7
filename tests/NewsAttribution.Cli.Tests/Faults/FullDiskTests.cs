using System.Globalization;
using NewsAttribution.Training;
using Xunit.Abstractions;

namespace NewsAttribution.Cli.Tests.Faults;

/// <summary>
/// Every file that a command writes, on a disk that is full at the first byte, at the second, at each: told with the name of the file
/// and what to do, with what stood there as it was, and nothing beside it.
/// </summary>
public sealed class FullDiskTests(ITestOutputHelper output)
{
    const string Told = "could not be written: the disk, or your share of it, is full; expected room";

    /// <summary>By name, so that a failure says which.</summary>
    static readonly Dictionary<string, string> Commands = new(StringComparer.Ordinal)
    {
        ["ndjson"] = "classify IN.csv --jobs 1 --out OUT.ndjson",
        ["csv"] = "classify IN.csv --jobs 1 --out OUT.csv",
        ["json"] = "classify IN.csv --jobs 1 --out OUT.json",
        ["jsonld"] = "classify IN.csv --jobs 1 --out OUT.jsonld",
        ["label-studio"] = "classify IN.csv --jobs 1 --format label-studio --out OUT.json",
        ["doccano"] = "classify IN.csv --jobs 1 --format doccano --out OUT.jsonl",
        ["prodigy"] = "classify IN.csv --jobs 1 --format prodigy --out OUT.jsonl",
        ["parquet"] = "classify IN.csv --jobs 1 --out OUT.parquet",
        ["xlsx"] = "classify IN.csv --jobs 1 --out OUT.xlsx",
        ["html"] = "classify IN.csv --jobs 1 --out OUT.html",
        ["pages"] = "classify IN.csv --jobs 1 --out OUT",
        ["sources, csv"] = "sources IN.csv --out OUT.csv",
        ["sources, ndjson"] = "sources IN.csv --out OUT.ndjson",
        ["sources, xlsx"] = "sources IN.csv --out OUT.xlsx",
        ["sources, html"] = "sources IN.csv --out OUT.html",
        ["convert"] = "convert IN.csv --out OUT.csv",
        ["report"] = "report --data IN.csv --out OUT.html",
        ["agreement"] = "agreement IN.csv OTHER.csv --out OUT.csv",
        ["audit"] = "audit --quick IN.csv --out OUT.csv",
    };

    public static TheoryData<string> All => [.. Commands.Keys];

    [LinuxTheory]
    [Trait("Speed", "slow")]
    [MemberData(nameof(All))]
    public void A_disk_that_is_full_at_any_byte_is_told_and_costs_nothing(string name) =>
        TryEach(name, Commands[name], (place, run, before) =>
        {
            run.AssertFailed(1, place.Folder, Told);
            Assert.Equal(before, place.Files());
            Assert.Equal("", run.Out);
        });

    /// <summary>What is whole stays in a folder of parts, and the next run goes on there.</summary>
    [LinuxTheory]
    [Trait("Speed", "slow")]
    [InlineData("ndjson")]
    [InlineData("csv")]
    [InlineData("parquet")]
    public void Parts_on_a_full_disk_are_whole_or_not_there(string format)
    {
        string command = $"classify IN.csv OTHER.csv --jobs 1 --format {format} --out OUT/";
        using var whole = new Place(command);
        Assert.Equal(0, Some.Newsattr(whole.Arguments).Code);
        TryEach($"parts, {format}", command, (place, run, before) =>
        {
            run.AssertFailed(1, place.Folder, Told);
            foreach (string part in place.Parts())
                Assert.True(place.Holds(part, whole), $"{part} is not whole");
            Assert.DoesNotContain("newsattr-part", place.Files(), StringComparison.Ordinal);
            Assert.Equal(0, Some.Newsattr(place.Arguments).Code);
            Assert.Equal(whole.Parts(), place.Parts());
        });
    }

    /// <summary>Training itself runs in a process of its own; what it saves are three files that belong together.</summary>
    [SkippableOnWindowsFact]
    [Trait("Speed", "slow")]
    public void A_model_on_a_disk_that_is_full_at_any_byte_is_the_old_one()
    {
        var result = new TrainingResult
        {
            Model = new byte[400],
            Passport = new string('p', 300),
            Report = new string('r', 200),
        };
        for (int at = 0; at < 400; at++)
        {
            using var place = new Place("train --out OUT.model");
            string before = place.Files();
            using (new FileSizeLimit(at))
                Assert.Contains(Told, Assert.Throws<IOException>(() => result.Save(place.Arguments[^1])).Message, StringComparison.Ordinal);
            Assert.Equal(before, place.Files());
        }
    }

    /// <summary>Runs a command with ever more room, until it has enough.</summary>
    void TryEach(string name, string command, Action<Place, Run, string> check)
    {
        int tried = 0,
            at = 0;
        for (; ; at += Step(command, at))
        {
            using var place = new Place(command);
            string before = place.Files();
            Run run;
            using (new FileSizeLimit(at))
                run = Some.Newsattr(place.Arguments);
            if (run.Code == 0)
                break;
            tried++;
            try
            {
                check(place, run, before);
            }
            catch (Exception e) when (e is Xunit.Sdk.XunitException)
            {
                throw new InvalidOperationException($"{command}, full at byte {at}: {run.Error}", e);
            }
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: full at {tried} places, the last before byte {at}"));
        Assert.InRange(tried, 1, int.MaxValue);
    }

    /// <summary>
    /// Every byte with NEWSATTR_EVERY_BYTE=1; otherwise the first few, and then such steps that buffers of any size are full at their
    /// beginning, middle and end.
    /// </summary>
    static int Step(string command, int at) =>
        Environment.GetEnvironmentVariable("NEWSATTR_EVERY_BYTE") == "1" ? 1
        : at < 8 ? 1
        : 997;
}
