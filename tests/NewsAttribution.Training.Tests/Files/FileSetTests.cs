namespace NewsAttribution.Training.Tests.Files;

/// <summary>Model, passport and report change together, whatever moment the program ends at.</summary>
public sealed class FileSetTests
{
    static readonly string[] Names = ["x.model", "x.passport.json", "x.report.md"];

    static readonly TrainingResult Result = new()
    {
        Model = new byte[] { 1, 2 },
        Passport = "{}\n",
        Report = "# R\n",
    };

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void FinishSave_moves_what_waits_wherever_the_moving_was_interrupted(int moved)
    {
        using var folder = OldSet();
        string commit = Committed(folder);
        // In the order of moving: the model last.
        foreach (string name in ((string[])["x.passport.json", "x.report.md", "x.model"]).Take(moved))
            File.Move(Path.Join(commit, name), folder.At(name), overwrite: true);

        Assert.True(TrainingResult.FinishSave(folder.At("x.model")));

        AssertNew(folder);
        Assert.False(TrainingResult.FinishSave(folder.At("x.model")));
    }

    [Fact]
    public void What_was_not_written_whole_never_counts()
    {
        using var folder = OldSet();
        string staged = Directory.CreateDirectory(folder.At("x.model.newsattr-part")).FullName;
        File.WriteAllText(Path.Join(staged, "x.report.md"), "# torn");
        Assert.False(TrainingResult.FinishSave(folder.At("x.model")));
        Assert.All(Names, name => Assert.Equal("old " + name, File.ReadAllText(folder.At(name))));

        Result.Save(folder.At("x.model"));

        AssertNew(folder);
    }

    [Theory]
    [InlineData("x.model.new")]
    [InlineData("x.model.commit")]
    public void Save_beside_a_folder_of_the_users_own_leaves_it(string name)
    {
        using var folder = OldSet();
        Directory.CreateDirectory(folder.At(name));
        folder.Write(Path.Join(name, "mine.txt"), "mine");
        Result.Save(folder.At("x.model"));
        AssertNew(folder, name);
        Assert.Equal("mine", File.ReadAllText(folder.At(Path.Join(name, "mine.txt"))));
    }

    [Fact]
    public void Save_comes_after_a_save_that_was_interrupted()
    {
        using var folder = OldSet();
        Committed(folder);
        (Result with { Report = "# newer\n" }).Save(folder.At("x.model"));
        Assert.Equal("# newer\n", File.ReadAllText(folder.At("x.report.md")));
        Assert.Equal(Names, Entries(folder));
    }

    [Fact]
    public void Several_programs_may_finish_at_once()
    {
        for (int round = 0; round < 50; round++)
        {
            using var folder = OldSet();
            Committed(folder);
            Parallel.For(0, 4, _ => TrainingResult.FinishSave(folder.At("x.model")));
            AssertNew(folder);
        }
    }

    [Theory]
    [InlineData("x.model")]
    [InlineData("x.passport.json")]
    [InlineData("x.report.md")]
    public void Save_over_a_read_only_file_or_a_folder_changes_nothing(string name)
    {
        using var folder = OldSet();
        File.SetAttributes(folder.At(name), FileAttributes.ReadOnly);
        Assert.Contains(
            "is read-only",
            Assert.Throws<IOException>(() => Result.Save(folder.At("x.model"))).Message,
            StringComparison.Ordinal
        );
        Assert.All(Names, other => Assert.Equal("old " + other, File.ReadAllText(folder.At(other))));
        Assert.Equal(Names, Entries(folder));

        File.SetAttributes(folder.At(name), FileAttributes.Normal);
        File.Delete(folder.At(name));
        Directory.CreateDirectory(folder.At(name));
        Assert.Contains(name, Assert.Throws<IOException>(() => Result.Save(folder.At("x.model"))).Message, StringComparison.Ordinal);
        Assert.Equal(Names, Entries(folder));
    }

    [Fact]
    public void FinishSave_that_cannot_move_says_what_to_do_and_keeps_both()
    {
        using var folder = OldSet();
        Committed(folder);
        File.Delete(folder.At("x.passport.json"));
        Directory.CreateDirectory(folder.At("x.passport.json"));
        var failure = Assert.Throws<IOException>(() => TrainingResult.FinishSave(folder.At("x.model")));
        Assert.Contains("delete that folder to keep the old files", failure.Message, StringComparison.Ordinal);
        Assert.Equal("old x.model", File.ReadAllText(folder.At("x.model")));

        Directory.Delete(folder.At("x.passport.json"));
        Assert.True(TrainingResult.FinishSave(folder.At("x.model")));
        AssertNew(folder);
    }

    [Fact]
    public void Save_while_another_program_writes_the_same_set_is_refused()
    {
        using var folder = OldSet();
        using (new FileStream(folder.At("x.model.newsattr-lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            var error = Assert.Throws<IOException>(() => Result.Save(folder.At("x.model")));
            Assert.Contains("is being written by another program", error.Message, StringComparison.Ordinal);
            Assert.Equal("old x.model", File.ReadAllText(folder.At("x.model")));
        }
        Result.Save(folder.At("x.model"));
        Assert.DoesNotContain("x.model.newsattr-lock", Entries(folder));
    }

    static TemporaryFolder OldSet()
    {
        var folder = new TemporaryFolder();
        foreach (string name in Names)
            folder.Write(name, "old " + name);
        return folder;
    }

    /// <summary>What a save leaves that was interrupted between the commit and the first move.</summary>
    static string Committed(TemporaryFolder folder)
    {
        Result.Save(folder.At("aside/x.model"));
        string commit = folder.At("x.model.newsattr-new");
        Directory.Move(folder.At("aside"), commit);
        return commit;
    }

    static void AssertNew(TemporaryFolder folder, params string[] and)
    {
        Assert.Equal(("# R\n", "{}\n"), (File.ReadAllText(folder.At("x.report.md")), File.ReadAllText(folder.At("x.passport.json"))));
        Assert.Equal([1, 2], File.ReadAllBytes(folder.At("x.model")));
        Assert.Equal([.. Names.Concat(and).Order(StringComparer.Ordinal)], Entries(folder));
    }

    static IEnumerable<string?> Entries(TemporaryFolder folder) =>
        Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
