using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace NewsAttribution.Documents.Pages;

/// <summary>A page on its way out, as UTF-8 in one buffer: however long an article is, its page takes no more memory.</summary>
/// <param name="sink">Takes the bytes; each time whole characters.</param>
sealed class PageOutput(PageOutput.Sink sink) : IDisposable
{
    public delegate void Sink(ReadOnlySpan<byte> bytes);

    const int Size = 1 << 16;

    /// <summary>Longer pieces of text are passed on in parts of so many UTF-16 units, three bytes each at most.</summary>
    const int LongestPart = Size / 8;

    /// <summary>What an element cannot hold as it is; control characters but the line feed and the tab among them.</summary>
    static readonly SearchValues<char> Special = SearchValues.Create([.. Controls(), '&', '<', '>']);

    static readonly SearchValues<char> SpecialInAttribute = SearchValues.Create([.. Controls(), '\n', '\t', '&', '<', '>', '"', '\'']);

    // < and & so that no text can end the element that the JSON stands in.
    static readonly SearchValues<char> SpecialInJson = SearchValues.Create([.. Controls(), '\n', '\t', '&', '<', '>', '"', '\\']);

    byte[] _bytes = ArrayPool<byte>.Shared.Rent(Size);
    int _count;

    /// <summary>What is written by an action, as a text.</summary>
    public static string Text(Action<PageOutput> write)
    {
        using var memory = new MemoryStream();
        using (var page = new PageOutput(memory.Write))
            write(page);
        return Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
    }

    /// <summary>Whether an element shows the text letter by letter.</summary>
    public static bool IsShownAsItIs(string text)
    {
        for (var rest = text.AsSpan(); rest.IndexOfAny(Special) is var next and >= 0; rest = rest[(next + 1)..])
            if (char.IsControl(rest[next]))
                return false;
        return !HasLoneSurrogate(text);
    }

    /// <summary>Ready-made HTML.</summary>
    public void Write(ReadOnlySpan<byte> html)
    {
        if (html.Length > Size - _count)
        {
            Flush();
            if (html.Length > Size)
            {
                sink(html);
                return;
            }
        }
        html.CopyTo(_bytes.AsSpan(_count));
        _count += html.Length;
    }

    /// <summary>Ready-made HTML.</summary>
    public void Write(ReadOnlySpan<char> html)
    {
        while (html.Length > 0)
        {
            var part = html[..PartOf(html)];
            Room(part.Length * 3);
            // Half of a surrogate pair becomes U+FFFD.
            _count += Encoding.UTF8.GetBytes(part, _bytes.AsSpan(_count));
            html = html[part.Length..];
        }
    }

    public void Write(int number)
    {
        Room(11);
        Utf8Formatter.TryFormat(number, _bytes.AsSpan(_count), out int written);
        _count += written;
    }

    /// <summary>A text as the content of an element. Characters that HTML forbids become U+FFFD.</summary>
    public void WriteText(ReadOnlySpan<char> text) => WriteEscaped(text, Special);

    /// <summary>A text inside a quoted attribute, in one line.</summary>
    public void WriteAttribute(ReadOnlySpan<char> text) => WriteEscaped(text, SpecialInAttribute);

    /// <summary>A text as a string of JSON inside a script element.</summary>
    public void WriteJson(ReadOnlySpan<char> text)
    {
        Write("\""u8);
        for (int next; (next = text.IndexOfAny(SpecialInJson)) >= 0; text = text[(next + 1)..])
        {
            Write(text[..next]);
            Write("\\u"u8);
            Room(4);
            ((int)text[next]).TryFormat(_bytes.AsSpan(_count), out int written, "x4", CultureInfo.InvariantCulture);
            _count += written;
        }
        Write(text);
        Write("\""u8);
    }

    public void Flush()
    {
        sink(_bytes.AsSpan(0, _count));
        _count = 0;
    }

    /// <summary>Passes on what is left.</summary>
    public void Dispose()
    {
        if (_bytes.Length == 0)
            return;
        Flush();
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    void WriteEscaped(ReadOnlySpan<char> text, SearchValues<char> special)
    {
        for (int next; (next = text.IndexOfAny(special)) >= 0; text = text[(next + 1)..])
        {
            Write(text[..next]);
            Write(
                text[next] switch
                {
                    '&' => "&amp;"u8,
                    '<' => "&lt;"u8,
                    '>' => "&gt;"u8,
                    '"' => "&quot;"u8,
                    '\'' => "&#39;"u8,
                    '\t' or '\n' or '\r' => " "u8,
                    _ => "\uFFFD"u8,
                }
            );
        }
        Write(text);
    }

    void Room(int bytes)
    {
        if (bytes > Size - _count)
            Flush();
    }

    /// <summary>A part that parts no surrogate pair.</summary>
    static int PartOf(ReadOnlySpan<char> text) =>
        text.Length <= LongestPart ? text.Length
        : char.IsHighSurrogate(text[LongestPart - 1]) ? LongestPart - 1
        : LongestPart;

    static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
        for (int next; (next = text.IndexOfAnyInRange('\uD800', '\uDFFF')) >= 0; text = text[(next + 2)..])
            if (next + 1 >= text.Length || !char.IsSurrogatePair(text[next], text[next + 1]))
                return true;
        return false;
    }

    static IEnumerable<char> Controls() =>
        Enumerable.Range(0, 0xA0).Select(i => (char)i).Where(c => char.IsControl(c) && c is not ('\n' or '\t'));
}
