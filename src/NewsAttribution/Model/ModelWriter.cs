using System.Buffers.Binary;
using System.Text;
using NewsAttribution.Cues;
using NewsAttribution.Lexicon;

namespace NewsAttribution.Model;

/// <summary>Gathers the sections of a model file and writes it: the same sections in the same order give the same bytes.</summary>
sealed class ModelWriter(int featureVersion)
{
    readonly List<(string Name, byte[] Content)> _sections =
    [
        (ModelFormat.Labels, Encoding.UTF8.GetBytes(string.Join('\n', SentenceLabels.Names))),
    ];

    public ModelWriter Add(string name, byte[] content)
    {
        if ((name.Length is 0 or > ModelFormat.SectionNameLength) || !Ascii.IsValid(name) || _sections.Exists(s => s.Name == name))
            throw new ArgumentException(
                $"A section name has 1 to {ModelFormat.SectionNameLength} ASCII letters and occurs once; this is '{name}'.",
                nameof(name)
            );
        _sections.Add((name, content));
        return this;
    }

    public ModelWriter Add(string name, LinearModel model)
    {
        var content = new byte[4 + 16 + model.Count * 20];
        BinaryPrimitives.WriteInt32LittleEndian(content, model.Count);
        var at = content.AsSpan(4);
        WriteFloats(ref at, model.Biases);
        foreach (uint id in model.Ids)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(at, id);
            at = at[4..];
        }
        for (int row = 0; row < model.Count; row++)
            WriteFloats(ref at, model.Weights(row));
        return Add(name, content);
    }

    public ModelWriter Add(string name, CueRanking ranking) => Add(name, ranking.Weights);

    public ModelWriter Add(NeighbourLabels neighbours) => Add(ModelFormat.Neighbours, neighbours.Factors);

    ModelWriter Add(string name, ReadOnlySpan<float> numbers)
    {
        var content = new byte[numbers.Length * sizeof(float)];
        for (int i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteSingleLittleEndian(content.AsSpan(i * sizeof(float)), numbers[i]);
        return Add(name, content);
    }

    public ModelWriter Add(Calibration calibration, LabelProbabilities prior)
    {
        var content = new byte[48];
        var at = content.AsSpan();
        WriteFloats(ref at, calibration.Scales);
        WriteFloats(ref at, calibration.Biases);
        WriteFloats(ref at, LabelScores.From(label => prior[label]));
        return Add(ModelFormat.Calibration, content);
    }

    public ModelWriter AddPassport(string json) => Add(ModelFormat.Passport, Encoding.UTF8.GetBytes(json));

    /// <param name="fingerprint">Of the lexicon that the features were read with, words included.</param>
    /// <param name="words">The user's own words, which the model then brings along.</param>
    public ModelWriter Add(LexiconFingerprint fingerprint, WordList? words)
    {
        var content = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(content, fingerprint.Value);
        Add(ModelFormat.Lexicon, content);
        return words is null ? this : Add(ModelFormat.Words, Encoding.UTF8.GetBytes(words.Text));
    }

    public byte[] ToArray()
    {
        int tableEnd = ModelFormat.HeaderLength + _sections.Count * ModelFormat.SectionEntryLength;
        int length = checked(tableEnd + _sections.Sum(s => s.Content.Length) + ModelFormat.ChecksumLength);
        var file = new byte[length];
        ModelFormat.Magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), ModelFormat.Version);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), featureVersion);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), length);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(20), _sections.Count);
        int entry = ModelFormat.HeaderLength,
            offset = tableEnd;
        foreach (var (name, content) in _sections)
        {
            Encoding.ASCII.GetBytes(name, file.AsSpan(entry));
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(entry + 16), offset);
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(entry + 20), content.Length);
            content.CopyTo(file, offset);
            entry += ModelFormat.SectionEntryLength;
            offset += content.Length;
        }
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(offset), ModelFormat.Checksum(file.AsSpan(0, offset)));
        return file;
    }

    static void WriteFloats(ref Span<byte> at, LabelScores scores)
    {
        foreach (var label in SentenceLabels.All)
        {
            BinaryPrimitives.WriteSingleLittleEndian(at, scores[label]);
            at = at[4..];
        }
    }
}
