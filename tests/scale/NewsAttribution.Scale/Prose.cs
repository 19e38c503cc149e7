using System.Globalization;
using System.Text;

namespace NewsAttribution.Scale;

/// <summary>Invented news, without end and always the same for the same seed.</summary>
sealed class Prose(int seed)
{
    static readonly string[] Places = ["Corvane", "Ardal", "Tesmere", "Port Lune", "Halvik", "Sorrow Bay", "Quill", "Brennick"],
        Bodies = ["water ministry", "harbour office", "city council", "coast guard", "health agency", "railway board", "border police"],
        People = ["Ilse Marant", "Tomas Quell", "Ona Rieck", "Jon Abar", "Lena Stroud", "Piet Hallam", "Mira Dunn"],
        Things = ["dam", "bridge", "ferry", "tunnel", "power line", "market hall", "grain store", "pipeline", "customs post"],
        States = ["was safe", "would open in spring", "had cracked again", "needed repair", "was closed for now", "had been searched"],
        English =

        [
            "The {3} in {0} {4}, the {1} said on {5}.",
            "“The {3} {4},” said {2}, who speaks for the {1}.",
            "Military intelligence believes that the {3} near {0} {4} before {6} people arrived.",
            "{2}, an analyst at the {0} Institute, said the {3} {4}.",
            "Snow fell on the hills above {0}, and {6} houses were without power.",
            "Traffic moved slowly past the {3} all morning.",
            "According to a study of {6} towns, the {3} {4} in most of them.",
            "She added that the {1} had not been asked.",
        ],
        German =

        [
            "Der Damm bei {0} ist nach den Worten der Behörde sicher und wird im Frühjahr wieder geöffnet.",
            "Am {6}. Tag fiel auf den Hügeln über {0} so viel Schnee, dass die Straße nicht mehr zu befahren war.",
            "{2} sagte, die Brücke werde von der Stadt und dem Land gemeinsam bezahlt, aber nicht vor dem Herbst.",
        ],
        Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

    readonly Random _random = new(seed);

    public int Next(int most) => _random.Next(most);

    public string Sentence(bool inEnglish = true) =>
        string.Format(
            CultureInfo.InvariantCulture,
            Of(inEnglish ? English : German),
            Of(Places),
            Of(Bodies),
            Of(People),
            Of(Things),
            Of(States),
            Of(Days),
            _random.Next(2, 9999)
        );

    public string Headline() => $"The {Of(Things)} of {Of(Places)} {Of(States)}";

    /// <summary>A page as sites make them: more around the article than in it.</summary>
    public string Page(int paragraphs, bool inEnglish = true)
    {
        var page = new StringBuilder(1 << 14);
        string title = inEnglish ? Headline() : $"Der Damm von {Of(Places)} hält";
        page.Append(
            CultureInfo.InvariantCulture,
            $"<!DOCTYPE html>\n<html lang=\"{(inEnglish ? "en" : "de")}\"><head><meta charset=\"utf-8\">"
        );
        page.Append(CultureInfo.InvariantCulture, $"<title>{title} | The Corvane Post</title>");
        for (int i = 0; i < 12; i++)
            page.Append(CultureInfo.InvariantCulture, $"<link rel=\"preload\" href=\"/assets/{_random.Next():x8}.js\" as=\"script\">");
        page.Append("<script>window.state={");
        for (int i = 0; i < 60; i++)
            page.Append(CultureInfo.InvariantCulture, $"\"{_random.Next():x8}\":{_random.Next()},");
        page.Append("end:1}</script></head><body><nav><ul>");
        for (int i = 0; i < 25; i++)
            page.Append(CultureInfo.InvariantCulture, $"<li class=\"nav-item\"><a href=\"/{_random.Next():x4}\">{Of(Places)}</a></li>");
        page.Append(CultureInfo.InvariantCulture, $"</ul></nav><main><article><h1>{title}</h1>");
        for (int i = 0; i < paragraphs; i++)
        {
            page.Append("<p>");
            for (int s = 0; s < 3; s++)
                page.Append(Sentence(inEnglish)).Append(' ');
            page.Append("</p>\n");
        }
        page.Append("</article></main><aside class=\"related\">");
        for (int i = 0; i < 20; i++)
            page.Append(
                CultureInfo.InvariantCulture,
                $"<div class=\"card teaser\"><a href=\"/{_random.Next():x8}\"><img src=\"/i/{_random.Next():x8}.jpg\" "
                    + $"alt=\"\"><h3>{Headline()}</h3></a></div>"
            );
        return page.Append("</aside><footer><p>All rights reserved.</p></footer></body></html>\n").ToString();
    }

    string Of(string[] list) => list[_random.Next(list.Length)];
}
