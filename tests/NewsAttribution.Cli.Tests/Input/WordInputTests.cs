using NewsAttribution.Cli.Input;
using static NewsAttribution.Cli.Tests.Input.SomeDocx;

namespace NewsAttribution.Cli.Tests.Input;

public sealed class WordInputTests
{
    /// <summary>What changes marks, and what stays of it: the document as it is with all changes accepted.</summary>
    public static TheoryData<string, string[]> Bodies =>
        new()
        {
            { P(R("The quay is shut, the mayor said.")) + P(R("Rain fell.")), ["The quay is shut, the mayor said.", "Rain fell."] },
            // Deleted and inserted words.
            {
                P(
                    R("The quay is "),
                    "<w:del w:id=\"1\"><w:r><w:delText>open</w:delText></w:r></w:del>",
                    $"<w:ins w:id=\"2\">{R("shut")}</w:ins>"
                ),
                ["The quay is shut"]
            },
            { P("<w:del w:id=\"1\"><w:r><w:delText>All of it.</w:delText></w:r></w:del>") + P(R("Kept.")), ["Kept."] },
            { P(R("A "), $"<w:ins w:id=\"1\">{R("b ")}<w:del w:id=\"2\">{R("x ")}</w:del></w:ins>", R("c")), ["A b c"] },
            // Moved words stand where they were moved to.
            {
                P($"<w:moveFrom w:id=\"1\">{R("Snow fell.")}</w:moveFrom>", R("One."))
                    + P($"<w:moveTo w:id=\"2\">{R("Snow fell.")}</w:moveTo>"),
                ["One.", "Snow fell."]
            },
            // A deleted paragraph mark joins two paragraphs.
            { $"<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>{R("The ferry ")}</w:p>" + P(R("sails.")), ["The ferry sails."] },
            {
                "<w:tbl><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc>"
                    + P(R("Gone."))
                    + "</w:tc></w:tr><w:tr><w:tc>"
                    + P(R("One."))
                    + "</w:tc><w:tc>"
                    + P(R("Two."))
                    + "</w:tc></w:tr></w:tbl>",
                ["One.", "Two."]
            },
            // Hidden text, by the run, by its style, and by a style that another is based on.
            { P(R("Seen."), R(" Hidden.", "<w:vanish/>")), ["Seen."] },
            { P(R("Seen too.", "<w:vanish w:val=\"false\"/>")), ["Seen too."] },
            { P(R("Seen."), R(" Hidden.", "<w:rStyle w:val=\"Secret\"/>")), ["Seen."] },
            { $"<w:p><w:pPr><w:pStyle w:val=\"SecretToo\"/></w:pPr>{R("Hidden.")}</w:p>" + P(R("Seen.")), ["Seen."] },
            // A text box once, after the paragraph that it hangs on.
            { P(R("Before "), Box(P(R("\"A pull quote,\" he said."))), R("after.")), ["Before after.", "\"A pull quote,\" he said."] },
            { P(Box(P(R("One.")) + P(R("Two.")))) + P(R("Three.")), ["One.", "Two.", "Three."] },
            { P(R("Out."), Box(P(R("Box."), Box(P(R("Box in a box.")))))), ["Out.", "Box.", "Box in a box."] },
            // Fields: the result, and not the code, even where a field stands in the code of another.
            { P(Field("<w:r><w:instrText>HYPERLINK \"x\"</w:instrText></w:r>", R("the port")), R(" said so.")), ["the port said so."] },
            {
                P(
                    Field(
                        "<w:r><w:instrText>IF </w:instrText></w:r>" + Field("<w:r><w:instrText>REF a</w:instrText></w:r>", R("CODE")),
                        R("yes")
                    )
                ),
                ["yes"]
            },
            { P(Field("<w:r><w:instrText>DATE</w:instrText></w:r>", R("2 May")) + R(", Tarn")), ["2 May, Tarn"] },
            // Notes are other parts; so are headers.
            {
                P(R("The pier fell"), "<w:r><w:footnoteReference w:id=\"1\"/></w:r>", R(", police said.")),
                ["The pier fell, police said."]
            },
            // Breaks, tabs, hyphens; an empty line by two breaks ends a paragraph.
            { P(R("One"), "<w:r><w:br/></w:r>", R("two"), "<w:r><w:tab/></w:r>", R("three")), ["One two three"] },
            { P(R("One."), "<w:r><w:br/><w:br/></w:r>", R("Two.")), ["One.", "Two."] },
            {
                P(R("well"), "<w:r><w:noBreakHyphen/></w:r>", R("known, wel"), "<w:r><w:softHyphen/></w:r>", R("come")),
                ["well-known, welcome"]
            },
            // Content controls, and the prompt of one that nobody filled in.
            { $"<w:sdt><w:sdtPr/><w:sdtContent>{P(R("Typed."))}</w:sdtContent></w:sdt>", ["Typed."] },
            {
                $"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{P(R("Click here."))}</w:sdtContent></w:sdt>" + P(R("Text.")),
                ["Text."]
            },
            // What the library does not know, it leaves without classes.
            {
                P("<w:smartTag w:uri=\"x\" w:element=\"place\">" + R("Tarn ") + R("secret ", "<w:vanish/>") + "</w:smartTag>", R("fell.")),
                ["Tarn fell."]
            },
            {
                P(
                    "<w:hyperlink>" + R("The link") + "</w:hyperlink>",
                    "<w:smartTag w:uri=\"x\" w:element=\"place\">" + R(" goes on.") + "</w:smartTag>"
                ),
                ["The link goes on."]
            },
        };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Body_is_read_as_with_all_changes_accepted(string body, string[] paragraphs)
    {
        const string Styles =
            "<w:style w:type=\"character\" w:styleId=\"Secret\"><w:rPr><w:vanish/></w:rPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"SecretToo\"><w:basedOn w:val=\"Secret\"/></w:style>";

        var article = WordInput.Article(new MemoryStream(SomeDocx.Of(body, Styles)), "a.docx");

        Assert.Equal(string.Join("\n\n", paragraphs), Assert.Single(article.Rows).Text);
    }

