namespace NewsAttribution.Splitting;

/// <summary>What an abbreviation tells about the full stop behind it.</summary>
enum Abbreviation
{
    /// <summary>Not an abbreviation.</summary>
    None,

    /// <summary>Never ends a sentence: <i>Mr. Jones</i>, <i>Gen. Milley</i>, <i>vs. Ghana</i>, <i>e.g. Kenya</i>.</summary>
    Leads,

    /// <summary>Ends one unless a figure follows: <i>No. 10</i>, <i>Art. 5</i>, <i>p. 12</i>.</summary>
    LeadsFigure,

    /// <summary>Ends one unless a figure, month or weekday follows: <i>Feb. 9</i>, <i>Sat. Nov. 3</i>.</summary>
    Date,

    /// <summary>
    /// Ends one only before a word that begins sentences: <i>Acme Inc. said</i>, <i>Acme Inc. The firm</i>, <i>Macon, Ga. (AP)</i>.
    /// </summary>
    Follows,

    /// <summary>
    /// A time of day: ends one before a capital that is no weekday, month or time zone: <i>8 a.m. Tuesday</i>, <i>8 a.m. EST</i>.
    /// </summary>
    Hour,
}

/// <summary>
/// The abbreviations of English news copy, compared with their capitals as printed. They stand in code, not in a file: a switch over
/// constant strings needs no loading, no memory and no lock.
/// </summary>
static class Abbreviations
{
    /// <summary>What <paramref name="word"/>, given without its last full stop, tells.</summary>
    public static Abbreviation Of(ReadOnlySpan<char> word) =>
        word switch
        {
            // Titles and ranks, also as headlines and agency datelines print them.
            "Mr"
            or "Mrs"
            or "Ms"
            or "Mx"
            or "Dr"
            or "Drs"
            or "Prof"
            or "Profs"
            or "Messrs"
            or "Mme"
            or "Mlle"
            or "Rev"
            or "Fr"
            or "Hon"
            or "Msgr"
            or "Mgr"
            or "Sra"
            or "Srta"
            or "Sig"
            or "Hr"
            or "Fru"
            or "Dott"
            or "Ing"
            or "Gen"
            or "Maj"
            or "Col"
            or "Lt"
            or "Capt"
            or "Cpt"
            or "Cpl"
            or "Sgt"
            or "Pvt"
            or "Pfc"
            or "Spc"
            or "Adm"
            or "Cmdr"
            or "Cdr"
            or "Cmdt"
            or "Comdr"
            or "Brig"
            or "Ens"
            or "WO"
            or "Gov"
            or "Govs"
            or "Sen"
            or "Sens"
            or "Rep"
            or "Reps"
            or "Pres"
            or "Amb"
            or "Supt"
            or "Insp"
            or "Det"
            or "Atty"
            or "Asst"
            or "Assoc"
            or "Dep"
            or "Sec"
            or "Min"
            or "Gens"
            or "Cols"
            or "Capts"
            or "Lts"
            or "Sgts"
            or "Del"
            or "MR"
            or "MRS"
            or "MS"
            or "DR"
            or "GEN"
            or "LT"
            or "COL"
            or "SEN"
            or "REP"
            or "GOV"
            or "ST"
            or "Ald"
            or "Cllr"
            or "Smt"
            or "Shri"
            or "Retd"
            or "Adv"
            or "Dato"
            or "Gp"
            or "Sqn"
            or "Wg" => Abbreviation.Leads,

            // Small words that never end a sentence.
            "vs"
            or "v"
            or "Vs"
            or "e.g"
            or "i.e"
            or "E.g"
            or "I.e"
            or "eg"
            or "ie"
            or "cf"
            or "approx"
            or "ca"
            or "viz"
            or "incl"
            or "esp"
            or "lt"
            or "gen"
            or "resp" => Abbreviation.Leads,

            "No"
            or "Nos"
            or "no"
            or "nos"
            or "NO"
            or "Nr"
            or "nr"
            or "Art"
            or "art"
            or "Arts"
            or "Fig"
            or "fig"
            or "Figs"
            or "Vol"
            or "vol"
            or "Ch"
            or "ch"
            or "pp"
            or "p"
            or "Pp"
            or "para"
            or "Para"
            or "par"
            or "pt"
            or "Pt"
            or "sec"
            or "Rt"
            or "Rte"
            or "Hwy"
            or "Ext"
            or "ext"
            or "c"
            or "Rs"
            or "Res"
            or "Doc"
            or "tel"
            or "Tel"
            or "op"
            or "Op"
            or "Cl"
            or "cl"
            or "ver"
            or "Ver"
            or "ft"
            or "lb"
            or "oz" => Abbreviation.LeadsFigure,

            "Jan"
            or "Feb"
            or "Mar"
            or "Apr"
            or "Jun"
            or "Jul"
            or "Aug"
            or "Sep"
            or "Sept"
            or "Oct"
            or "Nov"
            or "Dec"
            or "JAN"
            or "FEB"
            or "APR"
            or "AUG"
            or "SEPT"
            or "OCT"
            or "NOV"
            or "DEC"
            or "Mon"
            or "Tue"
            or "Tues"
            or "Wed"
            or "Weds"
            or "Thu"
            or "Thur"
            or "Thurs"
            or "Fri"
            or "Sat"
            or "Sun" => Abbreviation.Date,

            // Behind names: firms, degrees, juniors, streets, places of the United States and Canada.
            "Inc"
            or "Ltd"
            or "Co"
            or "Corp"
            or "Cos"
            or "Bros"
            or "LLC"
            or "Plc"
            or "plc"
            or "Pty"
            or "Pte"
            or "Jr"
            or "Sr"
            or "Esq"
            or "Ph.D"
            or "PhD"
            or "M.Sc"
            or "B.Sc"
            or "Dept"
            or "Depts"
            or "Univ"
            or "Assn"
            or "Inst"
            or "Natl"
            or "Intl"
            or "Int'l"
            or "Gov't"
            or "Govt"
            or "Ave"
            or "Blvd"
            or "Rd"
            or "Sq"
            or "St"
            or "Ste"
            or "Sts"
            or "Mt"
            or "Mts"
            or "Ft"
            or "Pk"
            or "Bldg"
            or "Is"
            or "al"
            or "eds"
            or "Ala"
            or "Ariz"
            or "Ark"
            or "Calif"
            or "Colo"
            or "Conn"
            or "Fla"
            or "Ga"
            or "Ill"
            or "Ind"
            or "Kan"
            or "Kans"
            or "Ky"
            or "La"
            or "Mass"
            or "Md"
            or "Mich"
            or "Minn"
            or "Miss"
            or "Mo"
            or "Mont"
            or "Neb"
            or "Nebr"
            or "Nev"
            or "Okla"
            or "Ore"
            or "Pa"
            or "Penn"
            or "Tenn"
            or "Tex"
            or "Va"
            or "Vt"
            or "Wash"
            or "Wis"
            or "Wyo"
            or "Ont"
            or "Que"
            or "Alta"
            or "Sask"
            or "Man"
            or "Nfld"
            or "S.p.A"
            or "p.l.c"
            or "GmbH"
            or "mfg"
            or "Mfg"
            or "Eng"
            or "Tech"
            or "Ed"
            or "ed"
            or "Ret"
            or "ret" => Abbreviation.Follows,

            "a.m" or "p.m" or "A.M" or "P.M" => Abbreviation.Hour,

            _ => OfLetters(word),
        };

    /// <summary><i>U.S.</i>, <i>D.C.</i>, <i>U.N.</i>, <i>B.J.P.</i>: single letters with full stops between.</summary>
    static Abbreviation OfLetters(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word.Length % 2 == 0)
            return Abbreviation.None;
        for (int i = 0; i < word.Length; i++)
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
                return Abbreviation.None;
        return Abbreviation.Follows;
    }
}
