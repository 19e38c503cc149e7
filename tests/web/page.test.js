import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, paste, sentences, visit } from "./browser.js";

const article = "The dam will hold, the water ministry said. Military intelligence believes that it was mined. Rain fell all night.";
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test("a pasted article is shown with a letter and a colour for each sentence", async () => {
  const visitor = await visit(browser);
  await paste(visitor.page, article);
  const shown = await sentences(visitor.page);
  assert.deepEqual(shown.map(([letter]) => letter), ["O", "I", "N"]);
  assert.match(shown[0][1], /The dam will hold, the water ministry said\./);
  const colours = await visitor.page.$$eval("#article .mark", (all) => all.map((m) => getComputedStyle(m).borderTopColor));
  assert.equal(new Set(colours.slice(-3)).size, 3);
  assert.deepEqual(visitor.errors, []);
  await visitor.leave();
});
