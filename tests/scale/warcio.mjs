// Reads all records of a web archive with warcio, and does nothing with them.
import fs from "node:fs";
import { WARCParser } from "warcio";

let records = 0;
let bytes = 0;
for await (const record of new WARCParser(fs.createReadStream(process.argv[2]))) {
  records++;
  for await (const chunk of record) bytes += chunk.length;
}
console.log(`warcio: ${records} records, ${bytes} bytes`);
