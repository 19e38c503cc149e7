namespace NewsAttribution.Cli.Output;

/// <summary>How answers are written.</summary>
/// <param name="Format">The format.</param>
/// <param name="Unit">What places and lengths are counted in, where the format leaves the choice.</param>
/// <param name="WithArticle">Whether the input can name articles, so that tables have the column.</param>
/// <param name="WithFacts">Whether the input can say more of its articles, as archives do, so that tables have the columns.</param>
readonly record struct RecordShape(OutputFormat Format, OffsetUnit Unit, bool WithArticle, bool WithFacts);
