using System.Globalization;

namespace NewsAttribution.Documents.Records;

/// <summary>Writes a table row by row, and a row cell by cell.</summary>
abstract class RowWriter
{
    public abstract void Add(ReadOnlySpan<char> cell);

    public abstract void End();

    /// <summary>An empty cell where there is no number.</summary>
    public void Add(int? number)
    {
        Span<char> text = stackalloc char[11];
        int written = 0;
        number?.TryFormat(text, out written, default, CultureInfo.InvariantCulture);
        Add(text[..written]);
    }

    /// <summary>A number with six digits.</summary>
    public void AddProbability(float probability)
    {
        Span<byte> ascii = stackalloc byte[SixDigits.MostBytes];
        Span<char> text = stackalloc char[SixDigits.MostBytes];
        int length = SixDigits.Format(probability, ascii);
        for (int i = 0; i < length; i++)
            text[i] = (char)ascii[i];
        Add(text[..length]);
    }

    public void Add(bool? value) =>
        Add(
            value switch
            {
                true => "true",
                false => "false",
                null => "",
            }
        );

    /// <summary>A whole row.</summary>
    public void Write(IEnumerable<string?> cells)
    {
        foreach (string? cell in cells)
            Add(cell);
        End();
    }
}
