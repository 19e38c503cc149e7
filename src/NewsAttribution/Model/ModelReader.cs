using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NewsAttribution.Cues;
using NewsAttribution.Lexicon;

namespace NewsAttribution.Model;

/// <summary>
/// A model file whose header, length, checksum and section table are proved good; a section is decoded when it is asked for.
/// </summary>
sealed class ModelReader
{
    const string WhatToDo = "Copy the file again, or write it anew with 'newsattr train'.";

    const int FingerprintDigits = 16;

    readonly byte[] _file;
    readonly List<ModelSection> _sections = [];

    ModelReader(byte[] file) => _file = file;

    public int FeatureVersion => BinaryPrimitives.ReadInt32LittleEndian(_file.AsSpan(12));

    /// <summary>The first sixteen hexadecimal digits of the file's SHA-256, in small letters.</summary>
    public string Fingerprint() => Convert.ToHexStringLower(SHA256.HashData(_file))[..FingerprintDigits];

    public bool Has(string section) => Find(section) is not null;

    /// <summary>Reads a stream to its end. No more is allocated than the stream really holds.</summary>
    public static ModelReader Read(Stream stream)
    {
        var header = new byte[ModelFormat.HeaderLength];
        int got = stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        int length = CheckHeader(header.AsSpan(0, got));
        var file = ReadRest(stream, header, length);
        var reader = new ModelReader(file);
        reader.CheckChecksum();
        reader.ReadTable();
        return reader;
    }

    public ReadOnlySpan<byte> Section(string name) =>
        Find(name) is { } section
            ? _file.AsSpan(section.Offset, section.Length)
            : throw new ModelFormatException($"The model has no section '{name}'; expected one. {WhatToDo}");

    public string ReadPassport() => Has(ModelFormat.Passport) ? Encoding.UTF8.GetString(Section(ModelFormat.Passport)) : "{}";

    public string[] ReadLabels() => Encoding.UTF8.GetString(Section(ModelFormat.Labels)).Split('\n');

    public LinearModel ReadLinear(string name)
    {
        var section = Section(name);
        int count = section.Length < 20 ? -1 : BinaryPrimitives.ReadInt32LittleEndian(section);
        if (count < 0 || section.Length != 20 + count * 20L)
            throw new ModelFormatException(
                $"Section '{name}' of the model has {section.Length} bytes for {count} features; expected 20 bytes and 20 for each "
                    + $"feature. {WhatToDo}"
            );
        var at = section[4..];
        var biases = ReadScores(ref at);
        var ids = new uint[count];
        var weights = new LabelScores[count];
        for (int i = 0; i < count; i++)
        {
            ids[i] = BinaryPrimitives.ReadUInt32LittleEndian(at[(i * 4)..]);
            if (i > 0 && ids[i] <= ids[i - 1])
                throw new ModelFormatException(
                    $"Section '{name}' of the model has feature {ids[i]} after {ids[i - 1]}; expected ascending order. {WhatToDo}"
                );
        }
        at = at[(count * 4)..];
        for (int i = 0; i < count; i++)
            weights[i] = ReadScores(ref at);
        return new LinearModel(ids, weights, biases);
    }

    public CueRanking ReadRanking(string name) => new(ReadNumbers(name, CueRanking.Length));

    /// <summary>How neighbouring labels bear on each other; not at all where the model does not say so.</summary>
    public NeighbourLabels ReadNeighbours()
    {
        if (!Has(ModelFormat.Neighbours))
            return NeighbourLabels.None;
        var factors = ReadNumbers(ModelFormat.Neighbours, NeighbourLabels.Length);
        return Array.TrueForAll(factors, f => f is > SmallestFactor and < 1 / SmallestFactor)
            ? new(factors)
            : throw new ModelFormatException(
                $"Section '{ModelFormat.Neighbours}' of the model has a factor that is not between {SmallestFactor} and "
                    + $"{1 / SmallestFactor}. {WhatToDo}"
            );
    }

    /// <summary>Two of them, forwards and backwards, must leave a probability that a float can hold.</summary>
    const float SmallestFactor = 1e-6f;

