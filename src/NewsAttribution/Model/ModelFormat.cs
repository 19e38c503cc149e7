using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsAttribution.Model;

/// <summary>The layout of a model file. All numbers are little-endian.</summary>
/// <remarks>
/// <code>
/// 0   8  magic
/// 8   4  format version
/// 12  4  feature-set version
/// 16  4  length of the whole file
/// 20  4  number of sections
/// 24  …  for each section: name (16 bytes ASCII, filled with zeros), offset (4), length (4)
/// …   …  the sections, in the order of the table, without gaps
/// −4  4  CRC-32C of everything before
/// </code>
/// </remarks>
static class ModelFormat
{
    public const int Version = 1;
    public const int HeaderLength = 24;
    public const int SectionEntryLength = 24;
    public const int SectionNameLength = 16;
    public const int ChecksumLength = 4;
    public const int MaximumSections = 64;

    public const string Labels = "labels";
    public const string Cues = "cues";
    public const string Linear = "linear";
    public const string Calibration = "calibration";

    /// <summary>
    /// How the labels of neighbouring sentences bear on each other (16 numbers). Without it no sentence looks at those beside it.
    /// </summary>
    public const string Neighbours = "neighbours";
    public const string Passport = "passport";

    /// <summary>The fingerprint of the lexicon that the features were read with (8 bytes). Models of before have none.</summary>
    public const string Lexicon = "lexicon";

    /// <summary>The user's own words that it was trained with, as text; only if there were any.</summary>
    public const string Words = "words";

    /// <summary>The last two bytes catch transfers that change line ends or stop at a control character, as PNG's do.</summary>
    public static ReadOnlySpan<byte> Magic => "NEWSAT\r\n"u8;

    /// <summary>
    /// CRC-32C rather than SHA-256: it guards against damage, not malice, and must not cost a start-up the loading of a crypto library.
    /// </summary>
    public static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (ulong word in words)
            crc = BitOperations.Crc32C(
                crc,
                BitConverter.IsLittleEndian ? word : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(word)
            );
        foreach (byte b in bytes[(words.Length * 8)..])
            crc = BitOperations.Crc32C(crc, b);
        return ~crc;
    }
}
