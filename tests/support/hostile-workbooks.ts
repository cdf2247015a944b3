import { strToU8, unzipSync, zipSync } from "fflate";
import { book, cell, row } from "./workbooks";

const MEGABYTE = 1_000_000;
const SHEET = "xl/worksheets/sheet1.xml";

/** A valid workbook of one row, with some parts replaced. */
export function bookWith(parts: Readonly<Record<string, string>>): Uint8Array {
  const sound = unzipSync(book([{ rows: row(1, ["direction", "kind", "partnerName"]) }]));
  const own = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
  return zipSync({ ...sound, ...own }, { level: 9 });
}

const sheetOf = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const attributes = (count: number): string => ' a="1"'.repeat(count);

/** Three kilobytes that once took a minute to read: one unfinished tag of 1.25 MB. */
export const unfinishedTag = (): Uint8Array => bookWith({ [SHEET]: `<worksheet><x${' a="1"'.repeat(1_250_000 / 6)}` });

/** XML parts that no spreadsheet program writes, each some kilobytes when compressed. */
export const OVERLONG: Readonly<Record<string, () => Uint8Array>> = {
  "an unfinished tag": unfinishedTag,
  "an unfinished tag of a line": () => bookWith({ [SHEET]: `<worksheet><sheetData><row${attributes(MEGABYTE / 6)}` }),
  "a tag that is one quoted text": () => bookWith({ [SHEET]: `<worksheet a="${"x".repeat(MEGABYTE)}` }),
  "a tag whose quote ends far behind other tags": () =>
    bookWith({ [SHEET]: `<worksheet a="${"<b>".repeat(MEGABYTE / 3)}"><sheetData/></worksheet>` }),
  "125,000 attributes": () => bookWith({ [SHEET]: sheetOf(`<row r="1"${attributes(125_000)}></row>`) }),
  "a million attributes": () => bookWith({ [SHEET]: sheetOf(`<row r="1"${attributes(1_000_000)}></row>`) }),
  "a name of a megabyte": () => bookWith({ [SHEET]: `<worksheet><${"n".repeat(MEGABYTE)}` }),
  "a comment": () => bookWith({ "xl/styles.xml": `<styleSheet><!--${" ".repeat(MEGABYTE)}--></styleSheet>` }),
  "a comment without an end": () => bookWith({ "xl/sharedStrings.xml": "<sst><!--".repeat(MEGABYTE / 9) }),
  "literal text": () =>
    bookWith({ "xl/sharedStrings.xml": `<sst><si><t><![CDATA[${"x".repeat(MEGABYTE)}]]></t></si></sst>` }),
  "literal text without an end": () => bookWith({ "xl/sharedStrings.xml": "<sst><![CDATA[".repeat(MEGABYTE / 14) }),
  "an instruction": () => bookWith({ "xl/workbook.xml": `<?xml ${"x".repeat(MEGABYTE)}?><workbook/>` }),
  "an instruction without an end": () => bookWith({ "xl/_rels/workbook.xml.rels": "<?xml ".repeat(MEGABYTE / 6) }),
  "a shared string": () => bookWith({ "xl/sharedStrings.xml": `<sst><si><t>${"x".repeat(MEGABYTE)}</t></si></sst>` }),
  "a text in a cell": () => bookWith({ [SHEET]: sheetOf(`<row r="1">${cell("A1", "x".repeat(MEGABYTE))}</row>`) }),
  "a text behind the last tag": () => bookWith({ [SHEET]: `${sheetOf("")}${"x".repeat(MEGABYTE)}` }),
  "tags within tags without an end": () => bookWith({ [SHEET]: sheetOf("<a>".repeat(MEGABYTE)) }),
  "a definition of its own signs": () =>
    bookWith({ "xl/sharedStrings.xml": `<!DOCTYPE sst [<!ENTITY a "${"x".repeat(99)}">]><sst/>` }),
  "a format of 60,000 brackets": () =>
    bookWith({
      "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${"[".repeat(60_000)}"/></numFmts></styleSheet>`,
    }),
  "1,000 formats of 4,000 brackets": () =>
    bookWith({
      "xl/styles.xml": `<styleSheet><numFmts>${`<numFmt numFmtId="170" formatCode="${"[".repeat(4000)}"/>`.repeat(1000)}</numFmts></styleSheet>`,
    }),
  "a tag of the package": () => bookWith({ "[Content_Types].xml": `<Types${attributes(100_000)}/>` }),
  "a tag of a part that nobody names": () => bookWith({ "xl/theme/theme1.xml": `<a${attributes(100_000)}/>` }),
};
