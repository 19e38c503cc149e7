import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { launch, paste, visit } from "./browser.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const seed = readFileSync(new URL("../../data/seed/article.txt", import.meta.url), "utf8");
/** Where the screenshots go, to be looked at. */
const shots = process.env.SHOTS ?? new URL("../../artifacts/web-shots", import.meta.url).pathname;
let browser;
before(async () => {
  mkdirSync(shots, { recursive: true });
  browser = await launch();
});
after(() => browser.close());

async function violations(page) {
  // The policy of the page forbids script elements: the tool is evaluated as the browser's own debugger does.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
  return violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => `${n.html.slice(0, 160)} ${n.any[0]?.message ?? ""}`).join(" | ")}`);
}

for (const width of [390, 1400])
  for (const colorScheme of ["light", "dark"])
    test(`WCAG 2.2 AA and no sideways scrolling at ${width} px, ${colorScheme}`, async () => {
      const { page, leave } = await visit(browser, { width, height: width === 390 ? 844 : 900, colorScheme, hasTouch: width === 390 });
      const shot = (name, options) => page.screenshot({ path: `${shots}/${name}-${width}-${colorScheme}.png`, ...options });
      await shot("empty");
      assert.deepEqual(await violations(page), []);
      await paste(page, seed);
      await page.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));
      assert.deepEqual(await violations(page), []);
      await shot("article", { fullPage: true });
      await page.locator("#s4 .mark").scrollIntoViewIfNeeded();
      await page.focus("#s4 .mark");
      await page.locator("#s4-card").waitFor({ state: "visible" });
      await page.locator("#s4-card .choice").first().waitFor();
      assert.deepEqual(await violations(page), []);
      await shot("card");
      const [room, needed] = await page.evaluate(() => [document.documentElement.clientWidth, document.documentElement.scrollWidth]);
      assert.ok(needed <= room, `${needed} px wide in ${room}`);
      await leave();
    });

test("everything is reached by the keyboard, in the order of the page", async () => {
  const { page, leave } = await visit(browser);
  await page.evaluate(() => document.activeElement.blur());
  const reached = [];
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => document.activeElement.id));
  }
  assert.deepEqual(reached, ["text", "label", "open", "example"]);
  await page.keyboard.press("Enter");
  await page.locator("body[data-state=answered]").waitFor();
  assert.ok((await page.$$("#article .s")).length > 4);
  await leave();
});

test("in print there is the article alone", async () => {
  const { page, leave } = await visit(browser);
  await paste(page, seed);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.isVisible("#entry"), false);
  assert.equal(await page.isVisible("#tools"), false);
  assert.equal(await page.isVisible("#s2"), true);
  await leave();
});

test("how long it takes, and the longest task on the page's thread: told, not asserted", async (t) => {
  const { page, leave } = await visit(browser);
  await page.evaluate(() => {
    globalThis.longest = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((e) => (globalThis.longest = Math.max(globalThis.longest, e.duration))))
      .observe({ entryTypes: ["longtask"] });
  });
  /** Milliseconds until the first sentences are there, and until all are. */
  const time = (text) =>
    page.evaluate(async (text) => {
      const field = document.getElementById("text"), place = document.getElementById("article");
      field.value = text;
      const start = performance.now();
      let first;
      new MutationObserver((_, observer) => {
        first ??= performance.now();
        observer.disconnect();
      }).observe(place, { childList: true });
      field.dispatchEvent(new ClipboardEvent("paste"));
      await new Promise((done) => new MutationObserver((_, observer) => {
        // The state of the answer before may be said once more.
        if (first === undefined || document.body.dataset.state !== "answered") return;
        observer.disconnect();
        done();
      }).observe(document.body, { attributes: true }));
      return [first - start, performance.now() - start].map(Math.round);
    }, text);
  // A fifth of it where all is checked at once: 1 MB takes over a minute on a busy machine.
  const size = process.env.CI ? 200_000 : 1_000_000;
  const five = (seed + "\n\n" + seed).slice(0, 5000), long = (seed + "\n\n").repeat(Math.ceil(size / seed.length));
  t.diagnostic(`5 kB, first paste: ${(await time(five))[1]} ms; second: ${(await time(five))[1]} ms`);
  t.diagnostic(`longest task: ${Math.round(await page.evaluate(() => globalThis.longest))} ms (0: none over 50)`);
  const [first, all] = await time(long);
  t.diagnostic(`${size / 1000} kB: first screen ${first} ms, all ${all} ms; longest task ${Math.round(await page.evaluate(() => globalThis.longest))} ms`);
  assert.ok((await page.$$("#article .s")).length > size / 125);
  await leave();
});

test("the picture of the README", { skip: !process.env.PICTURE }, async () => {
  const { page, leave } = await visit(browser, { width: 1400, height: 900 });
  await paste(page, seed);
  await page.evaluate(() => document.getElementById("article").scrollIntoView());
  await page.hover("#s7 .src");
  await page.locator("#s7-card .choice").first().waitFor();
  await page.screenshot({ path: process.env.PICTURE });
  assert.ok(existsSync(process.env.PICTURE));
  await leave();
});
