#!/usr/bin/env bash
# Package:   warcio 2.4.11 (npm), the reader and writer of web archives in JavaScript
# Seen:      2026-11-30
# Behaviour: A recorded page that was sent in chunks may end with trailer fields (RFC 9112, 7.1.2), as servers send that
#            tell their timing or a checksum when the body is done. The reader takes the chunks apart, and then hands the
#            trailer out as the end of the page: header lines stand behind the last paragraph of the article.
# Output:    "<p>The dam holds.</p>Server-Timing: cache;dur=3\r\n\r\n"; without a trailer "<p>The dam holds.</p>".
# A guess:   What follows the last chunk is no part of the body, as in every client of HTTP; or the body is left as it was.
# Hurt:      Whoever takes articles out of crawl archives: the last sentence of a page gains words that nobody wrote, texts
#            that are the same differ by their timing, and duplicates are not found.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --cache "$work/cache" --save-exact warcio@2.4.11 ||
    { echo "could not install the package"; exit 2; }
cat > look.js <<'JS'
import { WARCParser } from "warcio";

const page = "<p>The dam holds.</p>";
const archive = trailer => {
  const http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\nTrailer: Server-Timing\r\n\r\n"
    + `${page.length.toString(16)}\r\n${page}\r\n0\r\n${trailer}\r\n`;
  return new TextEncoder().encode("WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/dam\r\n"
    + "WARC-Date: 2026-11-02T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:5b8f2c1e-0d3a-4c5e-9f60-7a1b2c3d4e5f>\r\n"
    + `Content-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n${http}\r\n\r\n`);
};
const texts = [];
for (const trailer of ["", "Server-Timing: cache;dur=3\r\n"]) {
  const record = await new WARCParser([archive(trailer)]).parse();
  texts.push(await record.contentText());
  console.log(`${trailer ? "with a trailer:   " : "without a trailer:"} ${JSON.stringify(texts.at(-1))}`);
}
const asTold = texts[0] === page && texts[1].startsWith(page) && texts[1].includes("Server-Timing: cache");
console.log(asTold ? "As told: the trailer is read as text of the page." : "Changed.");
process.exit(asTold ? 0 : 1);
JS
node look.js
