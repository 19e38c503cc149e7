namespace NewsAttribution.Fuzzing.Targets;

/// <summary>Takes any bytes and holds what comes of them against a law; throws where it is broken.</summary>
delegate void FuzzTarget(byte[] input);
