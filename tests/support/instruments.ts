import fc from "fast-check";
import { gpnLo1 } from "@/lib/catalog";
import { CELLS, type Instrument, type Item, type ItemId } from "@/lib/instrument";
import type { Text } from "@/lib/result";

type ItemPatch = { readonly [K in keyof Item]?: Item[K] };

/** The shipped questionnaire as another version, with some items changed. */
export function aVersion(version: string, patches: Readonly<Record<string, ItemPatch>> = {}): Instrument {
  return { ...gpnLo1, version, items: gpnLo1.items.map((item) => ({ ...item, ...patches[item.id] })) };
}

/** The shipped questionnaire, with one item replaced by one with a new id. */
export function replaced(id: ItemId, by: ItemId, version = "2.0.0"): Instrument {
  return aVersion(version, { [id]: { id: by } });
}

export const LEARNING_ANCHOR: Text = {
  en: "Some firms would say: the cause is found, written down and told to the next shift.",
  zh: "查明原因，写下来，并告诉下一班。",
};

/**
 * Texts that the library for workbooks cannot read: it fails on names of object methods, and decodes `_x0041_` as a
 * character.
 */
const UNREADABLE =
  /^(?:constructor|__\w+__|toString|toLocaleString|valueOf|hasOwnProperty|isPrototypeOf|propertyIsEnumerable)$|_x[0-9a-f]{4}_/i;

/** Any text a person could write: any characters, but not blank at the ends. */
const words = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom("=", "'", "-", "@", "&", "<", '"', "\n", " ", "中", "é", "😀"),
      fc.string({ minLength: 1, maxLength: 1 }),
    ),
    minLength: 1,
    maxLength: 40,
  })
  .map((text) => text.trim())
  .filter((text) => /^(?:[^\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]|\n)+$/u.test(text) && !UNREADABLE.test(text));
const both: fc.Arbitrary<Text> = fc.record({ en: words, zh: words });

const item = (id: ItemId, cell: Item["cell"]): fc.Arbitrary<Item> =>
  fc
    .record({
      name: both,
      question: both,
      hint: both,
      low: both,
      mid: both,
      top: both,
      countsTo5: both,
      countsTo3: both,
      evidenceMonths: fc.constantFrom(12 as const, 24 as const, 36 as const),
      reason: fc.option(both, { nil: undefined }),
      sources: words,
    })
    .map(({ low, mid, top, countsTo5, countsTo3, reason, ...rest }) => ({
      ...rest,
      id,
      cell,
      anchors: { 1: low, 3: mid, 5: top },
      evidence: { countsTo5, countsTo3 },
      ...(reason === undefined ? {} : { notApplicable: { reason } }),
    }));

/** Any valid questionnaire: 16 cells with three items each, whose ids need not end with 1, 2 and 3. */
export const anyInstrument: fc.Arbitrary<Instrument> = fc
  .record({
    version: fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)).map((parts) => parts.join(".")),
    source: words,
    answerRule: both,
    cells: fc.tuple(...CELLS.map(() => fc.record({ name: both, definition: both, sources: words }))),
    numbers: fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 3, maxLength: 3 }),
  })
  .chain(({ cells, numbers, ...rest }) =>
    fc
      .tuple(...CELLS.flatMap((cell) => numbers.map((number) => item(`${cell}.${number}`, cell))))
      .map((items): Instrument => {
        const table = Object.fromEntries(CELLS.map((cell, at) => [cell, cells[at]])) as Instrument["cells"];
        return { id: "gpn-lo", ...rest, cells: table, items };
      }),
  );
