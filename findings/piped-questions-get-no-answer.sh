#!/usr/bin/env bash
# Package:   ModelContextProtocol.Core 2.4.0 (NuGet), which lets an assistant call a program's tools
# Seen:      2026-11-30
# Behaviour: A server on standard input and output is told three things from a file. At the end of the input it ends, with
#            exit code 0, and drops what it is working on. The call of a tool that takes a moment is not answered, the
#            greeting hardly ever; the same lines are answered while the input stays open.
# Output:    input left open: answers 1 2; input from a file: none (sometimes 1), exit code 0
# A guess:   The end of the input says that no more questions come; those asked are answered first, as grep and jq do.
# Hurt:      Whoever labels a list of articles by `server < calls.jsonl`, in a cron job or a test: no answers, and no error.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export NUGET_PACKAGES="$work/packages" DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
mkdir server
cat > server/server.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="ModelContextProtocol.Core" Version="[2.4.0]" /></ItemGroup>
</Project>
XML
cat > server/Program.cs <<'CS'
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

var label = McpServerTool.Create(async (string sentence) =>
{
    await Task.Delay(300);
    return $"labelled: {sentence}";
}, new() { Name = "label" });
var options = new McpServerOptions
{
    ServerInfo = new Implementation { Name = "labels", Version = "1" },
    ToolCollection = [label],
};
await using var server = McpServer.Create(new StdioServerTransport("labels"), options);
await server.RunAsync();
CS
dotnet build server -c Release -o bin -v q > build.log 2>&1 || { tail -5 build.log; echo "could not install or build"; exit 2; }
cat > calls.jsonl <<'JSON'
{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"file","version":"1"}}}
{"jsonrpc":"2.0","method":"notifications/initialized"}
{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"label","arguments":{"sentence":"The dam holds, the mayor said."}}}
JSON
ids() { grep -o '"id":[0-9]*' "$1" | cut -d: -f2 | sort -n | tr '\n' ' ' || true; }
{ cat calls.jsonl; sleep 8; } | dotnet bin/server.dll > open.txt 2> open.log
set +e
dotnet bin/server.dll < calls.jsonl > file.txt 2> file.log
code=$?
set -e
echo "input left open:  answers $(ids open.txt)"
echo "input from a file: answers $(ids file.txt), exit code $code"
[[ $(ids open.txt) == "1 2 " ]] || { echo "Changed, or not working: the call is not answered at all."; exit 1; }
if ! grep -q '"id":2' file.txt && ((code == 0)); then echo "As told: what was asked from a file is not answered."; else
    echo "Changed."
    exit 1
fi
