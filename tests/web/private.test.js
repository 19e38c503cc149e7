import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { folder, launch, paste, ready, sentences, visit } from "./browser.js";
import * as some from "./files.js";
import { Site } from "./site.js";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const kept = (page) => page.locator("body[data-offline=kept]").waitFor({ timeout: 60_000 });
const letters = async (page) => (await sentences(page)).map(([letter]) => letter);

test("the first answer takes at most 2.5 MB, and no file is named .dll", async (t) => {
  const { page, site, leave } = await visit(browser, { serviceWorkers: "block" });
  await paste(page, some.text);
  const first = site.requests.filter(({ path }) => !/service-worker|offline/.test(path));
  const bytes = first.reduce((sum, { bytes }) => sum + bytes, 0);
  t.diagnostic(`${first.length} requests, ${bytes} bytes to the first answer`);
  assert.ok(bytes <= 2_500_000, `${bytes} bytes`);
  assert.deepEqual(site.requests.filter(({ path, missing }) => missing || path.endsWith(".dll")), []);
  await leave();
});

test("a folder that was published anew holds each assembly once", () => {
  const files = readdirSync(join(folder, "_framework")).filter((name) => name.endsWith(".wasm"));
  assert.ok(files.length > 10);
  const names = files.map((name) => name.replace(/\.[a-z0-9]{10}\.wasm$/, ""));
  assert.deepEqual(names.filter((name, i) => names.indexOf(name) !== i), []);
});

test("once it is kept, nothing is asked of the network, whatever is done", async () => {
  const { page, context, site, errors, leave } = await visit(browser);
  await kept(page);
  const before = site.requests.length, asked = [];
  context.on("request", (request) => {
    if (!/^(blob|data):/.test(request.url())) asked.push(request.url());
  });
  await paste(page, some.text);
  await page.focus("#s1 .mark");
  await page.locator("#s1-card").waitFor();
  for (const [name, content] of [["a.html", some.html], ["a.docx", some.docx], ["a.csv", some.csv], ["a.txt", some.text]]) {
    await page.setInputFiles("#file", { name, mimeType: "", buffer: Buffer.from(content) });
    await page.locator("body[data-state=reading]").waitFor({ timeout: 2000 }).catch(() => {});
    await page.locator("body[data-state=answered]").waitFor({ timeout: 60_000 });
  }
  for (const format of ["html", "csv", "json", "jsonld"])
    await Promise.all([page.waitForEvent("download"), page.click(`[data-save=${format}]`)]);
  assert.deepEqual(site.requests.slice(before), []);
  assert.deepEqual(asked, []);
  assert.deepEqual(errors, []);
  await leave();
});

test("neither the page nor its worker can reach another site", async () => {
  const other = await new Site(folder).start();
  const { page, leave } = await visit(browser);
  await kept(page);
  const reach = async (address) => {
    try {
      await fetch(address, { mode: "no-cors" });
      return "reached";
    } catch {
      return "refused";
    }
  };
  assert.equal(await page.evaluate(reach, other.address), "refused");
  assert.equal(await page.workers()[0].evaluate(reach, other.address), "refused");
  await page.evaluate((address) => {
    document.body.append(Object.assign(new Image(), { src: `${address}?stolen` }));
    document.body.insertAdjacentHTML("beforeend", `<form action="${address}" method="post"></form>`);
    document.forms[0].submit();
  }, other.address);
  await page.waitForTimeout(300);
  assert.deepEqual(other.requests, []);
  await leave();
  await other.stop();
});

test("what an article holds is shown, and not run", async () => {
  const { page, errors, leave } = await visit(browser);
  await paste(page, `The mayor said <img src=x onerror="document.title='run'"> it. <script>document.title = "run"</script> "</textarea>" rained.`);
  assert.match(await page.textContent("#article"), /<img src=x onerror=/);
  assert.notEqual(await page.title(), "run");
  assert.deepEqual(errors, []);
  await leave();
});

test("works without a network after the first visit", async () => {
  const { page, context, site, leave } = await visit(browser);
  await kept(page);
  const { address } = site;
  await site.stop(); // not the browser's own switch: the host is gone
  await page.goto(address);
  await ready(page);
  await paste(page, some.text);
  assert.deepEqual(await letters(page), some.letters);
  await page.setInputFiles("#file", { name: "a.docx", mimeType: "", buffer: some.docx });
  await page.locator("#article h1", { hasText: "a.docx" }).waitFor();
  await context.close();
});

/** A copy of the published folder with another heading: what publishing again would make of a change. */
function nextVersion() {
  const copy = mkdtempSync(join(tmpdir(), "page-"));
  cpSync(folder, copy, { recursive: true });
  const old = readFileSync(join(copy, "index.html")), changed = String(old).replace("<h1>Whose word is it?</h1>", "<h1>The next version</h1>");
  const hash = (bytes) => createHash("sha256").update(bytes).digest("base64");
  writeFileSync(join(copy, "index.html"), changed);
  rmSync(join(copy, "index.html.br"), { force: true });
  const worker = join(copy, "service-worker.js");
  writeFileSync(worker, readFileSync(worker, "utf8").replace(hash(old), hash(changed)));
  return copy;
}

test("an empty page takes a new version on the next visit, and says so", async () => {
  const { page, site, leave } = await visit(browser);
  await kept(page);
  site.folder = nextVersion();
  await page.goto(site.address);
  await page.getByRole("heading", { name: "The next version" }).waitFor();
  await page.getByText("This page was updated just now.").waitFor();
  await ready(page);
  rmSync(site.folder, { recursive: true });
  await leave();
});

test("a page with an article in it keeps it, and says that a new version has come", async () => {
  const { page, site, leave } = await visit(browser);
  await kept(page);
  await paste(page, some.text);
  site.folder = nextVersion();
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await page.getByText("A new version of this page has arrived.").waitFor();
  assert.deepEqual(await letters(page), some.letters);
  await page.getByRole("button", { name: "Load it now" }).click();
  await page.getByRole("heading", { name: "The next version" }).waitFor();
  rmSync(site.folder, { recursive: true });
  await leave();
});
