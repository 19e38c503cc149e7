namespace NewsAttribution.Text;

static class FurnitureFinder
{
    public static void SetKinds(string article, Span<SplitSentence> sentences)
    {
    }
}
