import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { launch, paste, sentences, visit } from "./browser.js";
import * as some from "./files.js";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const labels = async (page) => (await sentences(page)).map(([letter]) => letter.replace("?", ""));
const answered = (page) => page.locator("body[data-state=answered]").waitFor({ timeout: 60_000 });

async function open(page, name, content) {
  const answer = page.waitForFunction(() => /answered|failed/.test(document.body.dataset.state));
  await page.setInputFiles("#file", { name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
  await page.evaluate(() => document.body.dataset.state); // the change has been heard
  await answer;
  await page.waitForFunction(() => /answered|failed/.test(document.body.dataset.state));
}

async function saved(page, selector) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(selector)]);
  return readFileSync(await download.path(), "utf8");
}

test("a pasted article is shown with a letter, a colour and its words", async () => {
  const { page, errors, leave } = await visit(browser);
  await paste(page, some.text);
  const shown = await sentences(page);
  assert.deepEqual(shown.map(([letter]) => letter), some.letters);
  assert.match(shown[0][1], /The dam above Orrin will hold, the water ministry said on Monday\./);
  const colours = await page.$$eval("#article .s .mark", (all) => all.map((m) => getComputedStyle(m).borderTopColor));
  assert.equal(new Set(colours).size, new Set(some.letters).size);
  assert.equal(await page.textContent("#article .s .src"), "the water ministry");
  assert.deepEqual(errors, []);
  await leave();
});

for (const [name, content, title] of [["dam.txt", some.text, []], ["dam.html", some.html, ["N"]], ["dam.docx", some.docx, []]])
  test(`${name} is read as the text is`, async () => {
    const { page, errors, leave } = await visit(browser);
    await open(page, name, content);
    assert.equal(await page.getAttribute("body", "data-state"), "answered", await page.textContent("#status"));
    assert.deepEqual(await labels(page), [...title, ...some.letters]);
    assert.deepEqual(errors, []);
    await leave();
  });

test("a table holds several articles, to choose from", async () => {
  const { page, leave } = await visit(browser);
  await open(page, "dam.csv", some.csv);
  assert.deepEqual(await page.$$eval("#which option", (all) => all.map((o) => o.textContent)), ["first", "second"]);
  await page.selectOption("#which", "1");
  await page.locator("#article h1", { hasText: "second" }).waitFor();
  assert.equal((await labels(page)).length, 3); // a row is a sentence
  await leave();
});

test("a dropped file is opened", async () => {
  const { page, leave } = await visit(browser);
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "dam.txt"));
    return data;
  }, some.text);
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
  await answered(page);
  assert.deepEqual(await labels(page), some.letters);
  await leave();
});

for (const [name, content, expected] of [
  ["dam.pdf", "%PDF-1.7", /dam\.pdf: .*expected \.txt, \.html, \.docx or \.csv/],
  ["dam.docx", "no document", /dam\.docx: is damaged, or no Word document/],
  ["dam.csv", "satz,label\nRain fell.,n\n", /dam\.csv: line 1: found the columns satz,label; expected a column named text/],
  ["dam.txt", Buffer.from([0x52, 0xe4, 0x69]), /dam\.txt: found bytes that are no UTF-8/],
])
  test(`${name} of another kind is refused with what to do: ${expected}`, async () => {
    const { page, leave } = await visit(browser);
    await open(page, name, content);
    assert.match(await page.textContent("#status"), expected);
    await paste(page, some.text); // and the page goes on
    assert.deepEqual(await labels(page), some.letters);
    await leave();
  });

test("a sentence explains itself to the mouse and to the keyboard", async () => {
  const { page, leave } = await visit(browser);
  await paste(page, some.text);
  await page.hover("#s1 .src");
  await page.locator("#s1-card").getByText("What spoke").waitFor();
  assert.match(await page.textContent("#s1-card"), /Official claim \d+\s%.*Source the water ministry/s);
  await page.mouse.move(0, 0);
  await page.focus("#s3 .mark");
  await page.locator("#s3-card").waitFor({ state: "visible" });
  assert.match(await page.textContent("#s3-card"), /Intelligence assessment/);
  await page.keyboard.press("Escape");
  await page.locator("#s3-card").waitFor({ state: "hidden" });
  await leave();
});

