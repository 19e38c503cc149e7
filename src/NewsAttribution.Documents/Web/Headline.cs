namespace NewsAttribution.Documents.Web;

/// <summary>
/// The headline of a page: its heading if one agrees with what the page says of itself, else what it says, without the site's name.
/// </summary>
/// <param name="Text">The headline; empty if there is none.</param>
/// <param name="Block">The number of its paragraph; -1 if the page does not show it.</param>
readonly record struct Headline(string Text, int Block)
{
    /// <summary>Of two titles of one article this share of the words of the shorter is in the longer: an editor changes a few.</summary>
    const double SameShare = 0.5;

    /// <summary>A heading in smaller type must be the title nearly word for word.</summary>
    const double SameHeadingShare = 0.8;

    static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · ", " ‹ ", " « ", " ~ "];

    public static Headline Find(PageHead head, IReadOnlyList<PageBlock> blocks, JsonArticle? stated)
    {
        string site = head.Meta("og:site_name") ?? stated?.Publisher ?? "";
        string[] titles =
        [
            .. ((string?[])[stated?.Headline, head.Meta("og:title"), head.Meta("twitter:title"), head.Title])
                .Select(title => WithoutSite(HtmlText.InOneLine(title ?? ""), site))
                .Where(title => title.Length > 0),
        ];
        int best = -1;
        double bestShare = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (!block.Node.IsHeading || block.Node.Name is "h5" or "h6")
                continue;
            bool first = block.Node.Name == "h1";
            double share = titles.Select(title => SharedWords(title, block.Text)).DefaultIfEmpty(0).Max();
            if (share < (first ? SameShare : SameHeadingShare) || block.Text.Equals(site, StringComparison.OrdinalIgnoreCase))
                continue;
            share += first ? 1 : 0;
            if (share > bestShare)
                (best, bestShare) = (i, share);
        }
        if (best < 0)
            best = OnlyHeading(blocks, site);
        if (best >= 0)
            return new(blocks[best].Text, best);
        return new(titles.FirstOrDefault() ?? "", -1);
    }

    /// <summary>The one heading of the first rank, if it is not the name of the site: a link as a whole.</summary>
    static int OnlyHeading(IReadOnlyList<PageBlock> blocks, string site)
    {
        int only = -1;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (
                blocks[i].Node.Name != "h1"
                || blocks[i].Linked == blocks[i].Text.Length
                || blocks[i].Text.Equals(site, StringComparison.OrdinalIgnoreCase)
            )
                continue;
            if (only >= 0)
                return -1;
            only = i;
        }
        return only;
    }

    static double SharedWords(string one, string other)
    {
        string[] a = Words(one),
            b = Words(other);
        if (Math.Min(a.Length, b.Length) < 2)
            return one.Equals(other, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        return (double)a.Intersect(b, StringComparer.Ordinal).Count() / Math.Min(a.Distinct().Count(), b.Distinct().Count());
    }

    static string[] Words(string text) =>
        [
            .. text.ToLowerInvariant()
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.Trim("'\"‘’“”.,:;!?()-–—".ToCharArray()))
                .Where(word => word.Length > 0),
        ];

    /// <summary><i>Dam holds - The Corvane Post</i>: the name of the site is no part of the headline.</summary>
    internal static string WithoutSite(string title, string site)
    {
        foreach (string separator in Separators)
        {
            string[] parts = title.Split(separator, StringSplitOptions.TrimEntries);
            if (parts.Length < 2)
                continue;
            if (parts[^1].Equals(site, StringComparison.OrdinalIgnoreCase) && site.Length > 0)
                return WithoutSite(string.Join(separator, parts[..^1]), site);
            if (parts[0].Equals(site, StringComparison.OrdinalIgnoreCase) && site.Length > 0)
                return WithoutSite(string.Join(separator, parts[1..]), site);
            // A dash may stand in the headline itself: what is cut there must look like a name.
            bool dash = separator is " - " or " – " or " — ";
            string first = dash ? string.Join(separator, parts[..^1]) : parts[0];
            if (Words(first).Length >= 3 && Words(first).Length > Words(parts[^1]).Length && (!dash || LooksLikeName(parts[^1])))
                return first;
            if (!dash && Words(parts[^1]).Length >= 4 && Words(parts[0]).Length <= 2)
                return parts[^1];
        }
        return title;
    }

    static bool LooksLikeName(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 5
            && words.All(word =>
                !char.IsLower(word[0]) || word is "of" or "the" or "and" or "for" || word.Contains('.', StringComparison.Ordinal)
            );
    }
}
