using NewsAttribution.Tokens;

namespace NewsAttribution.Lexicon;

/// <summary>The forms of one verb, as a line of a list of verbs holds them, and what each of them is.</summary>
static class VerbLine
{
    /// <summary>
    /// Stands where a form is left out because it is another word too: <c>see | sees | - | -</c> (<i>saw</i>, <i>seeing</i>).
    /// </summary>
    public const string LeftOut = "-";

    const VerbForm Base = VerbForm.Base,
        Third = VerbForm.ThirdPerson,
        Past = VerbForm.Past,
        Participle = VerbForm.Participle;

    /// <summary>What the forms of a line are, by their number.</summary>
    static readonly VerbForm[][] Shapes =
    [
        // put | puts | putting: the base form is the past as well, and news uses it as such.
        [Past, Third, Participle],
        // say | says | said | saying
        [Base, Third, Past, Participle],
        // write | writes | wrote | written | writing
        [Base, Third, Past, Past, Participle],
        // cancel | cancels | cancelled | cancelling | canceled | canceling: spelled alike but for the last two.
        [Base, Third, Past, Participle, Past, Participle],
        // criticise | criticises | criticised | criticising | criticize | criticizes | criticized | criticizing
        [Base, Third, Past, Participle, Base, Third, Past, Participle],
        // speak in favour of | … | speaking in favour of | speak in favor of | … | speaking in favor of
        [Base, Third, Past, Past, Participle, Base, Third, Past, Past, Participle],
    ];

    const string Expectation =
        "base | third person | past | form in -ing, for example say | says | said | saying; British and American spelling may follow each "
        + "other; - for a form that is left out.";

    /// <summary>What each form is.</summary>
    /// <param name="forms">The forms of one verb.</param>
    /// <param name="places">Where each of them stands.</param>
    /// <exception cref="WordListFormatException">The forms are not those of a verb, in their order.</exception>
    public static VerbForm[] Read(IReadOnlyList<string> forms, IReadOnlyList<LinePlace> places)
    {
        if (forms[0] == LeftOut)
            throw places[0].Error(0, "no base form", Expectation);
        if (forms.Count > 1 && FirstWord(forms[0]) is "be")
            return ReadBe(forms, places);
        var shape = Array.Find(Shapes, shape => shape.Length == forms.Count);
        if (shape is null)
            throw places[^1].Error(0, forms.Count == 1 ? "1 form" : $"{forms.Count:D} forms", Expectation);
        for (int i = 0; i < shape.Length; i++)
            if (forms[i] != LeftOut && !HasEnding(FirstWord(forms[i]), shape[i]))
                throw places[i]
                    .Error(
                        0,
                        $"'{forms[i]}'",
                        $"the {(shape[i] == Third ? "third person, in -s" : "form in -ing")}, "
                            + $"as form {i + 1:D} of {shape.Length:D}: {Expectation}"
                    );
        return shape;
    }

    static bool HasEnding(ReadOnlySpan<char> verb, VerbForm form) =>
        form switch
        {
            Third => verb.EndsWith("s"),
            Participle => verb.EndsWith("ing"),
            _ => true,
        };

    /// <summary><c>be sure | am sure | is sure | …</c>: any of the forms of <i>be</i>, in any order after the first.</summary>
    static VerbForm[] ReadBe(IReadOnlyList<string> forms, IReadOnlyList<LinePlace> places)
    {
        var read = new VerbForm[forms.Count];
        for (int i = 0; i < read.Length; i++)
            read[i] = FirstWord(forms[i]) switch
            {
                "be" or "am" or "are" => Base,
                "is" => Third,
                "was" or "were" or "been" => Past,
                "being" => Participle,
                _ => throw places[i].Error(0, $"'{forms[i]}'", "a form of be, which begins the line."),
            };
        return read;
    }

    static ReadOnlySpan<char> FirstWord(string form)
    {
        int space = form.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? form : form.AsSpan(0, space);
    }
}
