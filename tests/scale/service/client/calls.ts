// Each call of the service by the client that is made of its description. What is not described does not compile.
import assert from "node:assert/strict";
import { test } from "node:test";
import { client } from "./generated/client.gen.js";
import { classifyArticles, classifySentences, getInfo, getMetrics, isLive, isReady } from "./generated/sdk.gen.js";

client.setConfig({ baseUrl: process.env.NEWSATTR_ADDRESS! });
const text = "The dam will hold, the water ministry said. “So – 😀,” Ada Lowe, an economist, said. Rain fell.";

test("an article is labelled, and its words are where the answer says", async () => {
  const { data, response } = await classifyArticles({ body: { text }, query: { offsets: "utf16" }, throwOnError: true });
  const sentences = data.sentences!;
  assert.deepEqual(sentences.map((one) => one.label), ["official-claim", "analysis-quote", "narrative"]);
  for (const one of sentences) {
    assert.equal(text.slice(one.start, one.start + one.length), one.text);
    if (one.source != null) assert.equal(one.text.slice(one.sourceStart!, one.sourceStart! + one.sourceLength!), one.source);
  }
  const tag = response.headers.get("etag")!;
  const again = await classifyArticles({ body: { text }, query: { offsets: "utf16" }, headers: { "If-None-Match": tag } });
  assert.equal(again.error?.status, 412);
});

test("many articles are labelled in one request, with a prior and words of their own", async () => {
  const { data } = await classifyArticles({
    body: { articles: [{ article: "a", text }, { article: "b", sentences: ["Police said so."] }], words: "[place]\ntarnholm\n" },
    query: { prior: "official-claim=.2,intelligence-assessment=.5,analysis-quote=.1,narrative=.2", minPrecision: 0.9 },
    throwOnError: true,
  });
  assert.deepEqual(data.articles!.map((one) => [one.article, one.sentences.length]), [["a", 3], ["b", 1]]);
});

test("sentences are labelled each by itself", async () => {
  const { data } = await classifySentences({ body: { sentences: ["Police said so.", "Rain fell."] }, throwOnError: true });
  assert.deepEqual(data.sentences.map((one) => one.label), ["official-claim", "narrative"]);
});

test("a refusal is a problem that names the limit", async () => {
  const { error } = await classifySentences({ body: { sentences: Array.from({ length: 5001 }, () => "Rain fell.") } });
  assert.equal(error?.status, 413);
  assert.equal(error?.limit, "max-sentences");
});

test("the service says what it is and how it is", async () => {
  const { data: info } = await getInfo({ throwOnError: true });
  assert.equal(info.limits.find((limit) => limit.name === "max-sentences")?.value, 5000);
  assert.equal((await isLive({ throwOnError: true })).data.status, "live");
  assert.equal((await isReady({ throwOnError: true })).data.status, "ready");
  assert.match((await getMetrics({ throwOnError: true })).data, /newsattr_articles_total/);
});
