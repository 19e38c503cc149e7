#!/usr/bin/env bash
# Package:   @extractus/article-extractor 9.0.1 (npm)
# Seen:      2026-11-30
# Behaviour: What stands inside <q>, HTML's element for a quotation in a sentence, is deleted with its words.
#            The sentence around it stays, grammatical enough to pass. Words in <em>, <cite> or <i> are kept.
# Output:    The mayor said and left the room.
# A guess:   An element that a cleaner does not know is unwrapped: its tags go, its words stay.
# Hurt:      Whoever reads quotations out of news pages with it: where a paper marks up quotations properly, the
#            statements themselves are missing, and only the "said" remains.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --cache "$work/cache" --save-exact @extractus/article-extractor@9.0.1 ||
    { echo "could not install the package"; exit 2; }
cat > look.js <<'JS'
import { extractFromHtml } from "@extractus/article-extractor";

const filler = n => Array.from({ length: n }, () => "<p>The dam above the town was built in 1951, repaired twice, and has been "
  + "watched by the water ministry, the town and the valley's farmers ever since that year.</p>").join("\n");
const page = paragraph => `<!doctype html><html lang="en"><head><title>The dam leaks</title></head><body><main><article>
<h1>The dam leaks</h1>${filler(6)}\n${paragraph}\n${filler(6)}</article></main></body></html>`;

const read = async element => {
  const html = page(`<p>The mayor said <${element}>the gates stand open</${element}> and left the room.</p>`);
  const { content } = await extractFromHtml(html, "http://news.example/dam");
  const text = content.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
  const sentence = text.match(/The mayor said.*?left the room\./)[0];
  console.log(`<${element}>: ${sentence}`);
  return sentence;
};
const q = await read("q");
const kept = [await read("em"), await read("i")];
const asTold = q === "The mayor said and left the room." && kept.every(s => s.includes("the gates stand open"));
console.log(asTold ? "As told: the words in <q> are gone." : "Changed.");
process.exit(asTold ? 0 : 1);
JS
node look.js
