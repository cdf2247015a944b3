import { expect, test } from "vitest";
import { readTableFile } from "@/app/_server/tables/read-table-file";
import { writeTableFile } from "@/app/_server/tables/write-table-file";
import { INVITATION_COLUMN_KEYS, readInvitations } from "@/lib/cohort";
import { LOCALES } from "@/lib/result";
import type { Table } from "@/lib/tables";
import { faultyTable, inviteTable, sayChecked, sayInvited } from "@/lib/view/cohort/invite-file";

const cohort = { id: "programme", name: { en: "Programme", zh: "项目" } };
const read = (...rows: readonly (readonly string[])[]) =>
  readInvitations({ table: [["Firm", "E-mail"], ...rows], locale: "en", cohort, below: [], known: [] });
const [good, bad] = [
  ["Yong Works", "a@works.cn"],
  ["Wen Works", "nowhere"],
];

test("a list is answered with how many it invites, and with every line that it does not", () => {
  const [clean, faulty, none] = [read(good), read(good, bad), read(bad)];
  expect(sayChecked(clean, "en")).toMatchObject({ kind: "checked", faults: [], more: "" });
  expect(sayInvited(clean, "en").words).not.toBe(sayChecked(clean, "en").words);
  expect(sayInvited(faulty, "en")).toMatchObject({
    kind: "invited",
    faults: [{ row: 3, about: "Wen Works", column: "B E-mail" }],
  });
  for (const locale of LOCALES) {
    expect(sayChecked(none, locale).words).not.toBe(sayChecked(faulty, locale).words);
    expect(sayChecked(faulty, locale).words).not.toMatch(/[{}]/);
  }
});

test("a check says how many firms would join the cohort itself, where others are below it", () => {
  expect(sayChecked(read(good, bad), "en", cohort.id)).toMatchObject({
    notes: ["1 firm has no sub-group on the list, and joins this cohort directly."],
  });
  expect(sayChecked(read(good), "en")).toMatchObject({ notes: [] });
});

test("the empty list says of each column what it takes, and offers the parts of the cohort", () => {
  for (const locale of LOCALES) {
    const { table, choices, guide } = inviteTable(["Ningbo", "Wenzhou"], locale);
    expect(table[0]).toHaveLength(INVITATION_COLUMN_KEYS.length);
    expect(guide.rows).toHaveLength(INVITATION_COLUMN_KEYS.length + 1);
    expect(choices).toContainEqual(["Ningbo", "Wenzhou"]);
    expect(inviteTable([], locale).choices.filter((list) => list !== undefined)).toEqual([["zh", "en"]]);
  }
});

const KNOWN = { cohortId: "programme", email: "old@works.cn", firmName: "Old Works", state: "invited" } as const;
const readTable = (table: Table) => readInvitations({ table, locale: "en", cohort, below: [], known: [KNOWN] });
const LIST: Table = [
  ["Firms of 2026", null, null, null],
  ["No.", "Firm", "E-mail", "Telephone", "Fax"],
  [1, "Yong Works", "a@works.cn", 87000000, "f"],
  [2, "=SUM(A1:A9) Works", "nowhere", "+86 574 8700 0000", "-2+3"],
  [3, "Old Works", "old@works.cn", "", ""],
  [4, "", "c@works.cn", "12", "", "one too many"],
];

test("what was not read is named, and firms invited already are counted, as no fault", () => {
  const checked = sayChecked(readTable(LIST), "en");
  expect(checked).toMatchObject({
    words: "1 firm can be invited. 2 lines have an error. No firm has been invited yet.",
    notes: [
      "1 line names a firm that has been invited already. There is nothing to correct.",
      "Line 1 was not read, because it is above the headings.",
      "These columns were not read: “No.”, “Fax”.",
    ],
    hasLines: true,
  });
  const again = sayChecked(readTable([LIST[1] ?? [], LIST[4] ?? []]), "en");
  expect(again).toMatchObject({
    words: "Every firm on this list has been invited already.",
    faults: [],
    hasLines: false,
  });
  const wide = readTable([[..."ABCDEFGHIJKLMN", "N".repeat(99), "Firm", "E-mail"], ["x"]]);
  expect(sayChecked(wide, "zh")).toMatchObject({
    notes: [expect.stringMatching(/^以下 15 列没有读取：“A”、.*“L”等，另有 3 列。$/)],
  });
});

const WHY = {
  en: { tooLong: /^This line has 1 more value .* Firm: /, missing: /^Firm: / },
  zh: { tooLong: /^这一行比表头多 1 格.*Firm：/, missing: /^Firm：/ },
};

test("the lines with a fault come back as the same columns and one that says why, and are the same lines when read again", async () => {
  for (const locale of LOCALES) {
    for (const format of ["csv", "xlsx"] as const) {
      let plan = readTable(LIST);
      for (const round of [1, 2, 3]) {
        const { bytes } = await writeTableFile(format, faultyTable(plan, locale));
        const table = await readTableFile(bytes);
        if (!table.ok) throw new Error(table.error);
        const [head = [], formula = [], surplus = []] = table.value;
        expect(head.slice(0, 5)).toEqual(["No.", "Firm", "E-mail", "Telephone", "Fax"]);
        expect(head.filter((cell) => cell !== null && cell !== "")).toHaveLength(6);
        if (format === "csv") for (const cell of formula) expect(String(cell)).not.toMatch(/^\s*[=+@-]/);
        expect([String(formula[5]), String(surplus[5])]).toEqual([
          expect.stringMatching(locale === "en" ? /^E-mail: “nowhere” is not/ : /^E-mail：“nowhere”不是/),
          expect.stringMatching(WHY[locale][round === 1 || format === "csv" ? "tooLong" : "missing"]),
        ]);
        plan = readTable(table.value);
        expect([round, plan.faults.map(({ code }) => code)]).toEqual([
          round,
          // A row that is too long exists only in a CSV file; in a sheet all rows have equally many cells.
          ["email-wrong", ...(format === "csv" ? ["row-too-long"] : []), "firm-missing", "telephone-wrong"],
        ]);
        expect(plan.faulty.map(({ cells }) => cells.slice(0, 5))).toEqual([
          ["2", "=SUM(A1:A9) Works", "nowhere", "+86 574 8700 0000", "-2+3"],
          ["4", "", "c@works.cn", "12", ""],
        ]);
      }
    }
  }
});
