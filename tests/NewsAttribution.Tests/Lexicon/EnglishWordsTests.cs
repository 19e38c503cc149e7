using NewsAttribution.Lexicon;
using NewsAttribution.Tests.Splitting;

namespace NewsAttribution.Tests.Lexicon;

public sealed class EnglishWordsTests
{
    static bool IsEnglish(string text) => SentenceClassifier.Default.ClassifyArticle(text).LooksEnglish;

    /// <summary>Invented, and all of one story: the ferry sails again on Friday.</summary>
    public static TheoryData<string> OtherLanguages =>
        [
            "Die Fähre fährt ab Freitag wieder, sagte die Hafenbehörde am Montag. Sie war im Juni nach einem Sturm an "
                + "der Brücke in Not geraten und lag seither im Dock.",
            "Le bac reprendra la mer vendredi, a annoncé lundi l'autorité portuaire. Il était à quai depuis la tempête "
                + "de juin, et les habitants de l'île attendaient son retour.",
            "El transbordador volverá a navegar el viernes, dijo el lunes la autoridad portuaria. Estaba en el dique "
                + "desde la tormenta de junio, y no había otra forma de llegar a la isla.",
            "De veerboot vaart vrijdag weer, zei de havendienst maandag. Het schip was in juni in een storm beschadigd "
                + "en lag sindsdien in het dok, en de eilanders hadden geen andere boot.",
            "Il traghetto tornerà a navigare venerdì, ha detto lunedì l'autorità portuale. Era in bacino dalla "
                + "tempesta di giugno, e gli abitanti dell'isola non avevano altro modo di partire.",
            "Färjan går igen på fredag, sade hamnmyndigheten i måndags. Den hade legat i docka sedan stormen i juni, "
                + "och öborna hade ingen annan båt som kunde ta dem över sundet.",
            "Паром снова выйдет в море в пятницу, сообщило в понедельник портовое управление. Он стоял в доке с "
                + "июньского шторма, и другого пути на остров у жителей не было.",
            "港务局周一表示，渡轮将于周五恢复航行。自六月的风暴以来，它一直停在船坞里，岛上的居民没有其他办法离开。",
            "وقالت هيئة الميناء يوم الاثنين إن العبارة ستبحر مرة أخرى يوم الجمعة. وكانت في الحوض منذ عاصفة يونيو ولم "
                + "يكن لدى سكان الجزيرة أي وسيلة أخرى للسفر.",
        ];

    [Theory]
    [MemberData(nameof(OtherLanguages))]
    public void LooksEnglish_other_language_is_none(string text) => Assert.False(IsEnglish(text));

    [Fact]
    public void LooksEnglish_articles_of_the_corpus_are_English()
    {
        foreach (var article in CorpusArticles.Corpus())
            Assert.True(EnglishWords.IsEnglish(article.Sentences.Select(sentence => sentence.Text.AsMemory())), article.Sentences[0].Text);
    }

    /// <summary>A headline has few words that hold it together.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("Ferry sails Friday")]
    [InlineData("Fähre fährt Freitag")]
    public void LooksEnglish_short_text_passes(string text) => Assert.True(IsEnglish(text));

    [Fact]
    public void LooksEnglish_sentences_that_the_caller_cut_are_tested_too()
    {
        string[] sentences =
        [
            "Die Fähre fährt ab Freitag wieder.",
            "Sie war im Juni nach einem Sturm in Not geraten.",
            "Seither lag sie im Dock, und alle warteten.",
        ];
        Assert.False(SentenceClassifier.Default.ClassifySentences([.. sentences.Select(text => new ArticleSentence(text))]).LooksEnglish);
    }
}
