#!/usr/bin/env bash
# Package:   dom-anchor-text-quote 4.0.2 (npm), which reads and writes TextQuoteSelectors of Web Annotation
# Seen:      2026-11-30
# Behaviour: A selector whose exact text is no longer in the page is matched to whatever resembles it there. After a paper
#            has corrected "confirmed" to "denied", the note on the old statement sits on the new one, without a sign
#            that it is another text; and the span that is returned ends after the end of the page.
# Output:    70 to 88 of a text of 85 characters: "Orlo denied it."
# A guess:   "exact" means exact: null when the words are gone, as it is when nothing resembles them; or a score.
# Hurt:      Whoever keeps labels of news as quote selectors, as the standard advises for pages that change: corrected
#            statements keep the label, the note and the check that were made for the opposite.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --cache "$work/cache" --save-exact dom-anchor-text-quote@4.0.2 jsdom@26.1.0 ||
    { echo "could not install the package"; exit 2; }
cat > look.js <<'JS'
import { JSDOM } from "jsdom";
import { toTextPosition } from "dom-anchor-text-quote";

const { window } = new JSDOM("<p>The mayor said no. Orlo left at ten.</p><p>The dam leaks, he said.</p><p>Snow fell. Orlo denied it.</p>");
Object.assign(globalThis, { window, document: window.document, Node: window.Node, NodeFilter: window.NodeFilter });
const { body } = window.document;
const text = body.textContent;
const find = selector => {
  const at = toTextPosition(body, selector);
  console.log(`${JSON.stringify(selector)}\n  ->  ${at ? `${at.start} to ${at.end} of ${text.length}: "${text.slice(at.start, at.end)}"` : null}`);
  return at;
};
const old = find({ exact: "Orlo confirmed it.", prefix: "Snow fell. " });
const right = find({ exact: "Orlo denied it.", prefix: "Snow fell. " });
const other = find({ exact: "The bridge to Brin opens on Sunday at noon.", prefix: "Rain fell. " });
const asTold = old?.start === right.start && old.end > text.length && right.end === text.length && other === null;
console.log(asTold ? "As told: the note of the old words sits on the new ones." : "Changed.");
process.exit(asTold ? 0 : 1);
JS
node look.js
