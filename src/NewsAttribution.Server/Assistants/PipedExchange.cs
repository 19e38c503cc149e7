using System.IO.Pipelines;

namespace NewsAttribution.Server.Assistants;

/// <summary>Placeholder.</summary>
sealed class PipedExchange(Stream input, Stream output)
{
    public Stream Input => input;
    public Stream Output => output;
}
