import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWorkbook, SHEETS, type SheetName, type Workbook, writeWorkbook } from "@/lib/authoring";
import { gpnLo1 } from "@/lib/catalog";
import type { TableCell } from "@/lib/tables";
import { anyInstrument } from "@/tests/support/instruments";

type Rows = TableCell[][];
const copy = (): Record<SheetName, Rows> => {
  const { survey, choices, settings } = writeWorkbook(gpnLo1);
  const rows = (sheet: Workbook[SheetName]) => sheet.map((row) => [...row]);
  return { survey: rows(survey), choices: rows(choices), settings: rows(settings) };
};

/** The errors of the workbook after one change, as "sheet!column row: code". */
function faultsAfter(change: (book: Record<SheetName, Rows>) => unknown): string[] {
  const book = copy();
  change(book);
  const read = readWorkbook(book);
  if (read.ok) return [];
  return read.error.map(({ sheet, row, column, code }) => `${sheet}!${column?.letter ?? ""}${row}: ${code}`);
}

test("the shipped questionnaire goes out and comes in as the same object", () => {
  expect(readWorkbook(writeWorkbook(gpnLo1))).toEqual({ ok: true, value: gpnLo1 });
});

test("the headings are those of XLSForm in two languages", () => {
  const { survey, choices } = writeWorkbook(gpnLo1);
  expect(survey[0]?.slice(0, 4)).toEqual(["type", "name", "label::English (en)", "label::中文 (zh)"]);
  expect(choices[0]).toEqual(["list_name", "name", "label::English (en)", "label::中文 (zh)"]);
  expect(survey.slice(1).filter(([type]) => String(type).startsWith("select_one "))).toHaveLength(48);
});

test("out, in and out again are the same rows, for any instrument", () => {
  fc.assert(
    fc.property(anyInstrument, (instrument) => {
      const rows = writeWorkbook(instrument);
      const read = readWorkbook(rows);
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      expect(read.value).toEqual(instrument);
      expect(writeWorkbook(read.value)).toEqual(rows);
    }),
    { numRuns: 20 },
  );
});

test("columns of others, empty lines and another order of columns change nothing", () => {
  const book = copy();
  for (const sheet of SHEETS) {
    book[sheet] = book[sheet].map((row, index) => ["", ...row.toReversed(), index === 0 ? "media::image" : "x.png"]);
    book[sheet].splice(1, 0, [null, "", null]);
  }
  expect(readWorkbook(book)).toEqual({ ok: true, value: gpnLo1 });
});

describe("a fault names sheet, column and line", () => {
  const cell = (rows: Rows, row: number, column: number, value: TableCell) => {
    const line = rows[row - 1];
    if (line !== undefined) line[column] = value;
  };
  test.each<readonly [string, (book: Record<SheetName, Rows>) => unknown, readonly string[]]>([
    ["a missing heading", (b) => cell(b.survey, 1, 2, "label"), ["survey!1: column-missing"]],
    ["a heading twice", (b) => void b.choices[0]?.push("name"), ["choices!1: column-twice"]],
    ["a missing sheet", (b) => b.settings.splice(0), ["settings!1: sheet-missing"]],
    ["a version that is none", (b) => cell(b.settings, 2, 2, "one"), ["settings!C2: not-a-version"]],
    ["another form", (b) => cell(b.settings, 2, 4, "x"), ["settings!E2: not-allowed"]],
    ["two lines of settings", (b) => void b.settings.push(["x"]), ["settings!3: not-one-line"]],
    ["a question without Chinese", (b) => cell(b.survey, 3, 3, null), ["survey!D3: missing"]],
    ["an untidy hint", (b) => cell(b.survey, 3, 4, " x"), ["survey!E3: untidy"]],
    ["months of its own", (b) => cell(b.survey, 3, 15, 18), ["survey!P3: not-allowed"]],
    ["a question that may be skipped", (b) => cell(b.survey, 3, 6, "no"), ["survey!G3: not-supported"]],
    ["a condition", (b) => cell(b.survey, 3, 7, "$" + "{a} = 1"), ["survey!H3: not-supported"]],
    [
      "another kind of question",
      (b) => cell(b.survey, 3, 0, "text"),
      ["survey!1: not-three", "survey!A3: type-unknown", "choices!A2: list-unknown"],
    ],
    ["the list of another item", (b) => cell(b.survey, 3, 0, "select_one PRE.ORG.2"), ["survey!A3: other-list"]],
    ["an anchor without words", (b) => cell(b.choices, 2, 2, ""), ["choices!C2: missing"]],
    ["a worded step between", (b) => cell(b.choices, 3, 2, "nearly"), ["choices!C3: choice-fixed"]],
    [
      "a level that is none",
      (b) => cell(b.choices, 2, 1, 6),
      ["survey!B3: choice-missing", "choices!B2: choice-unknown"],
    ],
    ["a level twice", (b) => cell(b.choices, 3, 1, 1), ["survey!B3: choice-missing", "choices!B3: choice-twice"]],
    ["a group that stays open", (b) => void b.survey.splice(5, 1), ["survey!B2: group-open"]],
    [
      "a group twice",
      (b) => cell(b.survey, 7, 1, "PRE.ORG"),
      [
        "survey!1: missing",
        "survey!B7: group-twice",
        "survey!B8: other-cell",
        "survey!B9: other-cell",
        "survey!B10: other-cell",
      ],
    ],
  ])("%s", (_, change, faults) => {
    expect(faultsAfter(change)).toEqual(expect.arrayContaining([...faults]));
  });
});