    float[] ReadNumbers(string name, int count)
    {
        var section = Section(name);
        if (section.Length != count * sizeof(float))
            throw new ModelFormatException(
                $"Section '{name}' of the model has {section.Length} bytes; expected {count * sizeof(float)}. {WhatToDo}"
            );
        var numbers = new float[count];
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = BinaryPrimitives.ReadSingleLittleEndian(section[(i * sizeof(float))..]);
        return Array.TrueForAll(numbers, float.IsFinite)
            ? numbers
            : throw new ModelFormatException($"Section '{name}' of the model has a weight that is no number. {WhatToDo}");
    }

    public (Calibration Calibration, LabelProbabilities Prior) ReadCalibration()
    {
        var at = Section(ModelFormat.Calibration);
        if (at.Length != 48)
            throw new ModelFormatException(
                $"Section '{ModelFormat.Calibration}' of the model has {at.Length} bytes; expected 48. {WhatToDo}"
            );
        var calibration = new Calibration(ReadScores(ref at), ReadScores(ref at));
        var prior = ReadScores(ref at);
        // Another prior is set by the odds against this one, so that a share of nothing would be divided by.
        return prior.Smallest > 0 && MathF.Abs(prior.Sum - 1) < .01f
            ? (calibration, LabelProbabilities.From(label => prior[label]))
            : throw new ModelFormatException(
                $"The model holds the label prior {prior}; expected shares above 0 that add up to 1. {WhatToDo}"
            );
    }

    /// <summary>Of the lexicon that the model was trained with; <see langword="null"/> if the file does not say so.</summary>
    public LexiconFingerprint? ReadFingerprint()
    {
        if (!Has(ModelFormat.Lexicon))
            return null;
        var section = Section(ModelFormat.Lexicon);
        return section.Length == 8
            ? new LexiconFingerprint(BinaryPrimitives.ReadUInt64LittleEndian(section))
            : throw new ModelFormatException(
                $"Section '{ModelFormat.Lexicon}' of the model has {section.Length} bytes; expected 8. {WhatToDo}"
            );
    }

    /// <summary>The user's own words that the model was trained with.</summary>
    public WordList? ReadWords()
    {
        if (!Has(ModelFormat.Words))
            return null;
        try
        {
            return WordList.Parse(Encoding.UTF8.GetString(Section(ModelFormat.Words)), "words of the model");
        }
        catch (WordListFormatException e)
        {
            throw new ModelFormatException($"The model brings words along that cannot be read: {e.Message} {WhatToDo}", e);
        }
    }

    /// <summary>Checks the header; returns the length of the file that it promises.</summary>
    static int CheckHeader(ReadOnlySpan<byte> header)
    {
        var magic = header[..Math.Min(header.Length, ModelFormat.Magic.Length)];
        if (!magic.SequenceEqual(ModelFormat.Magic[..magic.Length]) || header.IsEmpty)
            throw new ModelFormatException(
                header.IsEmpty
                    ? "The model file is empty; expected a model that 'newsattr train' wrote."
                    : $"The file begins with the bytes {Convert.ToHexString(magic)}; expected {Convert.ToHexString(ModelFormat.Magic)}. "
                        + $"It is not a NewsAttribution model: give a file that 'newsattr train' wrote."
            );
        if (header.Length < ModelFormat.HeaderLength)
            throw Truncated(header.Length, $"at least {ModelFormat.HeaderLength}");
        int version = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        if (version != ModelFormat.Version)
            throw new ModelFormatException(
                $"The model has format version {version}; expected {ModelFormat.Version}. "
                    + (
                        version > ModelFormat.Version
                            ? "Update NewsAttribution to a version that reads it."
                            : "Write it anew with 'newsattr train'."
                    )
            );
        int length = BinaryPrimitives.ReadInt32LittleEndian(header[16..]);
        if (length < ModelFormat.HeaderLength + ModelFormat.ChecksumLength)
            throw new ModelFormatException(
                $"The header of the model gives its length as {length} bytes; expected at least "
                    + $"{ModelFormat.HeaderLength + ModelFormat.ChecksumLength}. {WhatToDo}"
            );
        return length;
    }

