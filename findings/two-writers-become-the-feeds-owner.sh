#!/usr/bin/env bash
# Package:   feedparser 2.6.0 (npm), given what feed 6.0.0 (npm) writes
# Seen:      2026-12-01
# Behaviour: An Atom entry with two authors or more, as the standard allows, gets the author of the whole feed as its
#            "author"; where the feed has none, null. An entry with one author keeps that one, and the same articles
#            written as RSS keep the first. Nothing is raised; only the raw element "atom:author" still has the names.
# Output:    by Ada Orlo: Ada Orlo; by Ada Orlo, Bo Vane: Tarn Valley Desk
# A guess:   Both names, or the first, or the last: a person of the entry itself goes before the feed's.
# Hurt:      Whoever credits, counts or searches news by writer: what several people wrote together, investigations above
#            all, is the desk's or nobody's, and every article of one writer is right, so a look at a few finds nothing.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --cache "$work/cache" --save-exact feedparser@2.6.0 feed@6.0.0 ||
    { echo "could not install the package"; exit 2; }
cat > look.js <<'JS'
import { Readable } from "node:stream";
import FeedParser from "feedparser";
import { Feed } from "feed";

const by = [["Ada Orlo"], ["Ada Orlo", "Bo Vane"], ["Bo Vane", "Ada Orlo", "Cy Dane"]];
const write = (format, author) => {
  const feed = new Feed({ title: "Tarn Valley", id: "http://news.example/", link: "http://news.example/", description: "News", author });
  by.forEach((names, n) => feed.addItem({
    title: `Story ${n}`, id: `http://news.example/${n}`, link: `http://news.example/${n}`, date: new Date("2026-11-02T08:00:00Z"),
    author: names.map(name => ({ name })), content: "<p>The dam leaks.</p>",
  }));
  return feed[format]();
};
async function read(xml) {
  const authors = [];
  for await (const item of Readable.from([xml]).pipe(new FeedParser())) {
    console.log(`by ${by[authors.length].join(", ")}: ${item.author}`);
    authors.push(item.author);
  }
  return authors.join();
}
console.log("Atom, the feed has an author:");
const owned = await read(write("atom1", { name: "Tarn Valley Desk" }));
console.log("Atom, the feed has none:");
const free = await read(write("atom1"));
console.log("RSS:");
const rss = await read(write("rss2", { name: "Tarn Valley Desk" }));
const asTold = owned === "Ada Orlo,Tarn Valley Desk,Tarn Valley Desk" && free === "Ada Orlo,," && rss === "Ada Orlo,Ada Orlo,Bo Vane";
console.log(asTold ? "As told: two writers are none." : "Changed.");
process.exit(asTold ? 0 : 1);
JS
node look.js
