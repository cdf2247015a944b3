import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readInstrumentFile } from "@/app/_server/tables/instrument-file";
import { readTableFile } from "@/app/_server/tables/read-table-file";
import { columnOf, readCells } from "@/app/_server/tables/sheet-cells";
import { expectNearly } from "../../support/work";
import { book, cell, row, type SheetXml } from "../../support/workbooks";

const read = (...sheets: readonly SheetXml[]) => readTableFile(book(sheets));
const HEAD = row(1, ["Firm", "E-mail", "Language", "City"]);
const W = "<is><t>W</t></is></c>";

/** A valid table, which takes little time. */
const usual = book([
  { rows: Array.from({ length: 1000 }, (_, n) => row(n + 1, ["Works", "a@works.example", "en", "Ningbo"])).join("") },
]);

/** Checks that a small file cannot take up the reader's time and memory. */
async function expectRefusedAtOnce(...sheets: readonly SheetXml[]): Promise<void> {
  const before = process.memoryUsage().rss;
  const bytes = book(sheets);
  await expectNearly({
    times: 12,
    usual: async () => [await readTableFile(usual), await readInstrumentFile(usual)],
    run: async () => {
      expect((await readTableFile(bytes)).ok).toBe(false);
      const kind = expect.stringMatching(/^(not-readable|overlong)$/);
      expect(await readInstrumentFile(bytes)).toEqual({ ok: false, error: { kind } });
    },
  });
  expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
}

describe("a workbook of a few kilobytes cannot fill the memory", () => {
  test.each([
    ["a row at 1e7", `<row r="1e7">${cell("A1", "W")}</row>`],
    ["a row at 99999999", `<row r="99999999">${cell("A99999999", "W")}</row>`],
    ["a cell at A1e7", `<row><c r="A1e7" t="inlineStr">${W}</row>`],
    ["a column of no name", `<row r="1"><c r="zzzzz1" t="inlineStr">${W}</row>`],
    ["a column behind the last", `<row r="1"><c r="ZZZ1" t="inlineStr">${W}</row>`],
    ["a place behind a sign in quotes", `<row r="1"><c x=">" r="ZZZ1" t="inlineStr">${W}</row>`],
    ["a place behind a tag in quotes", `<row r="1"><c x="<" r="ZZZ1" t="inlineStr">${W}</row>`],
    ["a place behind a text in quotes", `<row r="1"><c x="<t>" r="ZZZ1" t="inlineStr">${W}</row>`],
    ["a place in other signs", `<row r="1"><c r="ZZ&#90;1" t="inlineStr">${W}</row>`],
    ["two places", `<row r="1"><c r="ZZZ1" s=" r='A1'" t="inlineStr">${W}</row>`],
    ["a place with a prefix", `<row r="1"><x.y:c x:r="ZZZ1" t="inlineStr">${W.replace("</c>", "</x.y:c>")}</row>`],
    ["a comment with half a tag", `<!-- <c x=' --><row r="1"><c r="ZZZ1" t="inlineStr">${W}</row>`],
    ["a row whose place only its cell tells", `<row><c r="A9999999" t="inlineStr">${W}</row>`],
  ])("%s", async (_, rows) => {
    await expectRefusedAtOnce({ rows });
  });

  test("a sheet that stands in another folder than sheets do", async () => {
    await expectRefusedAtOnce({ rows: `<row r="1e7">${cell("A1", "W")}</row>`, path: "elsewhere/place.xml" });
  });

  test("many sheets, each with one cell far out", async () => {
    const sheets = Array.from({ length: 40 }, () => ({ rows: `<row r="19999">${cell("OA19999", "W")}</row>` }));
    await expectRefusedAtOnce(...sheets);
  });
});

test.each([
  ["places", 'r="A1" '],
  ["blanks", "r        "],
  ["quotes", "'\" "],
])("a tag of a megabyte of %s is refused at once", async (_, part) => {
  await expectRefusedAtOnce({ rows: `<row r="1"><c ${part.repeat(1_000_000 / part.length)}<` });
});

