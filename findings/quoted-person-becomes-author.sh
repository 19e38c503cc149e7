#!/usr/bin/env bash
# Package:   @mozilla/readability 0.6.0 (npm)
# Seen:      2026-11-30
# Behaviour: The first element with rel="author", or with "author" or "byline" in its class or id, is taken for the
#            by-line wherever it stands: in the middle of a sentence, or under a quotation in the eighth paragraph.
#            Its words leave the text, and the person quoted is returned as the writer of the article.
#            A by-line in its usual place above the text, or a writer named in the page's metadata, prevents it.
# Output:    byline: Bo Tarn; text: "It leaks,” told the council on Monday."
# A guess:   A by-line stands at the head or foot of an article; what stands inside a sentence belongs to it.
# Hurt:      Whoever extracts news with it: papers link names of people with such classes (quote-author, author-link),
#            agency copy has no by-line of its own, and then the speaker is missing from the very quotation.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --cache "$work/cache" --save-exact @mozilla/readability@0.6.0 linkedom@0.18.12 ||
    { echo "could not install the package"; exit 2; }
cat > look.js <<'JS'
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

const filler = n => Array.from({ length: n }, () => "<p>The dam above the town was built in 1951, repaired twice, and has been "
  + "watched by the water ministry, the town and the valley's farmers ever since that year.</p>").join("\n");
const page = paragraph => `<!doctype html><html lang="en"><head><title>The dam leaks</title></head><body><main><article>
<h1>The dam leaks</h1>${filler(6)}\n${paragraph}\n${filler(6)}</article></main></body></html>`;

const read = paragraph => {
  const { byline, textContent } = new Readability(parseHTML(page(paragraph)).document).parse();
  console.log(`${paragraph}\n  byline: ${byline}, name in the text: ${textContent.includes("Bo Tarn")}`);
  return { byline, kept: textContent.includes("Bo Tarn"), rest: textContent.includes("It leaks") };
};
const link = read('<p>“It leaks,” <a rel="author" href="/tarn">Bo Tarn</a> told the council on Monday.</p>');
const quote = read('<blockquote><p>It leaks and has leaked since spring.</p><p class="quote-author">Bo Tarn</p></blockquote>');
const plain = read('<p>“It leaks,” <a href="/tarn">Bo Tarn</a> told the council on Monday.</p>');
const asTold = [link, quote].every(r => r.byline === "Bo Tarn" && !r.kept && r.rest) && !plain.byline && plain.kept;
console.log(asTold ? "As told: the person quoted is the author, and gone from the text." : "Changed.");
process.exit(asTold ? 0 : 1);
JS
node look.js
