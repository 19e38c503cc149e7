using AngleSharp.Dom;

namespace NewsAttribution.Documents.Web;

/// <summary>
/// How large a web page may be. What is done here takes a time that grows with the page; the parser takes one that grows with the
/// product of elements and depth: a page made to cost much is refused while it is parsed. Pages of newspapers have some thousand
/// elements, a few dozen deep, and browsers put what is nested deeper than 512 side by side.
/// </summary>
/// <param name="file">The name of the page, for messages.</param>
sealed class HtmlLimits(string file)
{
    const int DeepestNesting = 2000;

    const int MostElements = 500_000;

    /// <summary>
    /// A page can go no deeper between two checks than it has new elements; to count the depth takes as long as the page is deep.
    /// </summary>
    const int ElementsBetweenChecks = 50;

    int _elements;
    IElement? _last;

    /// <summary>Called for each element as it is made.</summary>
    /// <exception cref="FailedRunException">The page is too large.</exception>
    public void Check(IElement element)
    {
        if (++_elements > MostElements)
            throw new FailedRunException(
                $"{file}: more than {MostElements:N0} elements; expected a web page with one article. Take the text out of it and give "
                    + $"that."
            );
        // An element that is being made has no place yet; the one before has.
        if (_elements % ElementsBetweenChecks == 0)
            CheckDepth();
        _last = element;
    }

    void CheckDepth()
    {
        int depth = 0;
        for (INode? node = _last; node is not null; node = node.Parent)
            if (++depth > DeepestNesting)
                throw new FailedRunException(
                    $"{file}: elements nested more than {DeepestNesting:N0} deep; expected a web page with an article. Take the text out "
                        + $"of it and give that."
                );
    }
}
