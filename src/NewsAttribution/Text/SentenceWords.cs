namespace NewsAttribution.Text;

/// <summary>Small closed classes of words that decide where sentences begin.</summary>
static class SentenceWords
{
    /// <summary>
    /// Words that hardly ever stand inside a name, so that their capital shows the start of a sentence: <i>in the U.S. The talks…</i>
    /// Words that are names too are left out: <i>Gen. May</i>, <i>John A. An</i>, <i>Will</i>, <i>So</i>.
    /// </summary>
    public static bool Begins(ReadOnlySpan<char> word) => word is
        "The" or "This" or "That" or "These" or "Those" or "There" or "He" or "She" or "It" or "They" or "We" or "You" or "His" or "Her" or "Its"
        or "Their" or "Our" or "Your" or "But" or "And" or "Or" or "Yet" or "If" or "In" or "On" or "At" or "For" or "From" or "With" or "Without" or "Within"
        or "When" or "While" or "Where" or "Why" or "What" or "Who" or "Whether" or "How" or "As" or "After" or "Before" or "Since" or "Until"
        or "During" or "Under" or "Despite" or "Although" or "Though" or "Because" or "However" or "Meanwhile" or "Moreover" or "Also" or "Then"
        or "Now" or "Not" or "Nor" or "Still" or "Some" or "Many" or "Most" or "Several" or "Both" or "Each" or "All" or "Another" or "Others" or "Earlier"
        or "Later" or "Last" or "Once" or "Even" or "Only" or "Such" or "According" or "Asked" or "Nobody" or "Nothing" or "Neither" or "Officials"
        or "Analysts" or "Experts" or "Critics" or "Instead" or "Indeed" or "Among" or "Between" or "Against" or "Over" or "About" or "By" or "To" or "Here"
        or "It's" or "It’s" or "That's" or "That’s" or "There's" or "There’s" or "He's" or "He’s" or "She's" or "She’s" or "They're" or "They’re"
        or "We're" or "We’re" or "I'm" or "I’m" or "Don't" or "Don’t" or "Didn't" or "Didn’t" or "Two" or "Three" or "Nearly" or "Almost";

    /// <summary>Verbs that name the speaker behind a question or a cry: <i>"Is it over?" Ms Prentice asked.</i></summary>
    public static bool IsSaying(ReadOnlySpan<char> word) => word is
        "asked" or "asks" or "said" or "says" or "wondered" or "wonders" or "shouted" or "cried" or "told" or "wrote" or "writes" or "added"
        or "adds" or "replied" or "demanded" or "exclaimed" or "called" or "yelled" or "screamed" or "tweeted" or "posted" or "joked" or "inquired"
        or "enquired" or "answered" or "warned" or "declared" or "insisted" or "chanted" or "mused" or "continued" or "recalled" or "whispered"
        or "quipped" or "texted" or "remarked" or "countered" or "retorted" or "queried" or "laughed" or "responded" or "snapped";

    /// <summary>Verbs of saying that take a clause without <i>that</i>.</summary>
    public static bool TakesClause(ReadOnlySpan<char> word) => word is
        "said" or "says" or "added" or "adds" or "wrote" or "writes" or "told" or "warned" or "declared" or "insisted" or "recalled" or "replied"
        or "joked" or "demanded" or "answered" or "tweeted" or "posted" or "called" or "continued" or "responded";

    /// <summary>Small words of place, time and manner behind a verb of saying.</summary>
    public static bool IsPreposition(ReadOnlySpan<char> word) => word is
        "in" or "on" or "at" or "to" or "of" or "after" or "during" or "from" or "as" or "when" or "while" or "before" or "by" or "with" or "over"
        or "through" or "via" or "later" or "again" or "outside" or "inside" or "last" or "yesterday" or "angrily" or "quietly" or "into" or "out"
        or "back" or "reporters" or "journalists" or "parliament" or "him" or "her" or "me" or "them" or "us";

    /// <summary>Behind <i>8 a.m.</i> these go on with the time: <i>8 a.m. Tuesday</i>, <i>8 a.m. Moscow time</i> is seen by its <i>time</i>.</summary>
    public static bool IsDateOrZone(ReadOnlySpan<char> word) => word is
        "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday" or "January" or "February" or "March" or "April"
        or "May" or "June" or "July" or "August" or "September" or "October" or "November" or "December" or "Jan" or "Feb" or "Mar" or "Apr" or "Jun"
        or "Jul" or "Aug" or "Sep" or "Sept" or "Oct" or "Nov" or "Dec" or "Mon" or "Tue" or "Tues" or "Wed" or "Thu" or "Thurs" or "Fri" or "Sat" or "Sun"
        or "Eastern" or "Pacific" or "Central" or "Mountain" or "GMT" or "UTC" or "BST" or "EST" or "EDT" or "ET" or "PT" or "CT" or "PST" or "PDT" or "CST"
        or "CDT" or "MST" or "MDT" or "CET" or "CEST" or "EET" or "EEST" or "IST" or "JST" or "AEST" or "AEDT" or "SAST" or "EAT" or "WAT" or "PKT" or "HKT";

    /// <summary>Words that a single capital letter completes, so that its full stop is no initial's: <i>They had no plan B. Smith left.</i></summary>
    public static bool TakesLetter(ReadOnlySpan<char> word) => word is
        "plan" or "Plan" or "vitamin" or "Vitamin" or "hepatitis" or "Hepatitis" or "group" or "Group" or "class" or "grade" or "type" or "Type"
        or "option" or "Option" or "appendix" or "Appendix" or "block" or "Block" or "gate" or "exhibit" or "Exhibit" or "category" or "Category"
        or "War" or "tier" or "zone" or "Zone" or "terminal" or "Terminal" or "section" or "Section" or "unit" or "Unit" or "team" or "Article";

    /// <summary>Endings of web addresses that are written with a capital now and then: <i>Booking.Com</i>.</summary>
    public static bool IsDomain(ReadOnlySpan<char> word) => word is
        "Com" or "Org" or "Net" or "Co" or "Uk" or "Gov" or "Edu" or "Io" or "Ai" or "Tv" or "Info" or "Eu" or "De" or "Fr" or "Js" or "Ly" or "Me" or "Us";
}
