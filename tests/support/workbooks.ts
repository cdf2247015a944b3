import { strToU8, zipSync } from "fflate";

/** A sheet as XML: its rows, and what follows them. */
export type SheetXml = {
  readonly rows: string;
  readonly after?: string;
  readonly name?: string;
  /** The path of the part in the folder xl, if it is not in the folder of sheets. */
  readonly path?: string;
  readonly state?: "hidden" | "veryHidden";
};

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** A workbook written by hand, so that it can contain what no spreadsheet program would write. */
export function book(sheets: readonly SheetXml[]): Uint8Array {
  const list = sheets.map(
    ({ name, state }, n) =>
      `<sheet name="${name ?? `Sheet ${n + 1}`}" sheetId="${n + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="r${n + 1}"/>`,
  );
  const pathOf = ({ path }: SheetXml, n: number) => path ?? `worksheets/sheet${n + 1}.xml`;
  const relations = sheets.map(
    (sheet, n) => `<Relationship Id="r${n + 1}" Type="${RELATIONS}/worksheet" Target="${pathOf(sheet, n)}"/>`,
  );
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}</Relationships>`,
    ...Object.fromEntries(
      sheets.map((sheet, n) => [
        `xl/${pathOf(sheet, n)}`,
        `<worksheet xmlns="${MAIN}"><sheetData>${sheet.rows}</sheetData>${sheet.after ?? ""}</worksheet>`,
      ]),
    ),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

/** A row of texts, with its number. */
export const row = (number: number, texts: readonly string[], attributes = ""): string =>
  `<row r="${number}"${attributes}>${texts.map((text, n) => cell(`${"ABCDEFGH"[n]}${number}`, text)).join("")}</row>`;

export const cell = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
