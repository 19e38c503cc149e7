using System.CommandLine;

namespace NewsAttribution.Cli.Commands;

/// <summary><c>newsattr completion</c>: a script that lets a shell ask this tool what may come next.</summary>
static class CompletionCommand
{
    const string Examples = """
        newsattr completion bash >> ~/.bashrc
        newsattr completion zsh >> ~/.zshrc
        newsattr completion pwsh >> $PROFILE
        """;

    // The directive [suggest:POSITION] is System.CommandLine's: it prints one completion a line.
    const string Bash = """
        _newsattr() {
            local word=${COMP_WORDS[COMP_CWORD]} IFS=$'\n'
            COMPREPLY=($(compgen -W "$(newsattr "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "$word"))
        }
        complete -o default -F _newsattr newsattr
        """;

    const string Zsh = """
        _newsattr() {
            local -a completions
            completions=("${(@f)$(newsattr "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
            compadd -- $completions
            _files
        }
        # Before compinit there is no compdef, and compinit forgets what was registered before it: so once
        # more, when the first prompt is shown.
        (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
        compdef _newsattr newsattr
        _newsattr_register() {
            compdef _newsattr newsattr
            add-zsh-hook -d precmd _newsattr_register
        }
        autoload -Uz add-zsh-hook && add-zsh-hook precmd _newsattr_register
        """;

    const string Pwsh = """
        Register-ArgumentCompleter -Native -CommandName newsattr -ScriptBlock {
            param($word, $line, $position)
            newsattr "[suggest:$position]" "$line" 2>$null | Where-Object { $_ -like "$word*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }
        """;

    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or pwsh." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "pwsh");
        var command = new ExampledCommand("completion", "Prints a script that completes commands and options in a shell.", Examples)
        {
            shell,
        };
        command.SetWork(
            (parsed, _) =>
            {
                string script = parsed.GetRequiredValue(shell) switch
                {
                    "bash" => Bash,
                    "zsh" => Zsh,
                    _ => Pwsh,
                };
                terminal.Out.WriteLine(script.ReplaceLineEndings("\n"));
                return ExitCode.Done;
            }
        );
        return command;
    }
}
