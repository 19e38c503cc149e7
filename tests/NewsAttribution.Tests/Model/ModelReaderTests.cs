using System.Runtime.InteropServices;
using NewsAttribution.Classifying;
using NewsAttribution.Features;
using NewsAttribution.Model;

namespace NewsAttribution.Tests.Model;

public sealed class ModelReaderTests
{
    const int VersionOffset = 8,
        LengthOffset = 16,
        SectionCountOffset = 20,
        FirstSectionOffset = 24 + 16,
        FirstSectionLength = 24 + 20;

    [Fact]
    public void Read_gives_what_was_written()
    {
        var reader = Read(SomeModel.File());
        var linear = reader.ReadLinear(ModelFormat.Linear);

        Assert.Equal(FeatureSet.Version, reader.FeatureVersion);
        Assert.Equal(SentenceLabels.All.Select(l => l.Name()), reader.ReadLabels());
        Assert.Equal(SomeModel.Linear.Ids.ToArray(), linear.Ids.ToArray());
        Assert.Equal(SomeModel.Linear.Biases, linear.Biases);
        Assert.Equal(Enumerable.Range(0, 3).Select(SomeModel.Linear.Weights), Enumerable.Range(0, 3).Select(linear.Weights));
        Assert.Equal((SomeModel.Calibration, SomeModel.Prior), reader.ReadCalibration());
        Assert.Equal("""{"name":"Zoë"}""", reader.ReadPassport());
    }

    [Fact]
    public void Read_of_a_file_with_a_second_linear_model_gives_both()
    {
        var reader = Read(
            new ModelWriter(1).Add("linear", SomeModel.Linear).Add("cue", new LinearModel([5], [new(1, 0, 0, 0)], default)).ToArray()
        );
        Assert.Equal([5u], reader.ReadLinear("cue").Ids.ToArray());
        Assert.Equal(3, reader.ReadLinear("linear").Count);
    }

