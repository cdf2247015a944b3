import { deflateSync } from "node:zlib";
import { pdfOf } from "@/db/seed/pdf-file";

export { pdfOf };

/** A PDF that needs a password: its check values match none. */
export const encryptedPdf = (): Buffer =>
  pdfOf("secret", {
    objects: [`<</Filter/Standard/V 1/R 2/O<${"ab".repeat(32)}>/U<${"cd".repeat(32)}>/P -4>>`],
    trailer: `/Encrypt 6 0 R/ID[<${"01".repeat(16)}><${"01".repeat(16)}>]`,
  });

/** A PDF whose catalog and pages are in a compressed object stream, as most programs write them today. */
export function compressedPdf({
  catalog = "",
  trailer = "",
  packing = "",
}: {
  readonly catalog?: string;
  readonly trailer?: string;
  readonly packing?: string;
}): Buffer {
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 200]/Resources<<>>>>",
  ];
  const offsets = objects.map((_, index) => objects.slice(0, index).join(" ").length + (index > 0 ? 1 : 0));
  const head = offsets.map((offset, index) => `${index + 1} ${offset}`).join(" ");
  const stream = deflateSync(`${head} ${objects.join(" ")}`);
  const start = "%PDF-1.7\n";
  const plain = `4 0 obj<</Type/ObjStm/N ${objects.length}/First ${head.length + 1}/Filter/FlateDecode${packing}/Length ${stream.length}>>stream\r\n`;
  const body = Buffer.concat([Buffer.from(start + plain), stream, Buffer.from("\nendstream endobj\n")]);
  // Columns: type, position, index. One free entry, three objects in stream 4, the stream itself, and this table.
  const rows = [
    [0, 0, 0],
    [2, 4, 0],
    [2, 4, 1],
    [2, 4, 2],
    [1, start.length, 0],
    [1, body.length, 0],
  ];
  const table = Buffer.from(rows.flatMap(([kind = 0, place = 0, index = 0]) => [kind, place >> 8, place & 255, index]));
  const dictionary = `<</Type/XRef/Size 6/Root 1 0 R/W[1 2 1]/Length ${table.length}${trailer}>>`;
  const end = `\nendstream endobj\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.concat([body, Buffer.from(`5 0 obj${dictionary}stream\n`), table, Buffer.from(end)]);
}

/** A PDF with a second revision appended, in which the catalog is different. */
export function revisedPdf(first: string, second: string): Buffer {
  const before = pdfOf("x", { catalog: first });
  const table = /startxref\n(\d+)/.exec(before.toString("latin1"))?.[1];
  const catalog = `1 0 obj<</Type/Catalog/Pages 2 0 R${second}>>endobj\n`;
  const row = `${String(before.length).padStart(10, "0")} 00000 n \n`;
  const rest = `xref\n1 1\n${row}trailer<</Size 6/Root 1 0 R/Prev ${table}>>\nstartxref\n${before.length + catalog.length}\n%%EOF\n`;
  return Buffer.concat([before, Buffer.from(catalog + rest)]);
}
