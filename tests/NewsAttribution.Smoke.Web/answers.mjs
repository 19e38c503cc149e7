// The answers of the WebAssembly build for labelled files, in Node: node answers.mjs FOLDER FILE.csv …
// FOLDER is what dotnet publish wrote: the folder _framework and what is in it.
import { readFileSync, writeSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, ...files] = process.argv.slice(2);
const { dotnet } = await import(pathToFileURL(resolve(folder, "dotnet.js")).href);
const { getAssemblyExports, getConfig } = await dotnet.create();
const { Answers } = await getAssemblyExports(getConfig().mainAssemblyName);
for (const file of files) {
  const bytes = Buffer.from(Answers.Of(readFileSync(file, "utf8")));
  for (let sent = 0; sent < bytes.length; ) sent += writeSync(1, bytes, sent);
}
process.exit(0);
