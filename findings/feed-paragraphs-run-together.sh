#!/usr/bin/env bash
# Package:   @extractus/feed-extractor 8.0.3 (npm)
# Seen:      2026-11-30
# Behaviour: The description of an entry is made plain by deleting its tags, with nothing in their place. Two
#            paragraphs become one run of text with no blank between the full stop and the next word, and so do a
#            heading and its paragraph, list items, and lines parted by <br>.
# Output:    It leaks, Orlo said.Vane denied it.
# A guess:   A plain text of two paragraphs keeps a line end, or at least a blank, between them.
# Hurt:      Whoever splits such texts into sentences: most splitters want a blank after a full stop, so a claim and
#            its denial become one sentence with two speakers.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --cache "$work/cache" --save-exact @extractus/feed-extractor@8.0.3 ||
    { echo "could not install the package"; exit 2; }
cat > look.js <<'JS'
import { extractFromXml } from "@extractus/feed-extractor";

const describe = html => extractFromXml(`<?xml version="1.0"?><rss version="2.0"><channel>
<title>News</title><link>http://news.example/</link><description>All of it</description>
<item><title>The dam</title><link>http://news.example/1</link><guid>http://news.example/1</guid>
<pubDate>Mon, 02 Nov 2026 08:00:00 GMT</pubDate><description><![CDATA[${html}]]></description></item>
</channel></rss>`).entries[0].description;

const seen = [
  ["<p>It leaks, Orlo said.</p><p>Vane denied it.</p>", "It leaks, Orlo said.Vane denied it."],
  ["<h3>The dam leaks</h3><p>Vane denied it.</p>", "The dam leaksVane denied it."],
  ["It leaks, Orlo said.<br>Vane denied it.", "It leaks, Orlo said.Vane denied it."],
  ["It leaks, <b>Orlo</b> said. Vane denied it.", "It leaks, Orlo said. Vane denied it."],
].map(([html, told]) => {
  const text = describe(html);
  console.log(`${html}  ->  ${text}`);
  return text === told;
});
const asTold = seen.every(Boolean);
console.log(asTold ? "As told: no blank where a paragraph ended." : "Changed.");
process.exit(asTold ? 0 : 1);
JS
node look.js
