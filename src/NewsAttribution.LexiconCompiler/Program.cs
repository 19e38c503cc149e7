using NewsAttribution;
using NewsAttribution.Lexicon;

// Arguments: the folder of the lists, the file to write.
try
{
    using var file = File.Create(args[1]);
    WordLexicon.Of(ListFolder.Read(args[0])).Write(file);
    return 0;
}
catch (WordListFormatException e)
{
    // As compilers write it: MSBuild then shows file, line and column of the list.
    File.Delete(args[1]);
    Console.Error.WriteLine($"{e.File}({e.Line},{e.Column}): error LEX1: found {e.Found}; expected {e.Expected}");
    return 1;
}
