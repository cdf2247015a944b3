/** A one-page PDF with a line of text, plus any other content for its catalog, page, trailer and objects. */
export function pdfOf(
  text = "Visit report, invented",
  more: {
    readonly catalog?: string;
    readonly page?: string;
    readonly trailer?: string;
    readonly objects?: readonly string[];
  } = {},
): Buffer {
  const words = `BT /F1 24 Tf 20 100 Td (${text}) Tj ET`;
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${more.catalog ?? ""}>>`,
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>${more.page ?? ""}>>`,
    `<</Length ${words.length}>>stream\n${words}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ...(more.objects ?? []),
  ];
  let body = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj${object}endobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer<</Size ${size}/Root 1 0 R${more.trailer ?? ""}>>\nstartxref\n${body.length}\n%%EOF\n`,
    "latin1",
  );
}