    [Fact]
    public void Classify_reads_a_document_by_its_name_and_from_a_pipe()
    {
        using var folder = new TemporaryFolder();
        byte[] document = SomeDocx.Of(P(R("The quay is shut, the port authority said.")) + P(R("Rain fell all night.")));

        var named = Some.Newsattr("classify", folder.Write("story.DOCX", document)).Records;
        var piped = Some.NewsattrOn(document, "classify", "--input", "docx").Records;

        Assert.Equal(["official-claim", "narrative"], named.Select(record => record.GetProperty("label").GetString()));
        Assert.Equal(2, piped.Count);
    }

    [Fact]
    public void Wrong_documents_are_named_for_what_they_are()
    {
        using var folder = new TemporaryFolder();
        byte[] whole = SomeDocx.Of(P(R("Rain fell.")));

        Some.Newsattr("classify", folder.Write("cut.docx", whole[..(whole.Length / 2)])).AssertFailed(1, "cut.docx", "damaged");
        Some.Newsattr("classify", folder.Write("none.docx", SomeDocx.Of(P()))).AssertFailed(1, "none.docx", "no text");
        Some.Newsattr("classify", folder.Write("text.docx", "Rain fell.")).AssertFailed(1, "text.docx", "damaged, or no Word document");
        Some.Newsattr("classify", folder.Write("empty.docx", "")).AssertFailed(1, "empty.docx", "is empty");
        string deep = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 5000));
        string end = string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 5000));
        Some.Newsattr("classify", folder.Write("deep.docx", SomeDocx.Of(deep + P(R("x")) + end))).AssertFailed(1, "deep.docx", "nested");
    }
}