    [Fact]
    public void Read_of_a_linear_model_without_features_gives_none()
    {
        byte[] file = new ModelWriter(FeatureSet.Version).Add("empty", new LinearModel([], [], default)).ToArray();

        Assert.Equal(0, Read(file).ReadLinear("empty").Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a-name-of-more-letters-than-a-name-may-have")]
    [InlineData("modèle")]
    [InlineData("twice")]
    public void Add_of_a_section_that_could_not_be_found_again_throws(string name) =>
        Assert.Throws<ArgumentException>(() => new ModelWriter(FeatureSet.Version).Add("twice", []).Add(name, []));

    [Fact]
    public void ToArray_twice_gives_the_same_bytes() => Assert.Equal(SomeModel.File(), SomeModel.File());

    [Fact]
    public void Read_of_a_file_cut_anywhere_throws()
    {
        var file = SomeModel.File();
        for (int length = 0; length < file.Length; length++)
            Assert.Throws<ModelFormatException>(() => Read(file[..length]));
    }

    [Fact]
    public void Read_of_a_file_with_any_one_bit_changed_throws()
    {
        var file = SomeModel.File();
        for (int bit = 0; bit < 8 * file.Length; bit++)
        {
            // The feature-set version is the caller's to judge, but the checksum covers it.
            file[bit >> 3] ^= (byte)(1 << (bit & 7));
            Assert.Throws<ModelFormatException>(() => Read(file));
            file[bit >> 3] ^= (byte)(1 << (bit & 7));
        }
    }

    [Fact]
    public void Read_of_a_file_with_more_behind_it_throws() => Throws([.. SomeModel.File(), 0], "More bytes follow");

    [Fact]
    public void Read_of_a_zip_says_that_it_is_foreign() =>
        Throws([0x50, 0x4B, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0], "not a NewsAttribution model");

    [Fact]
    public void Read_of_a_newer_format_says_to_update() =>
        Throws(SomeModel.Patched(VersionOffset, 2), "format version 2; expected 1. Update");

    [Fact]
    public void Read_of_an_older_format_says_to_train() =>
        Throws(SomeModel.Patched(VersionOffset, 0), "format version 0; expected 1. Write");

    [Fact]
    public void Read_of_a_negative_length_throws() => Throws(SomeModel.Patched(LengthOffset, 0, 0, 0, 0x80), "length as -2147483648");

    [Theory]
    [InlineData(65)]
    [InlineData(50)]
    public void Read_of_too_many_sections_throws(byte count) =>
        Throws(SomeModel.Patched(SectionCountOffset, count), $"counts {count} sections");

    [Fact]
    public void Read_of_a_section_in_the_table_throws() =>
        Throws(SomeModel.Patched(FirstSectionOffset, 24, 0), "Section 'labels' of the model lies at 24");

    [Fact]
    public void Read_of_a_section_beyond_the_end_throws() => Throws(SomeModel.Patched(FirstSectionLength, 255, 255, 255, 127), "lies at");

    [Fact]
    public void Read_of_a_length_of_two_gigabytes_allocates_only_what_comes()
    {
        var file = SomeModel.File();
        BitConverter.TryWriteBytes(file.AsSpan(LengthOffset), int.MaxValue);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<ModelFormatException>(() => Read(file));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    [Fact]
    public void ReadLinear_with_another_number_of_features_than_bytes_throws()
    {
        var reader = Read(new ModelWriter(1).Add("linear", new byte[20 + 19]).ToArray());
        Assert.Contains(
            "39 bytes for 0 features",
            Assert.Throws<ModelFormatException>(() => reader.ReadLinear("linear")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ReadLinear_with_a_weight_that_is_no_number_throws()
    {
        var model = new LinearModel([1], [new(float.NaN, 0, 0, 0)], default);
        var reader = Read(new ModelWriter(1).Add("linear", model).ToArray());
        Assert.Contains(
            "expected numbers",
            Assert.Throws<ModelFormatException>(() => reader.ReadLinear("linear")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ReadLinear_with_features_out_of_order_throws()
    {
        var reader = Read(new ModelWriter(1).Add("linear", new LinearModel([2, 1], new LabelScores[2], default)).ToArray());
        Assert.Contains(
            "ascending",
            Assert.Throws<ModelFormatException>(() => reader.ReadLinear("linear")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ReadNeighbours_of_a_model_without_them_is_none() =>
        Assert.Same(NeighbourLabels.None, Read(SomeModel.File()).ReadNeighbours());

    [Fact]
    public void ReadNeighbours_gives_what_was_written()
    {
        float[] factors = [.. Enumerable.Range(1, NeighbourLabels.Length).Select(n => n / 4f)];
        Assert.Equal(factors, Neighbours(factors).ReadNeighbours().Factors.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(65)]
    public void ReadNeighbours_of_another_length_throws(int bytes) =>
        ThrowsNeighbours(SomeModel.WithSection(ModelFormat.Neighbours, new byte[bytes]), $"has {bytes} bytes; expected 64");

    [Theory]
    [InlineData(float.NaN, "no number")]
    [InlineData(float.PositiveInfinity, "no number")]
    [InlineData(0f, "a factor that is not between")]
    [InlineData(-1f, "a factor that is not between")]
    [InlineData(1e-7f, "a factor that is not between")]
    [InlineData(1e7f, "a factor that is not between")]
    [InlineData(1e-6f, "a factor that is not between")]
    [InlineData(1.5e6f, "a factor that is not between")]
    public void ReadNeighbours_of_a_factor_out_of_bounds_throws(float factor, string message)
    {
        float[] factors = [.. Enumerable.Repeat(1f, NeighbourLabels.Length - 1), factor];
        ThrowsNeighbours(SomeModel.WithSection(ModelFormat.Neighbours, MemoryMarshal.AsBytes(factors.AsSpan()).ToArray()), message);
    }

    static ModelReader Neighbours(float[] factors) =>
        Read(SomeModel.WithSection(ModelFormat.Neighbours, MemoryMarshal.AsBytes(factors.AsSpan()).ToArray()));

    static void ThrowsNeighbours(byte[] file, string message)
    {
        Assert.Contains(message, Assert.Throws<ModelFormatException>(() => Read(file).ReadNeighbours()).Message, StringComparison.Ordinal);
        Assert.Throws<ModelFormatException>(() => SentenceClassifier.Load(new MemoryStream(file)));
    }

    [Fact]
    public void Section_that_is_missing_throws() => Assert.Throws<ModelFormatException>(() => Read(SomeModel.File()).ReadLinear("cue"));

    static ModelReader Read(byte[] file) => ModelReader.Read(new MemoryStream(file));

    static void Throws(byte[] file, string message) =>
        Assert.Contains(message, Assert.Throws<ModelFormatException>(() => Read(file)).Message, StringComparison.Ordinal);
}
