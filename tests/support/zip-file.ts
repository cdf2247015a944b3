import { crc32, deflateRawSync } from "node:zlib";

/** One part of a ZIP file, with possible false statements. */
export type Part = {
  readonly name: string;
  readonly data?: string | Buffer;
  /** The name in the part's own header, if it differs from the one in the central directory. */
  readonly localName?: string;
  /** The stated length, if it differs from the true one. */
  readonly stated?: number;
  readonly encrypted?: boolean;
  /** If true, the part has the bytes of the first part in the file. */
  readonly overlaps?: boolean;
  readonly wrongChecksum?: boolean;
};

/** A ZIP file of these parts, valid or not. */
export function zipOf(parts: readonly Part[]): Buffer {
  const chunks: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const data = Buffer.from(part.data ?? "");
    const packed = deflateRawSync(data);
    const name = Buffer.from(part.name);
    const localName = Buffer.from(part.localName ?? part.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(part.encrypted ? 1 : 0, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE((crc32(data) ^ (part.wrongChecksum ? 1 : 0)) >>> 0, 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(part.stated ?? data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const own = Buffer.from(fields);
    own.writeUInt16LE(localName.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), own, localName, packed]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(part.overlaps ? 0 : at, 10);
    list.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), fields, entry, name]));
    if (part.overlaps) continue;
    chunks.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...chunks, directory, end]);
}

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
  docm: "application/vnd.ms-word.document.macroEnabled.main+xml",
} as const;
const MAIN = {
  docx: "word/document.xml",
  xlsx: "xl/workbook.xml",
  pptx: "ppt/presentation.xml",
  docm: "word/document.xml",
};

export const contentTypes = (kind: keyof typeof TYPES): Part => ({
  name: "[Content_Types].xml",
  data: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${MAIN[kind]}" ContentType="${TYPES[kind]}"/></Types>`,
});

export const relations = (name: string, type: string, target: string, external = false): Part => ({
  name,
  data: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ""}/></Relationships>`,
});

/** The body of a text document: paragraphs as XML. */
export const wordBody = (xml: string): Part => ({
  name: "word/document.xml",
  data: `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${xml}</w:body></w:document>`,
});

export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A text document with additional parts. */
export const docxOf = (more: readonly Part[] = [], body = paragraph("Visit report")): Buffer =>
  zipOf([
    contentTypes("docx"),
    relations("_rels/.rels", "officeDocument", "word/document.xml"),
    wordBody(body),
    ...more,
  ]);

export const xlsxOf = (more: readonly Part[] = []): Buffer =>
  zipOf([
    contentTypes("xlsx"),
    relations("_rels/.rels", "officeDocument", "xl/workbook.xml"),
    { name: "xl/workbook.xml", data: "<workbook/>" },
    ...more,
  ]);
