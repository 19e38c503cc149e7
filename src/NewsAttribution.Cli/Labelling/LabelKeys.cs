using NewsAttribution.Training;

namespace NewsAttribution.Cli.Labelling;

/// <summary>One key, one step.</summary>
static class LabelKeys
{
    /// <summary>Runs until all is decided, the keys end, or a key says so.</summary>
    public static void Run(
        LabelSession session,
        LabelScreen screen,
        Func<CancellationToken, ConsoleKeyInfo?> readKey,
        CancellationToken cancellationToken
    )
    {
        string message = "";
        while (true)
        {
            if (session.Current is not null)
                screen.Show(session, message);
            else if (session.CanUndo)
                screen.ShowEnd(session);
            else
                return;
            message = "";
            if (readKey(cancellationToken) is not { } key || key.Key is ConsoleKey.Escape || (key.KeyChar is 'q' or 'Q'))
                return;
            switch (key)
            {
                case { KeyChar: 'u' or 'U' } or { Key: ConsoleKey.Backspace }:
                    if (session.CanUndo)
                        session.Undo();
                    else
                        message = "Nothing to undo: what was decided before this start stays.";
                    break;
                case { } when session.Current is null:
                    return;
                case { Key: ConsoleKey.Enter } or { KeyChar: '\r' or '\n' }:
                    session.Decide(session.Guess.Label);
                    break;
                case { KeyChar: 'o' or 'O' or '1' }:
                    session.Decide(SentenceLabel.OfficialClaim);
                    break;
                case { KeyChar: 'i' or 'I' or '2' }:
                    session.Decide(SentenceLabel.IntelligenceAssessment);
                    break;
                case { KeyChar: 'a' or 'A' or '3' }:
                    session.Decide(SentenceLabel.AnalysisQuote);
                    break;
                case { KeyChar: 'n' or 'N' or '4' }:
                    session.Decide(SentenceLabel.Narrative);
                    break;
                case { KeyChar: ' ' }:
                    session.Skip();
                    break;
                case { KeyChar: 's' or 'S' }:
                    message = EditSource(session, screen, readKey, cancellationToken);
                    break;
                case { KeyChar: 'w' or 'W' }:
                    session.Note = Edit("note", session.Note, session, screen, readKey, cancellationToken) ?? session.Note;
                    break;
                default:
                    message = "No such key.";
                    break;
            }
        }
    }

    static string EditSource(
        LabelSession session,
        LabelScreen screen,
        Func<CancellationToken, ConsoleKeyInfo?> readKey,
        CancellationToken cancellationToken
    )
    {
        if (Edit("source", session.Source, session, screen, readKey, cancellationToken)?.Trim() is not { } source)
            return "";
        if (!session.Text.Contains(source, StringComparison.Ordinal))
            return $"\"{source}\" is not in the sentence; the source is a part of it, copied exactly.";
        session.Source = source;
        return "";
    }

    /// <summary>Edits a line; null if it was left by Escape.</summary>
    static string? Edit(
        string what,
        string text,
        LabelSession session,
        LabelScreen screen,
        Func<CancellationToken, ConsoleKeyInfo?> readKey,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            screen.Show(session, $"{what}: {text}▏   Enter keeps it, Esc leaves it as it was, Ctrl+U clears it");
            if (readKey(cancellationToken) is not { } key || key.Key == ConsoleKey.Escape)
                return null;
            if (key.Key == ConsoleKey.Enter || (key.KeyChar is '\r' or '\n'))
                return text;
            if (key.Key == ConsoleKey.Backspace || (key.KeyChar is '\b' or '\u007F'))
                text = text.Length > 0 ? text[..^1] : text;
            else if (key.KeyChar == '\u0015' || (key.Key == ConsoleKey.U && key.Modifiers.HasFlag(ConsoleModifiers.Control)))
                text = "";
            else if (!char.IsControl(key.KeyChar))
                text += key.KeyChar;
        }
    }
}
