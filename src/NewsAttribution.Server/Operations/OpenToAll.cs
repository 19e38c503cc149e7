namespace NewsAttribution.Server.Operations;

/// <summary>Marks an endpoint that is answered without a key.</summary>
sealed class OpenToAll;
