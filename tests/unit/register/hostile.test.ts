import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { INVITATION_COLUMN_KEYS, readInvitations } from "@/lib/cohort";
import { findAlike, findFirstAlike, REGISTER_COLUMNS, REGISTER_ROWS_MAX, readRegister } from "@/lib/register";
import { expectNearly } from "@/tests/support/work";

const KEYS = REGISTER_COLUMNS.map(({ key }) => key);
const SOUND: Readonly<Record<string, (line: number) => string>> = {
  direction: () => "supplier",
  kind: () => "single",
  partnerName: (line) => `Works ${line}`,
};
const COHORT = { id: "c", name: { en: "Ningbo", zh: "宁波" } };

const register = (table: readonly (readonly string[])[]) =>
  readRegister({ table, locale: "en", existing: [], customersMax: 5, today: "2026-11-28" });

test("a register with a fault in every cell is read in the time of a sound one", async () => {
  const sound = (line: number) => KEYS.map((key) => SOUND[key]?.(line) ?? "");
  const lines = Array.from({ length: REGISTER_ROWS_MAX }, () => KEYS.map(() => "zz"));
  await expectNearly({
    times: 12,
    usual: () => register([KEYS, ...Array.from({ length: REGISTER_ROWS_MAX }, (_, line) => sound(line))]),
    run: () => expect(register([KEYS, ...lines]).faults.length).toBeGreaterThan(200_000),
  });
});

test("lines that all look alike are compared in the time of lines that do not", async () => {
  const head = ["direction", "kind", "partnerName", "share"];
  const lines = (partner: (line: number) => string) =>
    Array.from({ length: REGISTER_ROWS_MAX }, (_, line) => ["supplier", "single", partner(line), "0.01"]);
  await expectNearly({
    times: 12,
    usual: () => register([head, ...lines((line) => `A${line}`)]),
    run: () => expect(register([head, ...lines(() => "A")]).doubts).toHaveLength(REGISTER_ROWS_MAX - 1),
  });
});

describe("no cell holds its reader up, however long", () => {
  const FILLERS = [
    " ",
    "\t",
    "\u2028",
    "\n",
    "1",
    ".",
    ",",
    ";",
    ":",
    "-",
    "'",
    "0.",
    "% ",
    "a ",
    "年",
    "（",
    "公司",
    "_x",
    "@a.",
  ];
  const cells = FILLERS.flatMap((filler) => {
    const long = filler.repeat(32_000 / filler.length);
    return [`a${long}b`, `1${long}b`, `2026-01-01 ${long}\u2028b`, `2026-01-01 Dispute:${long}\rb`];
  });
  /** Cells of the same number and lengths, but with plain letters. */
  const plain = cells.map((cell) => "a".repeat(cell.length));

  test.each(KEYS)("of the register: %s", async (key) => {
    const read = (texts: readonly string[]) => {
      for (const cell of texts)
        register([
          ["direction", "kind", "partnerName", key],
          ["customer", "single", "A", cell],
        ]);
      for (const cell of texts) REGISTER_COLUMNS.find((column) => column.key === key)?.read(cell, "en");
    };
    await expectNearly({ times: 40, usual: () => read(plain), run: () => read(cells) });
  });

  test("of a list of firms", async () => {
    const read = (table: readonly (readonly string[])[]) =>
      readInvitations({ table, locale: "en", cohort: COHORT, below: [], known: [] });
    const readAll = (texts: readonly string[]) => {
      for (const [index] of INVITATION_COLUMN_KEYS.entries()) {
        for (const cell of texts) {
          const line = ["Works", "a@works.example", "en", ""].map((text, at) => (at === index ? cell : text));
          read([["firm", "email", "language", "city"], line]);
        }
      }
    };
    await expectNearly({ times: 40, usual: () => readAll(plain), run: () => readAll(cells) });
  });
});

test("the first alike is the first of all that are alike", () => {
  const word = fc.constantFrom("", "A", "B", "a AB", "--");
  const link = fc.record({
    direction: fc.constantFrom("customer", "supplier"),
    partnerName: word,
    product: fc.option(word),
  });
  fc.assert(
    fc.property(fc.array(link, { maxLength: 12 }), link, (links, one) => {
      expect(findFirstAlike(links)(one)).toBe(findAlike(links)(one)[0]);
    }),
  );
});
