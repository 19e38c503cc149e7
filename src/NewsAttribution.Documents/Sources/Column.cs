namespace NewsAttribution.Documents.Sources;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">The cell of a row: a text, a whole number, a share or a truth; <see langword="null"/> where there is
/// nothing.</param>
sealed record Column<T>(string Name, Func<T, object?> Value);
