#!/usr/bin/env bash
# Package:   @recogito/text-annotator 4.1.1 (npm), which shows and makes Web Annotations
# Seen:      2026-11-30
# Behaviour: An annotation must have both a TextQuoteSelector and a TextPositionSelector, or it is refused; the standard
#            asks for neither. Then the quotation is not looked at: the position alone decides, and where the page has
#            grown by six characters above it, the mark covers other words. Nothing is raised or flagged.
# Output:    quote "The dam leaks, he said." at 30..53  ->  marked: "t ten.The dam leaks, he"
# A guess:   Whoever asks for both checks one by the other, or falls back on the quotation, which survives changes above.
# Hurt:      Whoever shows labels of news on live pages: after a corrected headline or a new first paragraph every mark
#            below sits a little off, and a label of one speaker's words covers the next one's.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --cache "$work/cache" --save-exact @recogito/text-annotator@4.1.1 jsdom@26.1.0 ||
    { echo "could not install the package"; exit 2; }
cat > look.js <<'JS'
import { JSDOM } from "jsdom";

const { window } = new JSDOM('<div id="page"><p>The mayor said no. Orlo left at ten.</p><p>The dam leaks, he said.</p></div>');
for (const name of ["document", "Node", "NodeFilter", "Range", "Element", "HTMLElement", "getComputedStyle"])
  globalThis[name] = window[name];
globalThis.window = window;
const { parseW3CTextAnnotation, reviveSelector } = await import("@recogito/text-annotator");
const page = window.document.getElementById("page");

const exact = "The dam leaks, he said.";
const quote = { type: "TextQuoteSelector", exact };
const position = { type: "TextPositionSelector", start: 36, end: 59 };
const read = selector => {
  const { error } = parseW3CTextAnnotation({
    "@context": "http://www.w3.org/ns/anno.jsonld", id: "urn:x:1", type: "Annotation",
    body: [{ type: "TextualBody", purpose: "tagging", value: "official" }],
    target: { source: "http://news.example/dam", selector },
  }, page);
  console.log(`${[selector].flat().map(s => s.type).join(" and ")}: ${error ? error.message : "read"}`);
  return !error;
};
const mark = (words, start) => {
  const marked = reviveSelector({ quote: words, start, end: start + words.length }, page).range.toString();
  console.log(`quote "${words}" at ${start}..${start + words.length}  ->  marked: "${marked}"`);
  return marked;
};
const demanded = read([quote, position]) && !read(quote) && !read([quote]) && !read(position);
const asTold = demanded && mark(exact, 36) === exact && mark(exact, 30) === "t ten.The dam leaks, he";
console.log(asTold ? "As told: the quotation is demanded, and not read." : "Changed.");
process.exit(asTold ? 0 : 1);
JS
node look.js