    static byte[] ReadRest(Stream stream, byte[] header, int length)
    {
        // A damaged header may promise 2 GB: the buffer grows with what comes, except for a stream that knows its length.
        int capacity = stream.CanSeek && stream.Length - stream.Position >= length - header.Length ? length : Math.Min(length, 1 << 20);
        var file = new byte[capacity];
        header.CopyTo(file, 0);
        int filled = header.Length;
        while (filled < length)
        {
            if (filled == file.Length)
                Array.Resize(ref file, (int)Math.Min(length, file.Length * 2L));
            int got = stream.Read(file, filled, file.Length - filled);
            if (got == 0)
                throw Truncated(filled, $"{length}");
            filled += got;
        }
        if (stream.ReadByte() >= 0)
            throw new ModelFormatException($"More bytes follow the {length} that the header of the model gives as its length. {WhatToDo}");
        return file;
    }

    void CheckChecksum()
    {
        int end = _file.Length - ModelFormat.ChecksumLength;
        uint found = ModelFormat.Checksum(_file.AsSpan(0, end));
        uint expected = BinaryPrimitives.ReadUInt32LittleEndian(_file.AsSpan(end));
        if (found != expected)
            throw new ModelFormatException($"The model is damaged: its checksum is {found:X8}; expected {expected:X8}. {WhatToDo}");
    }

    void ReadTable()
    {
        int count = BinaryPrimitives.ReadInt32LittleEndian(_file.AsSpan(20));
        int end = _file.Length - ModelFormat.ChecksumLength;
        long tableEnd = ModelFormat.HeaderLength + (long)count * ModelFormat.SectionEntryLength;
        if ((count is < 0 or > ModelFormat.MaximumSections) || tableEnd > end)
            throw new ModelFormatException(
                $"The header of the model counts {count} sections in {_file.Length} bytes; expected 0 to {ModelFormat.MaximumSections} "
                    + $"that fit. {WhatToDo}"
            );
        for (int i = 0; i < count; i++)
        {
            var entry = _file.AsSpan(ModelFormat.HeaderLength + i * ModelFormat.SectionEntryLength, ModelFormat.SectionEntryLength);
            string name = Encoding.ASCII.GetString(entry[..ModelFormat.SectionNameLength]).TrimEnd('\0');
            int offset = BinaryPrimitives.ReadInt32LittleEndian(entry[16..]),
                length = BinaryPrimitives.ReadInt32LittleEndian(entry[20..]);
            if (offset < tableEnd || length < 0 || (long)offset + length > end)
                throw new ModelFormatException(
                    $"Section '{name}' of the model lies at {offset} with {length} bytes; expected inside {tableEnd} to {end}. {WhatToDo}"
                );
            if (Has(name))
                throw new ModelFormatException($"The model has two sections '{name}'; expected one. {WhatToDo}");
            _sections.Add(new(name, offset, length));
        }
    }

    ModelSection? Find(string name)
    {
        foreach (var section in _sections)
            if (section.Name == name)
                return section;
        return null;
    }

    static ModelFormatException Truncated(int found, string expected) =>
        new($"The model file ends after {found} bytes; expected {expected}. It was cut short. {WhatToDo}");

    static LabelScores ReadScores(ref ReadOnlySpan<byte> at)
    {
        var scores = new LabelScores(
            BinaryPrimitives.ReadSingleLittleEndian(at),
            BinaryPrimitives.ReadSingleLittleEndian(at[4..]),
            BinaryPrimitives.ReadSingleLittleEndian(at[8..]),
            BinaryPrimitives.ReadSingleLittleEndian(at[12..])
        );
        at = at[16..];
        return scores.Smallest >= -LargestWeight && scores.Largest <= LargestWeight
            ? scores
            : throw new ModelFormatException(
                $"The model holds the weights {scores}; expected numbers between -{LargestWeight} and {LargestWeight}. {WhatToDo}"
            );
    }

    /// <summary>
    /// Weights that training gives stay below 100. Sums of these cannot overflow, so that probabilities are always numbers.
    /// </summary>
    const int LargestWeight = 1_000_000;
}
