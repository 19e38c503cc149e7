using AngleSharp.Dom;

namespace NewsAttribution.Cli.Input;

/// <summary>
/// How large a web page may be. The parser takes a time that grows with the square of the depth, and the reader that finds the article one
/// that grows with the square of
/// the number of elements: a page made to cost much is refused while it is parsed. Pages of newspapers have some thousand elements, a few
/// dozen deep.
/// </summary>
/// <param name="file">The name of the page, for messages.</param>
sealed class HtmlLimits(string file)
{
    /// <summary>The reader walks a page by recursion, so that a hostile one could end the process; browsers stop at 512.</summary>
    const int DeepestNesting = 1000;

    const int MostElements = 20_000;

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
        int depth = 0;
        for (INode? node = _last; node is not null; node = node.Parent)
            if (++depth > DeepestNesting)
                throw new FailedRunException(
                    $"{file}: elements nested more than {DeepestNesting:N0} deep; expected a web page with an article. Take the text out "
                        + $"of it and give that."
                );
        _last = element;
    }
}
