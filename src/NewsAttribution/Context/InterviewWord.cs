namespace NewsAttribution.Context;

/// <summary>
/// What a word does in an interview: the sections of <c>Lexicon/Lists/splitting/interviews.txt</c>, which says with an example what each
/// is for.
/// </summary>
[Flags]
enum InterviewWord : uint
{
    None = 0,
    Asker = 1U << 0,
    Answerer = 1U << 1,
    Interview = 1U << 2,
    FirstPerson = 1U << 3,
    SecondPerson = 1U << 4,
    Request = 1U << 5,
    Note = 1U << 6,
    Talk = 1U << 7,
    Meeting = 1U << 8,
    NotUs = 1U << 9,
    Addressing = 1U << 10,
    Reply = 1U << 11,
    Prompt = 1U << 12,
    Reported = 1U << 13,
    Self = 1U << 14,
    ThirdPerson = 1U << 15,
}
