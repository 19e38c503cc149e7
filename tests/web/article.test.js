// The page that `newsattr classify --format html` writes. It needs the tool: `dotnet build src/NewsAttribution.Cli -c Release`.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch } from "./browser.js";

const tool = process.env.NEWSATTR ?? new URL("../../src/NewsAttribution.Cli/bin/Release/net10.0/newsattr.dll", import.meta.url).pathname;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const article = `Pier stays shut

The pier is shut until May, said Ona Pryce, the harbour master of Torp. "We checked the piles twice," Pryce said. Rain fell all night.

Prices of fish will rise, analysts at the Kelder Institute said. The quay is safe, officials said. She added that tickets stay valid.
`;

let browser, folder;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "newsattr-page-"));
  writeFileSync(join(folder, "article.txt"), article);
  execFileSync("dotnet", [tool, "classify", join(folder, "article.txt"), "--out", join(folder, "article.html"), "--quiet"]);
  execFileSync("dotnet", [tool, "sources", join(folder, "article.txt"), "--out", join(folder, "sources.html"), "--quiet"]);
  browser = await launch({ ignoreDefaultArgs: ["--hide-scrollbars"] });
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

async function open(name, width) {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  page.errors = [];
  page.on("pageerror", (error) => page.errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && page.errors.push(message.text()));
  await page.goto(`file://${join(folder, name)}`);
  return page;
}

const lit = (page) => page.$$eval(".s.lit", (all) => all.map((s) => s.dataset.source));

test("a source lights up its sentences and says how many; Escape ends it", async () => {
  const page = await open("article.html", 1400);
  const source = page.locator(".sources li", { hasText: "Ona Pryce" });
  const [id, told] = [await source.getAttribute("data-source"), await source.innerText()];
  await source.getByRole("button").press("Enter");
  const sentences = await lit(page);
  assert.ok(sentences.length > 1 && sentences.every((s) => s === id));
  assert.match(told, new RegExp(`${sentences.length} sentences`));
  assert.match(await page.getByRole("status").innerText(), new RegExp(`Ona Pryce: ${sentences.length} sentences are lit`));
  assert.equal(await source.getByRole("button").getAttribute("aria-pressed"), "true");
  await page.keyboard.press("Escape");
  assert.deepEqual(await lit(page), []);
  assert.equal(await page.locator(".s.dim").count(), 0);
  assert.deepEqual(page.errors, []);
  await page.close();
});

test("a label lights up as many sentences as the legend counts", async () => {
  const page = await open("article.html", 390);
  for (const label of ["Official claim", "Narrative"]) {
    await page.locator(".legend").getByRole("button", { name: label }).click();
    const counted = await page.locator(".legend div", { hasText: label }).locator("dd").innerText();
    assert.equal((await lit(page)).length, parseInt(counted, 10));
  }
  await page.close();
});

for (const width of [1400, 1000, 390, 320])
  test(`at ${width} pixels nothing is too wide, and each letter stands beside its sentence`, async () => {
    const page = await open("article.html", width);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
    const parted = await page.$$eval(".s", (all) =>
      all.filter((s) => {
        const words = document.createRange(), whole = s.querySelector(".whole");
        if (whole.childNodes.length < 2) return false;
        words.setStartAfter(whole.firstChild);
        words.setEndAfter(whole.lastChild);
        const [a, b] = [whole.firstChild.getBoundingClientRect(), words.getClientRects()[0]];
        return Math.abs(a.top + a.bottom - b.top - b.bottom) > 24;
      }).map((s) => s.id),
    );
    assert.deepEqual(parted, []);
    await page.close();
  });

test("tables that are too wide scroll, and show it", async () => {
  const page = await open("sources.html", 390);
  const table = page.locator(".wide").first();
  assert.ok(await table.evaluate((box) => box.scrollWidth > box.clientWidth && box.offsetHeight - box.clientHeight > 4));
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
  await page.close();
});

for (const name of ["article.html", "sources.html"])
  test(`${name} is accessible by the rules of axe`, async () => {
    const page = await open(name, 1400);
    const { violations } = await page.evaluate(`(() => { ${axe}; return axe.run(); })()`);
    assert.deepEqual(violations.map((v) => [v.id, v.nodes[0].html]), []);
    await page.close();
  });
