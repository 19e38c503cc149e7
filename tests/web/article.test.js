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

test("a sentence explains itself to the mouse and to the keyboard", async () => {
  const page = await open("article.html", 1400);
  await page.hover("#s3");
  const card = page.locator("#s3-card");
  await card.waitFor({ state: "visible" });
  const told = (await card.innerText()).replace(/\u00a0/g, " ");
  assert.match(told, /^Official claim \d+ %\n+(\S.* \d+ %\n+){3}Source Ona Pryce, harbour master of Torp\n+Named here “Pryce”\n+Cue “said”\n+Speaker named in sentence 2: “Ona Pryce”\n/);
  assert.match(told, /What spoke for Official claim \(\+\) over \S.* \(−\)\n+[+−]\d+\.\d who speaks: Ona Pryce/);
  assert.match(told, /Sentence 3 of 7, body\n+You disagree\? It is/);
  const percents = [...told.matchAll(/ (\d+) %/g)].map((m) => Number(m[1]));
  assert.equal(percents.reduce((sum, p) => sum + p), 100);
  await page.mouse.move(0, 0);
  await card.waitFor({ state: "hidden" });
  await page.focus("#s7 .mark");
  const last = page.locator("#s7-card");
  await last.waitFor({ state: "visible" });
  assert.equal(await page.getAttribute("#s7 .mark", "aria-describedby"), "s7-card");
  const address = await page.getAttribute("#s7 .speaker", "href");
  assert.match(await last.innerText(), new RegExp(`Speaker named in sentence ${address.slice(2)}: “`));
  assert.equal(await page.locator(".card").count(), 2);
  assert.deepEqual(page.errors, []);
  await page.close();
});

test("a tap on the text opens the card", async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto(`file://${join(folder, "article.html")}`);
  await page.tap("#s4");
  await page.locator("#s4-card").waitFor({ state: "visible" });
  await context.close();
});

test("the rows of labels that a reader disagrees with are saved, and audit takes them", async () => {
  const page = await open("article.html", 1400);
  const choose = async (sentence, label) => {
    await page.mouse.move(0, 0);
    await page.focus(`#s${sentence} .mark`);
    await page.locator(`#s${sentence}-card`).getByRole("button", { name: label }).click();
  };
  assert.equal(await page.isVisible(".corrections"), false);
  await choose(4, "Analysis");
  await choose(4, "Analysis");
  await choose(4, "Official claim");
  await choose(3, "Intelligence assessment");
  await choose(1, "Analysis");
  await choose(1, "Analysis");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download 2 corrections" }).click()]);
  const file = join(folder, "corrections.csv");
  await download.saveAs(file);
  assert.deepEqual(readFileSync(file, "utf8").split("\n"), [
    "file,article,index,kind,paragraph,label,source,text,corrected",
    `${join(folder, "article.txt")},,2,body,2,official-claim,Pryce,"""We checked the piles twice,"" Pryce said.",intelligence-assessment`,
    `${join(folder, "article.txt")},,3,body,2,narrative,,Rain fell all night.,official-claim`,
    "",
  ]);
  assert.match(execFileSync("dotnet", [tool, "audit", "--quick", file], { encoding: "utf8" }), /^2 rows: 1 official-claim, 1 intelligence/);
  assert.deepEqual(page.errors, []);
  await page.close();
});

test("without script each sentence bears its letter, its label and its percents", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`file://${join(folder, "article.html")}`);
  assert.match(await page.getAttribute("#s2 .mark", "aria-label"), /^Official claim, \d+\s%$/);
  assert.match(await page.innerText("#s2"), /The pier is shut until May, said Ona Pryce, the harbour master of Torp\./);
  assert.equal(await page.isVisible(".sources"), true);
  await context.close();
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
    // With a card open, where there are cards.
    if (name === "article.html") await page.focus("#s3 .mark");
    const { violations } = await page.evaluate(`(() => { ${axe}; return axe.run(); })()`);
    assert.deepEqual(violations.map((v) => [v.id, v.nodes[0].html]), []);
    await page.close();
  });
