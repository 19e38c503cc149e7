using NewsAttribution.Lexicon;

// Arguments: the folder of the lists, the file to write.
var entries = LexiconReader.ReadFolder(args[0]);
File.WriteAllBytes(args[1], LexiconWriter.Write(entries));
