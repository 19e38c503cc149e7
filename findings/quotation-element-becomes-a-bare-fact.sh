#!/usr/bin/env bash
# Package:   turndown 7.2.5 and html-to-text 10.0.1 (npm)
# Seen:      2026-11-30
# Behaviour: HTML's own element for a quotation in a sentence, <q>, draws its marks by style sheet. Both converters,
#            one to Markdown and one to plain text, write its words without any mark. Typed marks stay.
# Output:    The mayor said the dam leaks and left.
# A guess:   A browser shows marks, so the text has marks; block quotations do keep theirs (">").
# Hurt:      Whoever feeds pages to a quotation finder, a search index or a language model this way: direct speech
#            turns into the reporter's own words, and whose words end where is gone for good.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --cache "$work/cache" --save-exact turndown@7.2.5 html-to-text@10.0.1 ||
    { echo "could not install the package"; exit 2; }
cat > look.js <<'JS'
import TurndownService from "turndown";
import { convert } from "html-to-text";

const html = "<p>The mayor said <q>the dam leaks</q> and left.</p><blockquote><p>It will hold.</p></blockquote>";
const typed = html.replace("<q>", "“").replace("</q>", "”");
let asTold = true;
for (const [name, write] of [["turndown", h => new TurndownService().turndown(h)], ["html-to-text", h => convert(h)]]) {
  const [element, marks] = [html, typed].map(write);
  console.log(`${name}\n  <q>:   ${JSON.stringify(element)}\n  typed: ${JSON.stringify(marks)}`);
  asTold &&= element.startsWith("The mayor said the dam leaks and left.") && element.includes("> It will hold.")
    && marks.startsWith("The mayor said “the dam leaks” and left.");
}
console.log(asTold ? "As told: the marks of <q> are lost." : "Changed.");
process.exit(asTold ? 0 : 1);
JS
node look.js
