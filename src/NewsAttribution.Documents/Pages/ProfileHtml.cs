using System.Globalization;
using System.Text;

namespace NewsAttribution.Documents.Pages;

/// <summary>The shares of the labels as a bar.</summary>
static class ProfileHtml
{
    /// <summary>The bar with the legend of all labels below it, which also says in words what the bar shows.</summary>
    public static string WithLegend(LabelProfile profile)
    {
        var html = new StringBuilder();
        html.Append("<section class=\"profile\" aria-label=\"Share of each label\">\n")
            .Append(Bar(profile))
            .Append("\n<dl class=\"legend\">\n");
        foreach (var label in SentenceLabels.All)
            html.Append(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"""
                    <div><dt><span class="mark {label.Class()}" aria-hidden="true">{label.Letter()}</span>
                    <span class="pick" data-label="{label.Class()}">{label.Title()}</span>
                    <b>{profile.Share(label)}</b></dt><dd>{Count(profile[label])} {label.Meaning()}</dd></div>

                    """
                )
            );
        return html.Append("</dl>\n</section>").ToString();
    }

    /// <summary>The bar alone; its text alternative holds the shares.</summary>
    public static string Bar(LabelProfile profile)
    {
        var used = SentenceLabels.All.Where(label => profile[label] > 0).ToList();
        string shares =
            used.Count == 0
                ? "no sentences"
                : string.Join(
                    ", ",
                    used.Select(label => $"{label.Title()} {profile.Share(
                        label
                    )}")
                );
        return $"<div class=\"bar\" role=\"img\" aria-label=\"{shares}\">"
            + string.Concat(
                used.Select(label =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"<span class=\"{label.Class()}\" style=\"flex-grow:{profile[label]}\">{label.Letter()}</span>"
                    )
                )
            )
            + "</div>";
    }

    static string Count(int sentences) =>
        sentences == 1 ? "1 sentence" : string.Create(CultureInfo.InvariantCulture, $"{sentences} sentences");
}
