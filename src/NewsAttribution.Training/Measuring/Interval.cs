namespace NewsAttribution.Training;

/// <summary>A 95 % interval.</summary>
/// <param name="Lower">Its lower end, included.</param>
/// <param name="Upper">Its upper end, included.</param>
public readonly record struct Interval(double Lower, double Upper);
