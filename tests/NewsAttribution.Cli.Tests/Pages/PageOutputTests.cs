using System.Net;
using System.Text;
using System.Text.Json;

namespace NewsAttribution.Cli.Tests.Pages;

/// <summary>Text on its way into a page.</summary>
public sealed class PageOutputTests
{
    static readonly string Hostile = "a < b & c > \"d\" 'e' \\ \u0000\u0007\u001b\u007f\u0085 å \u202E \U0001F6A2 \ud800 \udc00";

    [Fact]
    public void Text_and_attributes_say_what_was_given_but_for_what_HTML_forbids()
    {
        string expected = new([.. Hostile.Select(c => char.IsControl(c) ? '\uFFFD' : c)]);
        expected = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(expected));
        string text = PageOutput.Text(page => page.WriteText(Hostile)),
            attribute = PageOutput.Text(page => page.WriteAttribute(Hostile));
        Assert.Equal((expected, expected), (WebUtility.HtmlDecode(text), WebUtility.HtmlDecode(attribute)));
        Assert.DoesNotContain(text, c => c is '<' or '>');
        Assert.DoesNotContain(attribute, c => c is '<' or '>' or '"' or '\'');
    }

    [Fact]
    public void Json_says_what_was_given_and_cannot_end_its_element()
    {
        string json = PageOutput.Text(page => page.WriteJson(Hostile + "</script>"));
        Assert.DoesNotContain('<', json);
        Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(Hostile + "</script>")), JsonSerializer.Deserialize<string>(json));
    }

    [Theory]
    [InlineData("The ferry\n\tis <shut> & \"old\" \U0001F6A2", true)]
    [InlineData("The ferry\r\nis shut", false)]
    [InlineData("The ferry\0", false)]
    [InlineData("", true)]
    public void IsShownAsItIs_where_a_page_gives_each_letter_back(string text, bool expected) =>
        Assert.Equal(expected, PageOutput.IsShownAsItIs(text));

    /// <summary>Apart, for no attribute can hold one.</summary>
    [Fact]
    public void IsShownAsItIs_not_where_half_of_a_surrogate_pair_stands() =>
        Assert.All((string[])["The ferry \ud83d", "\udea2 \U0001F6A2", "\U0001F6A2\ud83d\ud83d\udea2"], text =>
            Assert.False(PageOutput.IsShownAsItIs(text))
        );

    [Fact]
    public void Long_pieces_pass_whole_and_each_part_is_whole_characters()
    {
        string text = string.Concat(Enumerable.Repeat("å\U0001F6A2&x", 40_000));
        var parts = new List<byte[]>();
        using (var page = new PageOutput(bytes => parts.Add(bytes.ToArray())))
        {
            page.WriteText(text);
            page.Write(1234567);
        }
        Assert.True(parts.Count > 2);
        Assert.All(parts, part => Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(part)));
        Assert.Equal(text + "1234567", WebUtility.HtmlDecode(string.Concat(parts.Select(Encoding.UTF8.GetString))));
    }
}
