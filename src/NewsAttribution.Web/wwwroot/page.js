import { keep } from "./offline.js";
import { Reader } from "./reader.js";

/** More sentences at a time would hold up the page. */
const SLICE = 40;
/** A longer text shows its beginning first, in UTF-16 units. */
const LONG = 16000;

const byId = (id) => document.getElementById(id);
const text = byId("text"), place = byId("article");
const reader = new Reader();
let turn = 0;

/** `state` is for the style sheet and the tests: loading, ready, reading, answered, failed. */
function say(state, words) {
  document.body.dataset.state = state;
  byId("status").textContent = words;
}

async function show(source, file) {
  const mine = ++turn;
  say("reading", "Reading…");
  const started = performance.now();
  try {
    if (source.length > LONG) {
      await reader.call("Read", beginning(source), file);
      if (!(await fill(mine))) return;
      say("reading", "This is the beginning. Reading the rest…");
    }
    await reader.call("Read", source, file);
    if (await fill(mine)) say("answered", `Read in ${((performance.now() - started) / 1000).toFixed(1)} seconds, on this computer.`);
  } catch (error) {
    if (mine === turn) say("failed", error.message);
  }
}

/** Cut where a paragraph ends, if one does. */
function beginning(source) {
  const part = source.slice(0, LONG / 2), end = part.lastIndexOf("\n");
  return end > LONG / 4 ? part.slice(0, end) : part;
}

/** Puts the article into the page, slice by slice; false if another one was asked for meanwhile. */
async function fill(mine) {
  const header = await reader.call("Header");
  if (mine !== turn) return false;
  const article = document.createElement("article");
  article.innerHTML = header;
  for (let first = true; ; first = false) {
    const html = await reader.call("More", SLICE);
    if (mine !== turn) return false;
    article.insertAdjacentHTML("beforeend", html);
    if (first) place.replaceChildren(article);
    if (html === "") return true;
  }
}

byId("label").addEventListener("click", () => show(text.value, "-"));
text.addEventListener("paste", () => setTimeout(() => show(text.value, "-")));
reader.ready.then(
  async () => {
    say("ready", "Ready.");
    await keep();
  },
  (error) => say("failed", `This browser could not load the reader: ${error.message}. It needs WebAssembly, which every browser since 2023 has.`),
);
