using NewsAttribution.Training;
using Spectre.Console;

namespace NewsAttribution.Cli.Output;

/// <summary>Shows how far long work is, on the error stream of a terminal; elsewhere nothing.</summary>
static class ProgressBar
{
    public static T Show<T>(Terminal terminal, Func<IProgress<TrainingProgress>?, T> work) =>
        terminal.ErrorIsTerminal && !terminal.IsQuiet
            ? terminal
                .ErrorConsole()
                .Progress()
                .Columns(
                    new TaskDescriptionColumn { Alignment = Justify.Left },
                    new ProgressBarColumn(),
                    new PercentageColumn(),
                    new ElapsedTimeColumn(),
                    new RemainingTimeColumn()
                )
                .Start(context => work(new Stages(context)))
            : work(null);

    /// <summary>One bar a stage.</summary>
    sealed class Stages(ProgressContext context) : IProgress<TrainingProgress>
    {
        readonly Dictionary<string, ProgressTask> _bars = [];

        public void Report(TrainingProgress value)
        {
            lock (_bars)
            {
                if (!_bars.TryGetValue(value.Stage, out var bar))
                    _bars[value.Stage] = bar = context.AddTask(Markup.Escape(value.Stage), maxValue: Math.Max(1, value.Total));
                // Several threads report; a late one must not move the bar back.
                bar.Value = Math.Max(bar.Value, value.Done);
            }
        }
    }
}
