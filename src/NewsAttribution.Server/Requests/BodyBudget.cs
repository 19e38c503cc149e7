using NewsAttribution.Server.Settings;

namespace NewsAttribution.Server.Requests;

/// <summary>How many bytes of bodies may be held at once, by all requests together.</summary>
sealed class BodyBudget(ServerSettings settings)
{
    readonly long _most = settings[Limits.Buffered];
    long _taken;

    public bool TryTake(long bytes)
    {
        if (Interlocked.Add(ref _taken, bytes) <= _most)
            return true;
        Interlocked.Add(ref _taken, -bytes);
        return false;
    }

    public void GiveBack(long bytes) => Interlocked.Add(ref _taken, -bytes);
}
