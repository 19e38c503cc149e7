namespace NewsAttribution.Model;

/// <summary>A named piece of a model file.</summary>
sealed record ModelSection(string Name, int Offset, int Length);
