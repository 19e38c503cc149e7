// The page: takes an article in, has the worker read it, and shows the answer slice by slice. What it shares with the pages that newsattr
// writes stands in choices.js and card.js.
/* global LABELS, addCard, addChoices, addDisagreement, labelOf, saveFile */
import { Reader } from "./reader.js";

/** More sentences at a time would hold up the page. */
const SLICE = 40;
/** A longer text shows its beginning first, in UTF-16 units. */
const LONG = 16000;
const FORMATS = { txt: "txt", text: "txt", html: "html", htm: "html", docx: "docx", csv: "csv" };
const EXAMPLE = `The old ferry will sail again

The ferry across the sound will sail again on Friday, the port authority said. Its hull was repaired in four days.

"The engine is older than its captain," said Ilse Marant, a ship engineer at Corvane University. She expects it to fail before spring.

Naval intelligence believes that the fire of last month was no accident, according to a report seen by this newspaper. The shipowner
said that he knew of no such report.

Passengers waited in the rain.`;

const byId = (id) => document.getElementById(id);
const text = byId("text"), place = byId("article");
const reader = new Reader();
/** Number of the sentence → name of the right label. */
let corrected = new Map();
const openedWith = navigator.serviceWorker?.controller;
let turn = 0;

/** `state` is for the style sheet and the tests: loading, ready, reading, answered, failed. */
function say(state, words) {
  document.body.dataset.state = state;
  byId("status").textContent = words;
}

/** Runs what gives an answer; the last one asked for is the one that counts. */
async function answer(work) {
  const mine = ++turn, started = performance.now();
  say("reading", "Reading…");
  try {
    if (!(await work(() => mine === turn))) return;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    say("answered", `Read in ${seconds} seconds, on this computer. Point at a sentence to see why it bears its label.`);
  } catch (error) {
    if (mine === turn) say("failed", error.message);
  }
}

function read(source) {
  if (source.trim() === "") return say("ready", "There is no text yet: paste an article, or open a file.");
  byId("several").hidden = true;
  return answer(async (current) => {
    if (source.length > LONG) {
      await reader.call("Read", beginning(source));
      if (!(await fill(current, false))) return false;
      say("reading", "This is the beginning. Reading the rest, and then you can correct labels…");
    }
    await reader.call("Read", source);
    return fill(current);
  });
}

/** Cut where a paragraph ends, if one does. */
function beginning(source) {
  const part = source.slice(0, LONG / 2), end = part.lastIndexOf("\n");
  return end > LONG / 4 ? part.slice(0, end) : part;
}

function open(file) {
  const format = FORMATS[file.name.split(".").pop().toLowerCase()];
  if (!format) return say("failed", `${file.name}: is no file that this page reads; expected .txt, .html, .docx or .csv. Its text can be pasted.`);
  return answer(async (current) => {
    const names = await reader.callWith(format, "Open", new Uint8Array(await file.arrayBuffer()), file.name, format);
    if (!current()) return false;
    text.value = "";
    byId("several").hidden = names.length < 2;
    byId("which").replaceChildren(...names.map((name, i) => new Option(name, i)));
    return fill(current);
  });
}

/** Puts the article into the page, slice by slice; false if another one was asked for meanwhile. */
async function fill(current, isWhole = true) {
  const article = document.createElement("article"), words = document.createElement("div");
  article.innerHTML = (await reader.call("Header")) + (await reader.call("Sources"));
  if (!current()) return false;
  words.className = "text";
  article.append(words);
  for (let first = true; ; first = false) {
    const html = await reader.call("More", SLICE);
    if (!current()) return false;
    if (html !== "") {
      const slice = document.createElement("div");
      slice.className = "slice";
      slice.innerHTML = html;
      words.append(slice);
    }
    if (first) {
      // What is said of the beginning would be lost when the whole takes its place.
      article.dataset.whole = isWhole ? "yes" : "no";
      place.replaceChildren(article);
      addChoices(article);
      corrected = new Map();
      count();
      byId("tools").hidden = false;
    }
    if (html === "") return true;
  }
}

/** The card of a sentence comes when it is first pointed at. */
async function explain(sentence) {
  if (!sentence || sentence.dataset.asked) return;
  sentence.dataset.asked = "yes";
  const index = Number(sentence.id.slice(1)) - 1, article = sentence.closest("article");
  // A tap on the text opens the card, too.
  sentence.tabIndex = -1;
  const said = await reader.call("Card", index).catch(() => "");
  // Another article has taken its place, and the card is of that one.
  if (said === "" || !place.contains(sentence)) return;
  const { row, count: sentences, ...told } = JSON.parse(said);
  const card = addCard(sentence, row, told, sentences);
  if (article.dataset.whole === "no") return;
  addDisagreement(card, LABELS, LABELS[labelOf(sentence)].name, (right) => {
    if (right === null) corrected.delete(index);
    else corrected.set(index, right);
    sentence.classList.toggle("corrected", right !== null);
    count();
  });
}

function count() {
  const button = byId("corrections");
  button.hidden = corrected.size === 0;
  button.textContent = corrected.size === 1 ? "Save 1 correction" : `Save ${corrected.size} corrections`;
}

/** What fails is said, as when an article is read. */
const onClick = (button, work) => button.addEventListener("click", () => work().catch((error) => say("failed", error.message)));

const write = (format) => reader.callWith("json", "Export", format, [...corrected.keys()], [...corrected.values()]);

const TYPES = { html: "text/html", csv: "text/csv", json: "application/json", jsonld: "application/ld+json" };
for (const button of document.querySelectorAll("[data-save]"))
  onClick(button, async () => {
    const format = button.dataset.save;
    saveFile(`article.${format}`, TYPES[format], await write(format));
  });
onClick(byId("corrections"), async () => saveFile("corrections.csv", TYPES.csv, await write("corrections")));
onClick(byId("copy"), async () => {
  await navigator.clipboard.writeText(await write("md"));
  byId("status").textContent = "Copied as Markdown.";
});
byId("print").addEventListener("click", () => window.print());

byId("label").addEventListener("click", () => read(text.value));
text.addEventListener("paste", () => setTimeout(() => read(text.value)));
byId("example").addEventListener("click", () => read((text.value = EXAMPLE)));
byId("open").addEventListener("click", () => byId("file").click());
byId("file").addEventListener("change", ({ target }) => {
  if (target.files[0]) open(target.files[0]);
  target.value = "";
});
byId("which").addEventListener("change", ({ target }) =>
  answer(async (current) => {
    await reader.call("Choose", Number(target.value));
    return fill(current);
  }));

document.addEventListener("dragover", (event) => {
  event.preventDefault();
  document.body.dataset.drop = "yes";
});
for (const name of ["drop", "dragleave", "dragend"]) document.addEventListener(name, () => delete document.body.dataset.drop);
document.addEventListener("drop", (event) => {
  const file = event.dataTransfer.files[0], words = event.dataTransfer.getData("text/plain");
  event.preventDefault();
  if (file) open(file);
  else if (words) read((text.value = words));
});

for (const name of ["pointerover", "focusin"]) place.addEventListener(name, ({ target }) => explain(target.closest(".s")));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && place.contains(document.activeElement)) document.activeElement.blur();
});

reader.ready.then(
  async () => {
    // An article that was pasted before is being read already.
    if (document.body.dataset.state === "loading") say("ready", "Ready.");
    const { keep } = await import("./offline.js");
    await keep(openedWith);
  },
  (error) => say("failed", `This browser could not load the reader: ${error.message}. It needs WebAssembly, which browsers have since 2023.`),
);