test("a label can be disagreed with, and the rows taken home", async () => {
  const { page, leave } = await visit(browser);
  await paste(page, some.text);
  assert.equal(await page.isVisible("#corrections"), false);
  await page.focus("#s2 .mark");
  await page.locator("#s2-card").getByRole("button", { name: "Official claim" }).click();
  const rows = (await saved(page, "#corrections")).split("\n");
  assert.equal(rows[0], "file,article,index,kind,paragraph,label,source,text,corrected");
  assert.match(rows[1], /^-,,1,body,1,narrative,,Its engineers had walked along the crest for a whole night\.,official-claim$/);
  assert.equal(rows.length, 3);
  await page.focus("#s2 .mark");
  await page.locator("#s2-card").getByRole("button", { name: "Official claim" }).click();
  assert.equal(await page.isVisible("#corrections"), false);
  await leave();
});

test("labels of the beginning cannot be corrected before the rest is there, and then they can", async () => {
  const { page, errors, leave } = await visit(browser);
  await page.evaluate((text) => {
    document.getElementById("text").value = text;
    document.getElementById("label").click();
  }, `${some.text}\n\n`.repeat(600));
  await page.getByText("This is the beginning.").waitFor();
  await page.evaluate(() => document.querySelector("#s2 .mark").focus());
  await answered(page);
  await page.evaluate(() => document.activeElement.blur());
  await page.focus("#s2 .mark");
  await page.locator("#s2-card").getByRole("button", { name: "Official claim" }).click();
  assert.match(await saved(page, "#corrections"), /,narrative,,Its engineers had walked/);
  assert.equal(await page.locator(".card").count(), 1);
  assert.deepEqual(errors, []);
  await leave();
});

test("a label or a source lights up its sentences", async () => {
  const { page, leave } = await visit(browser);
  await paste(page, some.text);
  const lit = () => page.$$eval("#article .s.lit", (all) => all.map((s) => s.id));
  await page.locator(".sources .who button", { hasText: "the water ministry" }).click();
  assert.deepEqual(await lit(), ["s1"]);
  assert.equal(await page.locator("#article .s.dim").count(), some.letters.length - 1);
  await page.click(".pick[data-label=n] button");
  assert.deepEqual(await lit(), ["s2", "s4"]);
  await page.keyboard.press("Escape");
  assert.deepEqual(await lit(), []);
  await leave();
});

test("what cannot be done is said", async () => {
  const { page, errors, leave } = await visit(browser, { permissions: [] });
  await paste(page, some.text);
  await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error("The clipboard is closed."))));
  await page.click("#copy");
  await page.getByText("The clipboard is closed.").waitFor();
  assert.deepEqual(errors, []);
  await leave();
});

test("the answer can be saved in each format", async () => {
  const { page, context, leave } = await visit(browser);
  await paste(page, some.text);
  const csv = await saved(page, "[data-save=csv]");
  assert.match(csv, /^file,index,start,length,kind,label,/);
  assert.equal(csv.trim().split("\n").length, 1 + some.letters.length);
  const json = JSON.parse(await saved(page, "[data-save=json]"));
  assert.deepEqual(json.map((s) => s.label), ["official-claim", "narrative", "intelligence-assessment", "narrative"]);
  const annotations = JSON.parse(await saved(page, "[data-save=jsonld]"));
  assert.equal(annotations["@context"], "http://www.w3.org/ns/anno.jsonld");
  const bodies = annotations.items.filter((item) => item.motivation === "classifying").map((item) => item.body.value);
  assert.deepEqual(bodies, ["official-claim", "narrative", "intelligence-assessment", "narrative"]);
  const html = await saved(page, "[data-save=html]");
  const alone = await context.newPage();
  await alone.setContent(html);
  assert.deepEqual(await alone.$$eval(".s .mark", (all) => all.map((m) => m.textContent)), some.letters);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.click("#copy");
  await page.getByText("Copied as Markdown.").waitFor();
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(markdown, /^\*\*O\*\* The dam above Orrin/);
  await leave();
});
