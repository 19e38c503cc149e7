using NewsAttribution.Cli.Input.Pdf;

namespace NewsAttribution.Cli.Tests.Input;

public sealed class PdfInputTests
{
    static string[] Read(SomePdf pdf) => Assert.Single(PdfInput.Article(new MemoryStream(pdf.Build()), "a.pdf").Rows).Text.Split("\n\n");

    [Fact]
    public void Paragraphs_are_told_by_white_by_indent_by_size_and_by_room()
    {
        Assert.Equal(
            ["Pier shut", "The pier will stay shut until spring, the port authority said.", "Rain fell all night on the town of Tarn."],
            Read(
                new SomePdf()
                    .Lines("Pier shut", size: 20)
                    .Skip()
                    .Lines("The pier will stay shut until spring,|the port authority said.")
                    .Skip()
                    .Lines("Rain fell all night on the town|of Tarn.")
            )
        );
        Assert.Equal(
            ["The first one goes on to a second line here.", "The next begins with an indent, and goes on."],
            Read(
                new SomePdf()
                    .Lines("The first one goes on to a second|line here.", indent: 12)
                    .Lines("The next begins with an indent, and|goes on.", indent: 12)
            )
        );
        Assert.Equal(
            ["Ferry delayed again", "The ferry to the islands will not sail before Monday, the harbour master said. Boats lay idle."],
            Read(
                new SomePdf().Lines(
                    "Ferry delayed again|The ferry to the islands will not sail before Monday, the|harbour master said. Boats lay idle."
                )
            )
        );
    }

    [Theory]
    [InlineData("The govern-|ment paid.", "The government paid.")]
    [InlineData("It was a well-|known case.", "It was a well-known case.")]
    [InlineData("A state-|run firm paid.", "A state-run firm paid.")]
    [InlineData("The Anglo-|Saxon text burned.", "The Anglo-Saxon text burned.")]
    [InlineData("Nobody -|not even he - came.", "Nobody - not even he - came.")]
    [InlineData("In the state-of-the-|art hall they met.", "In the state-of-the-art hall they met.")]
    [InlineData("The fisher-|men and the adminis-|tration met.", "The fishermen and the administration met.")]
    public void Words_that_were_cut_become_whole(string lines, string expected) =>
        Assert.Equal([expected], Read(new SomePdf().Lines(lines)));

    [Fact]
    public void Columns_are_read_one_after_the_other_whatever_was_drawn_first()
    {
        var pdf = new SomePdf().Lines("A headline over both of the columns", size: 20).Skip();
        double top = pdf.Y;
        pdf.Lines(
            "runs on in the right column, where|it ends. Snow fell on the hills.|Nobody came to the town, and|the mayor said nothing.",
            x: 310
        );
        pdf.Y = top;
        pdf.Lines("The left column holds the first part|of the story, police said, and this|is not all of it, for the|sentence");

        Assert.Equal(
            [
                "A headline over both of the columns",
                "The left column holds the first part of the story, police said, and this is not all of it, for the sentence "
                    + "runs on in the right column, where it ends. Snow fell on the hills. Nobody came to the town, "
                    + "and the mayor said nothing.",
            ],
            Read(pdf)
        );
    }

    [Fact]
    public void Three_columns_without_headline_are_columns()
    {
        var pdf = new SomePdf();
        foreach (
            var (x, lines) in new[]
            {
                (60.0, "One two|three four|five six."),
                (160, "Seven eight|nine ten|eleven."),
                (260, "Twelve and|thirteen|follow."),
            }
        )
        {
            pdf.Y = 700;
            pdf.Lines(lines, x);
        }
        Assert.Equal(["One two three four five six.", "Seven eight nine ten eleven.", "Twelve and thirteen follow."], Read(pdf));
    }

    [Fact]
    public void Running_heads_and_page_numbers_are_left_out_and_sentences_run_over_pages()
    {
        var pdf = new SomePdf()
            .At("Tarn Courier 12", 60, 815)
            .At("Page 1 of 3", 280, 30)
            .Lines("The mill burned down on Friday, and the fire");
        pdf.NextPage().At("Tarn Courier 13", 60, 815).At("Page 2 of 3", 280, 30).Lines("brigade came too late, the mayor said.");
        pdf.NextPage().At("Tarn Courier 14", 60, 815).At("Page 3 of 3", 280, 30).Lines("Rain fell.");

        Assert.Equal(["The mill burned down on Friday, and the fire brigade came too late, the mayor said.", "Rain fell."], Read(pdf));
    }

    [Fact]
    public void Marks_of_lists_belong_to_no_sentence() =>
        Assert.Equal(
            ["The mayor said that he would go.", "Police said nothing."],
            Read(new SomePdf().Lines("• The mayor said that|   he would go.|• Police said nothing."))
        );

    [Fact]
    public void Classify_reads_a_pdf_by_its_name_and_says_what_is_wrong_with_others()
    {
        using var folder = new TemporaryFolder();
        byte[] pdf = new SomePdf().Lines("The quay is shut, the port authority said.").Build();

        Assert.Equal(
            "official-claim",
            Assert.Single(Some.Newsattr("classify", folder.Write("a.pdf", pdf)).Records).GetProperty("label").GetString()
        );
        Assert.Single(Some.NewsattrOn(pdf, "classify", "--input", "pdf").Records);
        Some.Newsattr("classify", folder.Write("scan.pdf", new SomePdf().Build())).AssertFailed(1, "scan.pdf", "no text");
        Some.Newsattr("classify", folder.Write("cut.pdf", pdf[..(pdf.Length / 3)])).AssertFailed(1, "cut.pdf", "damaged");
        Some.Newsattr("classify", folder.Write("not.pdf", "Rain fell.")).AssertFailed(1, "not.pdf", "no PDF");
    }
}
