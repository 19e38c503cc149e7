using System.Text;
using NewsAttribution.Tokens;

namespace NewsAttribution.Tests;

/// <summary>A sentence of a case file without the marks that point into it, and the pieces that stood between the marks.</summary>
sealed class MarkedText
{
    MarkedText(string text, IReadOnlyList<TextSpan> square, IReadOnlyList<TextSpan> curly) => (Text, Square, Curly) = (text, square, curly);

    public string Text { get; }

    /// <summary>What stood in […].</summary>
    public IReadOnlyList<TextSpan> Square { get; }

    /// <summary>What stood in {…}.</summary>
    public IReadOnlyList<TextSpan> Curly { get; }

    public static MarkedText Read(string marked)
    {
        var text = new StringBuilder();
        List<TextSpan> square = [],
            curly = [];
        int start = -1;
        foreach (char unit in marked)
            if (unit is '[' or '{')
                start = text.Length;
            else if (unit is ']' or '}')
                (unit == ']' ? square : curly).Add(TextSpan.FromBounds(start, text.Length));
            else
                text.Append(unit);
        return new(text.ToString(), square, curly);
    }

    /// <summary>The tokens that a piece is made of.</summary>
    public static Range TokensOf(TokenList tokens, TextSpan piece)
    {
        int first = 0;
        while (tokens[first].Start < piece.Start)
            first++;
        int end = first;
        while (end < tokens.Count && tokens[end].End <= piece.End)
            end++;
        if (end == first || tokens[first].Start != piece.Start || tokens[end - 1].End != piece.End)
            throw new FormatException($"No tokens make up the piece {piece.Start} to {piece.End} of '{tokens.Text}'.");
        return first..end;
    }
}
