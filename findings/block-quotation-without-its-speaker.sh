#!/usr/bin/env bash
# Package:   defuddle 0.19.4 (npm)
# Seen:      2026-11-30
# Behaviour: The footer of a block quotation, which is where many pages name its speaker, is deleted as if it were
#            the footer of the page. The quotation stays, without a name. The same name in a <p> is kept.
# Output:    footer: the name is not in the article; p: it is
# A guess:   Only the page's own footer is furniture; one inside <blockquote> is part of the quotation.
# Hurt:      Whoever clips or archives news with it: anonymous quotations, and whoever reads the clip
#            takes the words for those of the person named in the paragraph before.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --cache "$work/cache" --save-exact defuddle@0.19.4 linkedom@0.18.12 ||
    { echo "could not install the package"; exit 2; }
cat > look.js <<'JS'
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";

const filler = n => Array.from({ length: n }, () => "<p>The dam above the town was built in 1951, repaired twice, and has been "
  + "watched by the water ministry, the town and the valley's farmers ever since that year.</p>").join("\n");
const page = paragraph => `<!doctype html><html lang="en"><head><title>The dam leaks</title></head><body><main><article>
<h1>The dam leaks</h1>${filler(6)}\n${paragraph}\n${filler(6)}</article></main></body></html>`;

const read = async name => {
  const html = page(`<blockquote><p>It leaks and has leaked since spring.</p>${name}</blockquote>`);
  const { content } = await Defuddle(parseHTML(html).document, "http://news.example/dam");
  console.log(`${name}: quotation ${content.includes("It leaks")}, name ${content.includes("Bo Tarn")}`);
  return [content.includes("It leaks"), content.includes("Bo Tarn")].join();
};
const footer = await read("<footer>Bo Tarn, engineer</footer>");
const paragraph = await read("<p>Bo Tarn, engineer</p>");
const asTold = footer === "true,false" && paragraph === "true,true";
console.log(asTold ? "As told: the speaker in the footer is lost." : "Changed.");
process.exit(asTold ? 0 : 1);
JS
node look.js
