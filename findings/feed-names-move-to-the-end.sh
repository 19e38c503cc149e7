#!/usr/bin/env bash
# Package:   rss-parser 3.13.0 (npm)
# Seen:      2026-11-30
# Behaviour: In an Atom feed whose content is of type xhtml, words inside inline elements (b, i, a, em) leave their
#            place: they come back at the end of the paragraph, one after another, in "content" and in the plain
#            "contentSnippet". The same paragraph as escaped HTML (type html) comes back in order.
# Output:    The dam is safe, the  said, but the  said it leaks.mayorTarn Valley Post
# A guess:   Both types give the same words in the same order; or markup is lost, never the order.
# Hurt:      Whoever reads full-text feeds of papers that link or stress names: the sentence stays, the speaker goes,
#            and a "said" without a name looks like careless copy, not like a parser.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --cache "$work/cache" --save-exact rss-parser@3.13.0 ||
    { echo "could not install the package"; exit 2; }
cat > look.js <<'JS'
import Parser from "rss-parser";

const paragraph = "<p>The dam is safe, the <b>mayor</b> said, but the <i>Tarn Valley Post</i> said it leaks.</p>";
const escaped = paragraph.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const feed = content => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>urn:x:feed</id><updated>2026-11-02T08:00:00Z</updated>
<author><name>Desk</name></author>
<entry><title>The dam</title><id>urn:x:1</id><updated>2026-11-02T08:00:00Z</updated>${content}</entry></feed>`;
const read = async content => (await new Parser().parseString(feed(content))).items[0].contentSnippet;

const html = await read(`<content type="html">${escaped}</content>`);
const xhtml = await read(`<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${paragraph}</div></content>`);
console.log(`type html:  ${html}`);
console.log(`type xhtml: ${xhtml}`);
const inOrder = html.includes("the mayor said, but the Tarn Valley Post said it leaks.");
const moved = xhtml.includes("the  said, but the  said it leaks.mayorTarn Valley Post");
console.log(inOrder && moved ? "As told: the names stand at the end." : "Changed.");
process.exit(inOrder && moved ? 0 : 1);
JS
node look.js
