namespace NewsAttribution.Archives;

/// <summary>Why a record or an item of an archive gave no article, or not a whole one.</summary>
enum Passed
{
    /// <summary>A request, metadata, a picture list: it never holds an article.</summary>
    OtherRecord,

    /// <summary>The same page as before, without its body.</summary>
    Revisit,

    /// <summary>An answer other than 200.</summary>
    Status,

    /// <summary>A picture, a script, a PDF: the content is no page.</summary>
    NotAPage,

    /// <summary>Packed in a way that cannot be unpacked here.</summary>
    Encoding,

    /// <summary>A gzip member is damaged or cut; what follows was read.</summary>
    Damaged,

    /// <summary>The head of a record cannot be read, or tells no length.</summary>
    BadHead,

    /// <summary>The record is cut, as its own head says or as its length shows; what is there was read.</summary>
    Cut,

    /// <summary>A record of more than <see cref="Warc.WarcReader.MaximumLength"/> bytes.</summary>
    TooLong,

    /// <summary>A page without an article on it.</summary>
    NoArticle,

    /// <summary>Withdrawn, withheld or under embargo.</summary>
    NotUsable,

    /// <summary>An item without text: a picture, a plan, a package of links.</summary>
    NoText,

    /// <summary>Not in English, as the archive says or the words show.</summary>
    NotEnglish,

    /// <summary>The same text as that of an article before.</summary>
    Duplicate,
}
