using NewsAttribution.Training.Files;

namespace NewsAttribution.Training.Tests.Files;

public sealed class ModelMarkTests
{
    [Fact]
    public void IsModel_tells_models_of_any_version_from_other_files()
    {
        using var folder = new TemporaryFolder();
        Assert.True(ModelMark.IsModel(Path.Combine(Some.Root, "models", "newsattr.model")));
        Assert.True(ModelMark.IsModel(folder.Write("of-later.model", [.. "NEWSAT\r\n"u8, 99, 0, 0, 0])));
        Assert.False(ModelMark.IsModel(folder.Write("short", [.. "NEWSAT"u8])));
        Assert.False(ModelMark.IsModel(folder.Write("empty", [])));
        Assert.False(ModelMark.IsModel(folder.Write("text", "News of the day.")));
        Assert.False(ModelMark.IsModel(folder.At("missing")));
    }
}
