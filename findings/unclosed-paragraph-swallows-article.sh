#!/usr/bin/env bash
# Package:   sentence-splitter 5.0.1 (npm)
# Seen:      2026-11-30
# Behaviour: A quotation runs over two paragraphs, and as newspapers do it, only the last paragraph closes it.
#            With straight marks the splitter pairs the two opening marks. The real closing mark then opens a
#            new pair that nothing closes, and all that follows is one "sentence": blank lines, the reporter's
#            own words and later paragraphs too. With curly marks the same article is split well.
# A guess:   A pair ends with its paragraph at the latest, or a mark without a partner is ignored.
# Hurt:      Whoever labels or counts sentences of wire copy: from one such quotation to the end of the article
#            nothing is a sentence any more, with no error, and the reporter's words share a label with the mayor's.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --cache "$work/cache" --save-exact sentence-splitter@5.0.1 ||
    { echo "could not install the package"; exit 2; }
cat > look.js <<'JS'
import { split } from "sentence-splitter";

const paragraphs = [
  '"We will open the gate. It is late.',
  '"The road is closed. We must wait," the mayor said. Snow fell all night. The buses stopped.',
  "The school opened on Monday. The pupils came back. The shop shut. Rain fell.",
];
const sentences = text => split(text).filter(node => node.type === "Sentence").map(node => node.raw);
const straight = sentences(paragraphs.join("\n\n"));
const curly = sentences(paragraphs.map(p => p.replace(/^"/, "“").replace(/"/g, "”")).join("\n\n"));

console.log(`curly marks: ${curly.length} sentences; straight marks: ${straight.length}`);
straight.forEach((s, i) => console.log(`  ${i + 1}. ${JSON.stringify(s)}`));
const last = straight.at(-1);
const swallowed = last.startsWith('We must wait,"') && last.includes("\n\nThe school opened") && last.endsWith("Rain fell.");
const as_told = curly.length === 10 && straight.length === 2 && swallowed;
console.log(as_told ? "As told: the rest of the article is one sentence." : "Changed.");
process.exit(as_told ? 0 : 1);
JS
node look.js
