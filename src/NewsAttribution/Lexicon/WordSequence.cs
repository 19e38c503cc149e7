using NewsAttribution.Tokens;

namespace NewsAttribution.Lexicon;

/// <summary>The words of an entry as the words of a text are read, so that the one is found in the other.</summary>
static class WordSequence
{
    /// <summary>Reads the words of an entry; tokens without a key are none.</summary>
    public static void Tokenize(string entry, TokenList tokens)
    {
        // "'d", "'s view": a clitic is one only after a word.
        bool clitic = entry[0] == '\'';
        Tokenizer.Tokenize(clitic ? "x" + entry : entry, tokens);
        if (clitic && tokens.Count > 0)
            tokens[0].Key = 0;
    }

    public static int Count(TokenList tokens)
    {
        int count = 0;
        for (int i = 0; i < tokens.Count; i++)
            if (tokens[i].Key != 0)
                count++;
        return count;
    }
}
