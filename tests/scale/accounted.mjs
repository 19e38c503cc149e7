// Compares what a reader must find in an archive with what was found: node accounted.mjs EXPECTED.json _manifest.json RECORDS
import fs from "node:fs";

const [expectedFile, manifestFile, records] = process.argv.slice(2);
const expected = JSON.parse(fs.readFileSync(expectedFile));
const [{ articles, passed }] = JSON.parse(fs.readFileSync(manifestFile));
const found = {
  article: articles,
  badHead: passed.BadHead,
  damaged: passed.Damaged,
  duplicate: passed.Duplicate,
  noArticle: passed.NoArticle,
  notAPage: passed.NotAPage,
  notEnglish: passed.NotEnglish,
  // A damaged record is a request that lacks its end: it is both.
  other: passed.OtherRecord - passed.Damaged,
  revisit: passed.Revisit,
  status: passed.Status,
  unknownPacking: passed.Encoding,
};
let isSame = true;
for (const kind of new Set([...Object.keys(expected), ...Object.keys(found)])) {
  if (expected[kind] !== found[kind]) {
    console.log(`${kind}: expected ${expected[kind]}, found ${found[kind]}`);
    isSame = false;
  }
}
const sum = Object.values(found).reduce((a, b) => a + b, 0);
console.log(`${sum} of ${records} records accounted for`);
process.exit(isSame && sum === Number(records) ? 0 : 1);
