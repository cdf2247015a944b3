import { describe, expect, test } from "vitest";
import {
  columnLetter,
  FAULTS_SHOWN,
  faultAt,
  faultOfLine,
  keepFault,
  linesBelow,
  listFaults,
  readLines,
  type Table,
  tableFaultWords,
  textOf,
} from "@/lib/tables";
import { printFault } from "@/lib/view/research/print-fault";

const COLUMNS = [
  { key: "firm", title: { en: "Firm", zh: "企业" }, required: true },
  { key: "mail", title: { en: "E-mail", zh: "邮箱" }, required: true },
  { key: "note", title: { en: "Note", zh: "备注" }, required: false, also: ["Remark", "Remarks"] },
];
const WORDS = { ...tableFaultWords, other: { en: "“{value}” is no heading.", zh: "没有“{value}”列。" } };

const read = (table: Table) =>
  readLines({
    table,
    columns: COLUMNS,
    locale: "en",
    read: (cell) => textOf(cell, (text) => text),
    rowsMax: 3,
  });
const placesOf = (table: Table) => read(table).faults.map(({ row, column, code }) => [row, column?.letter, code]);

describe("the lines of a table", () => {
  test("are read below headings in either language, case and width, and empty lines are passed over", () => {
    const { headings, lines, faults } = read([
      ["ＦＩＲＭ", "邮箱", null],
      [" A ", "'=1+1", ""],
      [null, " ", ""],
      ["B", "b", "c", "d"],
    ]);
    expect(faults).toEqual([]);
    expect(headings.map(({ column, index, title }) => [column.key, index, title])).toEqual([
      ["firm", 0, "ＦＩＲＭ"],
      ["mail", 1, "邮箱"],
    ]);
    expect(lines).toEqual([
      { row: 2, cells: ["A", "=1+1", ""], faults: [] },
      { row: 4, cells: ["B", "b", "c", "d"], faults: [faultOfLine(4, "row-too-long", { value: 1 })] },
    ]);
  });

  test("stand below a title of at most nine lines", () => {
    const titled = [["Firms of 2026"], [], ["Firm", "E-mail"], ["A", "a"]];
    expect(read(titled).lines.map(({ row }) => row)).toEqual([4]);
    const overlong = [...Array.from({ length: 8 }, () => ["Firms of 2026"]), ...titled];
    expect(read(overlong.slice(1)).lines.map(({ row }) => row)).toEqual([11]);
    expect(read(overlong).lines).toEqual([]);
    expect(read(overlong).faults.map(({ row }) => row)).toEqual([1, 1]);
    expect(read(titled)).toMatchObject({ titleRows: [1], headRow: 3, head: ["Firm", "E-mail"] });
    expect(read([["Firm"], ...titled])).toMatchObject({ titleRows: [1, 2], headRow: 4 });
  });

  test("are read whatever other columns stand beside them, which are named", () => {
    const wide = [
      ["No.", "E-mail", "Remarks", "Firm", "Remark"],
      ["7", "a", "hot", "A", "cold"],
    ];
    const { headings, unknown, lines, faults } = read(wide);
    expect([headings.map(({ column }) => column.key), unknown.map(({ title }) => title)]).toEqual([
      ["mail", "firm", "note"],
      ["No.", "Remark"],
    ]);
    expect([lines.length, faults]).toEqual([1, []]);
    // The title of a column takes precedence over its other names.
    expect(read([["Remark", "Firm", "E-mail", "Note"], ["x"]]).unknown).toEqual([{ index: 0, title: "Remark" }]);
  });

  test("are none where a heading is missing or twice, and where there are none or too many", () => {
    expect(placesOf([["Firm", "Firm", "Fax"], ["A"]])).toEqual([
      [1, "B", "column-twice"],
      [1, undefined, "column-missing"],
    ]);
    expect(placesOf([["Firm", "E-mail"], [""]])).toEqual([[1, undefined, "empty"]]);
    expect(placesOf([["Firm", "E-mail"], ..."ABCD".split("").map((firm) => [firm])])).toEqual([
      [1, undefined, "too-many-rows"],
    ]);
  });

  test("count only what is nothing as empty where cells are read as they stand", () => {
    expect(linesBelow([["a"], [null, ""], [" "], [0]], 0, (cell) => cell)).toEqual([
      { row: 3, cells: [" "] },
      { row: 4, cells: [0] },
    ]);
  });
});

describe("faults", () => {
  test("are listed in words by line and column, the first of them, with the number of the others", () => {
    const faults = [
      faultOfLine(1, "column-missing", { column: "Firm" }),
      ...Array.from({ length: FAULTS_SHOWN + 1 }, (_, index) =>
        faultAt(index + 2, { index: 27, title: "Fax" }, "other", { value: "Fax" }),
      ),
    ];
    const listed = listFaults(faults, {
      words: WORDS,
      more: { en: "And {n} more.", zh: "另有 {n} 处。" },
      locale: "en",
    });
    expect(listed.faults.slice(0, 2)).toEqual([
      { row: 1, column: "", words: "There is no column “Firm”. Use the headings of the template." },
      { row: 2, column: "AB Fax", words: "“Fax” is no heading." },
    ]);
    expect([listed.faults.length, listed.more]).toEqual([FAULTS_SHOWN, "And 2 more."]);
    expect(listFaults([], { words: WORDS, more: { en: "{n}", zh: "{n}" }, locale: "zh" })).toEqual({
      faults: [],
      more: "",
    });
  });

  test("of a command's files name their place, and a hundred of them stay in memory", () => {
    const fault = {
      file: "a.csv",
      line: 7,
      column: { name: "PRE.ORG.2", letter: "H" },
      words: { en: "is 7", zh: "是 7" },
    };
    expect(printFault(fault, "en")).toBe('a.csv, line 7, column "PRE.ORG.2" (H): is 7');
    expect(printFault(fault, "zh")).toBe("a.csv，第 7 行，列“PRE.ORG.2”（H）：是 7");
    const kept = { faults: [], more: 0 };
    for (let n = 0; n < 103; n += 1) keepFault(kept, fault);
    expect([kept.faults.length, kept.more]).toEqual([100, 3]);
  });
});

test("letters of columns count as a spreadsheet counts", () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
});
