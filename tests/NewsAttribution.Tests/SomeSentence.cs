using NewsAttribution.Grammar;
using NewsAttribution.Lexicon;
using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Tests;

/// <summary>
/// Sentences taken through the first stages. Tests call the stages here, so that a stage that gets another name gets it in one place.
/// </summary>
static class SomeSentence
{
    public static TokenList Tokens(string text)
    {
        var tokens = new TokenList();
        Tokenizer.Tokenize(text, tokens);
        return tokens;
    }

    public static TokenList WithClasses(string text)
    {
        var tokens = Tokens(text);
        WordLexicon.Default.Annotate(tokens);
        return tokens;
    }

    public static QuotationState ReadQuotations(TokenList tokens, bool open, bool unclosed = false) =>
        QuotationReader.Read(tokens, open ? '"' : '\0', unclosed);

    public static TokenList Tagged(string text)
    {
        var tokens = WithClasses(text);
        ReadQuotations(tokens, open: false);
        Tagger.TagTokens(tokens);
        return tokens;
    }

    public static SourceProfile Source(TokenList tokens, Range phrase, int cue)
    {
        var (start, length) = phrase.GetOffsetAndLength(tokens.Count);
        return SourcePhrase.Read(tokens, new(start, start + length), cue);
    }

    public static SourceKind KindOf(SourceProfile source) => VoiceRules.Of(source);

    public static int StartOfPhrase(TokenList tokens, int last) => NounPhrase.StartOf(tokens, last);

    public static int EndOfPhrase(TokenList tokens, int first) => NounPhrase.EndOf(tokens, first);
}
