namespace NewsAttribution.Sources;

/// <summary>Puts the quoted sentences of one source together that stand in a row.</summary>
static class QuotationWriter
{
    /// <summary>Finds the quotations of an article, and gives each sentence the index of its own.</summary>
    public static ArticleQuotation[] Write(SourcedSentence[] sourced, ClassifiedSentence[] sentences, ReadArticle article)
    {
        var quotations = new List<ArticleQuotation>();
        int previous = -1;
        for (int i = 0; i < sourced.Length; i++)
        {
            if (sentences[i].Kind == SentenceKind.Furniture)
                continue;
            var text = article.Sentences[i].Text.Span;
            if (sentences[i].Attribution?.Quotation is not { } quotation || !IsQuoted(sourced[i], text, quotation))
            {
                previous = -1;
                continue;
            }
            var whole = QuotedWords.SpanOf(text, quotation);
            if (previous >= 0 && GoesOn(previous, i, sourced, sentences, article))
            {
                var known = quotations[^1];
                quotations[^1] = known with
                {
                    LastSentence = i,
                    Span = known.Span is { } span ? TextSpan.FromBounds(span.Start, sentences[i].Span.Start + whole.End) : null,
                    Source = known.Source ?? sourced[i].Source,
                };
            }
            else
                quotations.Add(
                    new(i, i, article.Text is null ? null : whole with { Start = sentences[i].Span.Start + whole.Start }, sourced[i].Source)
                );
            sourced[i] = sourced[i] with { Quotation = quotations.Count - 1 };
            previous = i;
        }
        return [.. quotations];
    }

    /// <summary>Somebody is quoted, or most of the sentence is: a word in marks that rests on nobody is the article's own.</summary>
    static bool IsQuoted(in SourcedSentence sentence, ReadOnlySpan<char> text, TextSpan quotation) =>
        sentence.Source is not null || quotation.Length * 2 > text.Length;

    static bool GoesOn(int before, int sentence, SourcedSentence[] sourced, ClassifiedSentence[] sentences, ReadArticle article)
    {
        if (
            sourced[before].Source != sourced[sentence].Source
            && sourced[before].Source is not null
            && sourced[sentence].Source is not null
        )
            return false;
        var text = article.Sentences[sentence].Text.Span;
        var quotation = sentences[sentence].Attribution!.Value.Quotation!.Value;
        // It begins inside the quotation, or the one before has left that open.
        if (quotation.Start == 0 || IsOpenAtEnd(article.Sentences[before].Text.Span, sentences[before].Attribution!.Value.Quotation!.Value))
            return true;
        // “We counted the boats,” said Lund. “Two were missing.”
        return sentences[before].Paragraph == sentences[sentence].Paragraph
            && sourced[sentence] is { Form: AttributionForm.Direct, ShortName: null }
            && !text[..quotation.Start].ContainsAnyInRange('a', 'z');
    }

    static bool IsOpenAtEnd(ReadOnlySpan<char> text, TextSpan quotation) => quotation.End >= text.TrimEnd().Length;
}
