// Reads articles beside the page's own thread, so that the page never stands still.
import { dotnet } from "./_framework/dotnet.js";

/** Assemblies that the first answer does without, by what needs them. */
const json = ["System.Text.Json", "System.IO.Pipelines", "System.Collections", "System.Memory", "System.Text.Encodings.Web",
  "System.Private.Uri", "System.Security.Cryptography"];
const html = [...json, "AngleSharp", "System.Net.Primitives", "System.Text.RegularExpressions",
  "System.Text.Encoding.CodePages"];
const docx = [...html, "NewsAttribution.Documents.Word", "DocumentFormat.OpenXml", "DocumentFormat.OpenXml.Framework",
  "System.Linq.Expressions", "System.Private.Xml", "System.Private.Xml.Linq", "System.ObjectModel",
  "System.Collections.Concurrent", "System.Collections.NonGeneric", "System.IO.Packaging", "System.IO.Compression"];
const needed = { csv: ["CsvHelper"], html, docx, json };

/** What the service worker keeps is taken from there: this worker is older than it on the first visit, and would ask the network. */
async function kept(address) {
  return (await self.caches?.match(address, { ignoreSearch: true })) ?? fetch(address, { cache: "no-cache" });
}

const starting = dotnet
  .withResourceLoader((type, name, address) => (type === "assembly" ? kept(address) : undefined))
  .create();
const ready = starting.then(async (runtime) => {
  await runtime.runMain();
  const exports = await runtime.getAssemblyExports(runtime.getConfig().mainAssemblyName);
  return exports.NewsAttribution.Web.Worker;
});

async function load(part) {
  const { INTERNAL } = await starting;
  await Promise.all((needed[part] ?? []).map((name) => INTERNAL.loadLazyAssembly(`${name}.wasm`)));
}

self.addEventListener("message", async ({ data: { id, method, values, part } }) => {
  try {
    const answers = await ready;
    await load(part);
    self.postMessage({ id, value: answers[method](...values) });
  } catch (error) {
    self.postMessage({ id, error: String(error?.message ?? error) });
  }
});
ready.then(
  (answers) => {
    // The word lists and the model are read at the first text.
    answers.Read("The bridge is safe, the mayor said.");
    self.postMessage({ id: 0 });
  },
  (error) => self.postMessage({ id: 0, error: String(error?.message ?? error) }),
);
