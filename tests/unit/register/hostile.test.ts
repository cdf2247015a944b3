import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { INVITATION_COLUMN_KEYS, readInvitations } from "@/lib/cohort";
import { findAlike, findFirstAlike, REGISTER_COLUMNS, REGISTER_ROWS_MAX, readRegister } from "@/lib/register";

const KEYS = REGISTER_COLUMNS.map(({ key }) => key);
const COHORT = { id: "c", name: { en: "Ningbo", zh: "宁波" } };

const register = (table: readonly (readonly string[])[]) =>
  readRegister({ table, locale: "en", existing: [], customersMax: 5, today: "2026-11-28" });

/** Reading happens in the server: while it lasts, nobody else is answered. */
function expectQuick(ms: number, run: () => void): void {
  const begun = performance.now();
  run();
  expect(performance.now() - begun).toBeLessThan(ms);
}

test("a register with a fault in every cell is read in the time of a sound one", () => {
  const lines = Array.from({ length: REGISTER_ROWS_MAX }, () => KEYS.map(() => "zz"));
  expectQuick(3000, () => expect(register([KEYS, ...lines]).faults.length).toBeGreaterThan(200_000));
});

test("lines that all look alike are compared in the time of lines that do not", () => {
  const head = ["direction", "kind", "partnerName", "share"];
  const lines = Array.from({ length: REGISTER_ROWS_MAX }, () => ["supplier", "single", "A", "0.01"]);
  expectQuick(700, () => expect(register([head, ...lines]).doubts).toHaveLength(REGISTER_ROWS_MAX - 1));
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
  test.each(KEYS)("of the register: %s", (key) => {
    expectQuick(1500, () => {
      for (const cell of cells)
        register([
          ["direction", "kind", "partnerName", key],
          ["customer", "single", "A", cell],
        ]);
      for (const cell of cells) REGISTER_COLUMNS.find((column) => column.key === key)?.read(cell, "en");
    });
  });

  test("of a list of firms", () => {
    const read = (table: readonly (readonly string[])[]) =>
      readInvitations({ table, locale: "en", cohort: COHORT, below: [], known: [] });
    expectQuick(3000, () => {
      for (const [index] of INVITATION_COLUMN_KEYS.entries()) {
        for (const cell of cells) {
          const line = ["Works", "a@works.example", "en", ""].map((text, at) => (at === index ? cell : text));
          read([["firm", "email", "language", "city"], line]);
        }
      }
    });
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
