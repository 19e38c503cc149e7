using Microsoft.Extensions.DependencyInjection;

namespace NewsAttribution.DependencyInjection.Tests;

public sealed class AddNewsAttributionTests
{
    [Fact]
    public void Without_options_the_model_inside_the_library_serves()
    {
        using var services = new ServiceCollection().AddNewsAttribution().BuildServiceProvider(validateScopes: true);
        Assert.Same(SentenceClassifier.Default, services.GetRequiredService<SentenceClassifier>());
        Assert.Same(services.GetRequiredService<SentenceClassifierProvider>(), services.GetRequiredService<SentenceClassifierProvider>());
    }

    [Fact]
    public void With_a_path_that_model_serves()
    {
        using var file = new ModelFile();
        using var services = new ServiceCollection().AddNewsAttribution(new() { ModelPath = file.Path }).BuildServiceProvider();
        var classifier = services.GetRequiredService<SentenceClassifier>();
        Assert.NotSame(SentenceClassifier.Default, classifier);
        Assert.Equal(SentenceLabel.Narrative, classifier.Classify("Rain fell all night.").Label);
        Assert.Same(classifier, services.GetRequiredService<SentenceClassifier>());
    }

    [Fact]
    public void With_a_bad_first_model_asking_for_it_says_why()
    {
        using var file = new ModelFile();
        File.WriteAllText(file.Path, "no model");
        using var services = new ServiceCollection().AddNewsAttribution(new() { ModelPath = file.Path }).BuildServiceProvider();
        Assert.Throws<ModelFormatException>(services.GetRequiredService<SentenceClassifier>);
        File.Delete(file.Path);
        Assert.Throws<FileNotFoundException>(services.GetRequiredService<SentenceClassifier>);
    }

    [Fact]
    public void With_options_out_of_bounds_it_throws_at_once()
    {
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddNewsAttribution(new() { ModelPath = "" }));
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddNewsAttribution(new() { PollInterval = TimeSpan.Zero }));
    }

    [Fact]
    public void Twice_the_first_stays()
    {
        using var file = new ModelFile();
        using var services = new ServiceCollection()
            .AddNewsAttribution()
            .AddNewsAttribution(new() { ModelPath = file.Path })
            .BuildServiceProvider();
        Assert.Same(SentenceClassifier.Default, services.GetRequiredService<SentenceClassifier>());
    }
}
