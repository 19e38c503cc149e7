// The same invented article in each format that the page opens.
import { crc32 } from "node:zlib";

export const paragraphs = [
  "The dam above Orrin will hold, the water ministry said on Monday. Its engineers had walked along the crest for a whole night.",
  "Military intelligence believes that the lower gate was mined in the last weeks of the autumn, when nobody stood guard there.",
  "Rain fell all night, and the river rose by a metre.",
];
export const letters = ["O", "N", "I", "N"];

export const text = paragraphs.join("\n\n");

export const html = `<!DOCTYPE html><html><head><title>Dam</title></head><body><nav><a href="/">Home</a></nav><article>
${paragraphs.map((p) => `<p>${p}</p>`).join("\n")}</article></body></html>`;

export const csv = `article,text\n${["first", "second"].map((name) => paragraphs.map((p) => `${name},"${p}"`).join("\n")).join("\n")}\n`;

const body = paragraphs.map((p) => `<w:p><w:r><w:t>${p}</w:t></w:r></w:p>`).join("");
const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

export const docx = zip({
  "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
  "word/document.xml": `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
});

/** A zip archive without compression. */
function zip(entries) {
  const files = [], directory = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const data = Buffer.from(content), path = Buffer.from(name), head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt32LE(crc32(data), 10);
    head.writeUInt32LE(data.length, 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    files.push(Buffer.from("PK\x03\x04"), head, path, data);
    directory.push(Buffer.from("PK\x01\x02\x14\x00"), head, place, path);
    offset += 30 + path.length + data.length;
  }
  const list = Buffer.concat(directory), end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(entries).length, 4);
  end.writeUInt16LE(Object.keys(entries).length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, list, Buffer.from("PK\x05\x06"), end]);
}
