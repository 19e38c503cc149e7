using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using NewsAttribution.Tests.Splitting;

namespace NewsAttribution.Benchmarks;

/// <summary>
/// Another build of the library and this one in one process, in turn over one chunk of articles after the other; of each chunk the best
/// time counts. A machine that is busy or hot is so for both. The chunks have thousands of different sentences: a few dozen again and
/// again are learned by the branch predictor.
/// </summary>
static class SideBySide
{
    const int ArticleCount = 320,
        ChunkLength = 20,
        Rounds = 12;

    /// <param name="library">The NewsAttribution.dll of the other build.</param>
    public static void Print(string library)
    {
        LabelledArticle[] articles = [.. CorpusArticles.Corpus().Take(ArticleCount)];
        int sentences = articles.Sum(article => article.Sentences.Count);
        var builds = new[] { Load(Path.GetFullPath(library), articles), Load(typeof(SentenceClassifier).Assembly.Location, articles) };
        WarmUp(builds, articles.Length);
        Console.WriteLine($"{sentences} sentences of {articles.Length} articles | other, ns | this, ns | ratio | other, bytes | this, bytes");
        for (int call = 0; call < PublicCalls.Names.Length; call++)
        {
            double[] sums = new double[2],
                bytes = new double[2];
            for (int first = 0; first < articles.Length; first += ChunkLength)
            {
                double[] best = [double.MaxValue, double.MaxValue];
                long[] allocated = [long.MaxValue, long.MaxValue];
                for (int round = 0; round < Rounds; round++)
                for (int build = 0; build < 2; build++)
                {
                    var (time, amount) = builds[build](call, first, Math.Min(articles.Length, first + ChunkLength));
                    best[build] = Math.Min(best[build], time);
                    allocated[build] = Math.Min(allocated[build], amount);
                }
                for (int build = 0; build < 2; build++)
                {
                    sums[build] += best[build] / sentences;
                    bytes[build] += (double)allocated[build] / sentences;
                }
            }
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{PublicCalls.Names[call], -23} | {sums[0]:F0} | {sums[1]:F0} | {sums[0] / sums[1]:F2} | {bytes[0]:F0} | {bytes[1]:F0}"
                )
            );
        }
    }

    /// <summary>The runtime compiles what is called often anew, twice, once it has had a tenth of a second without new methods.</summary>
    static void WarmUp(Func<int, int, int, (double, long)>[] builds, int articles)
    {
        for (int pass = 0; pass < 5; pass++)
        {
            for (int call = 0; call < PublicCalls.Names.Length; call++)
                foreach (var build in builds)
                    build(call, 0, articles);
            Thread.Sleep(300);
        }
    }

    /// <summary>This program once more, with that build of the library: what measures its calls.</summary>
    static Func<int, int, int, (double, long)> Load(string library, LabelledArticle[] articles)
    {
        var type = new OneBuild(library).LoadFromAssemblyPath(typeof(SideBySide).Assembly.Location).GetType(typeof(PublicCalls).FullName!)!;
        object calls = Activator.CreateInstance(
            type,
            articles.Select(article => article.Text).ToArray(),
            articles.Select(article => article.Sentences.Select(sentence => sentence.Text).ToArray()).ToArray(),
            articles.Select(article => article.Sentences.Select(sentence => sentence.Paragraph).ToArray()).ToArray()
        )!;
        var measure = type.GetMethod(nameof(PublicCalls.Measure), BindingFlags.Public | BindingFlags.Instance)!;
        return measure.CreateDelegate<Func<int, int, int, (double, long)>>(calls);
    }

    /// <summary>Resolving events would come too late: this program's own build of the library is found before them.</summary>
    sealed class OneBuild(string library) : AssemblyLoadContext
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name == "NewsAttribution" ? LoadFromAssemblyPath(library) : null;
    }
}