test("a bomb is refused for what it says it unpacks to", async () => {
  expect(await read({ rows: HEAD + " ".repeat(50_000_000) })).toEqual({ ok: false, error: "too-wide" });
});

describe("what a sheet shows is what is read", () => {
  test("of the first sheet that is not hidden", async () => {
    const hidden = { rows: row(1, ["hidden"]), state: "hidden" } as const;
    const veryHidden = { rows: row(1, ["very hidden"]), state: "veryHidden" } as const;
    expect(await read(hidden, veryHidden, { rows: HEAD }, { rows: row(1, ["later"]) })).toEqual({
      ok: true,
      value: [["Firm", "E-mail", "Language", "City"]],
    });
  });

  test("or nothing, where a line is hidden or lines are merged", async () => {
    const lines = row(2, ["Works 1", "a@works.example", "en", "Ningbo"]) + row(3, ["Works 2", "b@works.example"]);
    const merged = (ref: string) => `<mergeCells count="1"><mergeCell ref="${ref}"/></mergeCells>`;
    expect(await read({ rows: HEAD + lines, after: merged("D2:D3") })).toEqual({ ok: false, error: "merged-lines" });
    expect((await read({ rows: HEAD + lines, after: merged("A1:D1") })).ok).toBe(true);
    const hidden = HEAD + row(2, ["Works 1", "a@works.example"], ' hidden="1"');
    expect(await read({ rows: hidden })).toEqual({ ok: false, error: "hidden-lines" });
    expect((await read({ rows: `${HEAD}<row r="2" hidden="1"><c r="A2" s="1"/></row>` })).ok).toBe(true);
  });

  test("and formulas by their results, or not at all", async () => {
    const withCell = (text: string) => read({ rows: `${HEAD}<row r="2">${text}</row>` });
    const result = await withCell(`<c r="A2" t="str"><f>"Works "&amp;1</f><v>Works 1</v></c>`);
    expect(result).toMatchObject({ ok: true, value: [expect.anything(), ["Works 1", null, null, null]] });
    expect((await withCell(`<c r="A2" t="str"><f>IF(B2,C2,"")</f><v></v></c>`)).ok).toBe(true);
    for (const open of [
      `<c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c>`,
      `<c r="A2" t="e"><v>#N/A</v></c>`,
      `<c r="A2"><f>B2</f></c>`,
      `<c r="A2"><f>B2</f><v></v></c>`,
      `<c r="A2"><f t="shared" si="0"/><v/></c>`,
    ])
      expect(await withCell(open), open).toEqual({ ok: false, error: "formula-open" });
  });
});

test.each([
  ["CR alone", "Firm,E-mail\rWorks 1,a@works.example\r"],
  ["CR alone after its separator", "sep=;\rFirm;E-mail\rWorks 1;a@works.example"],
  ["CR LF after LF", "Firm,E-mail\nWorks 1,a@works.example\r\n"],
  ["LF after CR LF", "Firm,E-mail\r\nWorks 1,a@works.example\n"],
])("lines of a CSV end with %s", async (_, text) => {
  expect(await readTableFile(new TextEncoder().encode(text))).toEqual({
    ok: true,
    value: [
      ["Firm", "E-mail"],
      ["Works 1", "a@works.example"],
    ],
  });
});

test("places are read as they stand", () => {
  const place = fc.record({ row: fc.integer({ min: 1, max: 9_999_999 }), letters: fc.stringMatching(/^[A-Z]{1,3}$/) });
  fc.assert(
    fc.property(place, ({ row: number, letters }) => {
      const tags = readCells(`<sheetData><row r="${number}">${cell(`${letters}${number}`, "W")}</row></sheetData>`);
      expect(tags?.map(({ name, row: at, column }) => [name, at, column])).toEqual([
        ["row", number, -1],
        ["c", number, columnOf(letters)],
      ]);
    }),
  );
});
