using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Tests.Lexicon;

public sealed class WordLexiconTests
{
    public static TheoryData<string> Cases => [.. CaseFile.Lines("Lexicon", "words.txt")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Annotate_case_gives_the_classes(string line)
    {
        var (expected, marked) = CaseFile.Read(line);
        int start = marked.IndexOf('{', StringComparison.Ordinal);
        string text = marked.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
        var tokens = SomeSentence.WithClasses(text);
        int word = Enumerable.Range(0, tokens.Count).Single(i => tokens[i].Start == start);
        var classes = SourcePhrase.ClassesOf(tokens, word, 0);

        foreach (string name in expected)
        {
            bool has = Enum.TryParse(name.TrimStart('!'), out GrammarClass grammar)
                ? tokens[word].Is(grammar)
                : (classes & Enum.Parse<WordClass>(name.TrimStart('!'))) != 0;
            Assert.True(has == (name[0] != '!'), $"{name}; found {classes}, {tokens[word].Grammar}");
        }
    }

    static readonly string[] SayForms = ["say", "says", "said", "saying"];

    [Fact]
    public void Annotate_form_of_a_verb_has_the_lemma_of_its_base()
    {
        uint[] lemmas = [.. SayForms.Select(word => First(word).Lemma)];

        Assert.All(lemmas, lemma => Assert.Equal(lemmas[0], lemma));
        Assert.NotEqual(0u, lemmas[0]);
        Assert.NotEqual(lemmas[0], First("deny").Lemma);
        Assert.Equal([VerbForm.Base, VerbForm.ThirdPerson, VerbForm.Past, VerbForm.Participle], SayForms.Select(word => First(word).Form));
    }

    [Fact]
    public void Annotate_verb_of_several_words_marks_its_particles()
    {
        var tokens = SomeSentence.WithClasses("he pointed out that");

        Assert.Equal([false, false, true, false], Enumerable.Range(0, tokens.Count).Select(i => tokens[i].Particle));
    }

    static Token First(string text) => SomeSentence.WithClasses(text)[0];
}
