import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printInstrument, readInstrument } from "@/lib/authoring";
import { gpnLo1 } from "@/lib/catalog";
import { anyInstrument } from "@/tests/support/instruments";

type Json = Record<string, unknown>;
const documentOf = (): Json => JSON.parse(printInstrument(gpnLo1));

/** The errors of the shipped document after one change, as "path: code". */
function faultsAfter(change: (document: Json) => void): string[] {
  const document = documentOf();
  change(document);
  const read = readInstrument(document);
  return read.ok ? [] : read.error.map(({ path, code }) => `${path.join(".")}: ${code}`);
}

test("the shipped questionnaire goes out and comes in as the same object", () => {
  const read = readInstrument(documentOf());
  expect(read).toEqual({ ok: true, value: gpnLo1 });
});

test("out, in and out again is the same text, for any instrument", () => {
  fc.assert(
    fc.property(anyInstrument, (instrument) => {
      const text = printInstrument(instrument);
      const read = readInstrument(JSON.parse(text));
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      expect(printInstrument(read.value)).toBe(text);
      expect(read.value).toEqual(instrument);
    }),
    { numRuns: 20 },
  );
});

/** Sets or deletes one value of a document. */
const set =
  (path: string, value: unknown) =>
  (document: Json): void => {
    const parts = path.split("/");
    const last = parts.pop() ?? "";
    const at = parts.reduce<unknown>((found, part) => (isJson(found) ? found[part] : undefined), document);
    if (!isJson(at)) throw new Error(`nothing stands at ${path}`);
    if (value === undefined) delete at[last];
    else at[last] = value;
  };
const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null;

/** Moves or removes items, as `splice` does. */
const rearrange =
  (change: (items: unknown[]) => void) =>
  ({ items }: Json): void => {
    if (Array.isArray(items)) change(items);
  };

describe("a fault names its place", () => {
  test.each<readonly [string, (document: Json) => void, readonly string[]]>([
    ["no document at all", set("format", "x"), ["format: not-allowed"]],
    ["a version that is none", set("version", "1.0"), ["version: not-a-version"]],
    ["an id with blanks", set("id", "My form"), ["id: not-an-id"]],
    ["a field nobody knows", set("author", "x"), ["author: unknown-field"]],
    ["a missing translation", set("items/4/question/zh", undefined), ["items.4.question.zh: missing"]],
    ["an empty text", set("items/4/hint/en", " "), ["items.4.hint.en: missing"]],
    ["a text with a blank at its end", set("items/4/sources", "Argote "), ["items.4.sources: untidy"]],
    ["a control character", set("items/4/sources", "Arg\u0007ote"), ["items.4.sources: untidy"]],
    ["half a character", set("items/4/sources", "Arg\ud800ote"), ["items.4.sources: untidy"]],
    ["a text without end", set("items/4/sources", "x".repeat(1001)), ["items.4.sources: too-long"]],
    ["a number for a text", set("items/4/sources", 7), ["items.4.sources: not-text"]],
    ["months of its own", set("items/4/evidenceMonths", 18), ["items.4.evidenceMonths: not-allowed"]],
    ["an id of another shape", set("items/4/id", "PRE.NET.0"), ["items.4.id: not-an-id"]],
    ["an item twice", set("items/4/id", "PRE.NET.1"), ["items.4.id: item-twice"]],
    ["an item of another cell", set("items/4/id", "LRN.NET.9"), ["items.4.cell: other-cell"]],
    ["a cell with two items", rearrange((items) => items.splice(4, 1)), ["items.PRE.NET: not-three"]],
    [
      "items out of their order",
      rearrange((items) => items.push(...items.splice(0, 3))),
      ["items.45.cell: out-of-order", "items.46.cell: out-of-order", "items.47.cell: out-of-order"],
    ],
    ["a missing cell", set("cells/EVA.INT", undefined), ["cells.EVA.INT: missing"]],
    ["no list of items", set("items", undefined), ["items: missing"]],
  ])("%s", (_, change, faults) => {
    expect(faultsAfter(change)).toEqual(faults);
  });

  test.each([null, 7, "x", [], {}])("whatever is read, faults come back and no exception: %j", (raw) => {
    expect(readInstrument(raw).ok).toBe(false);
  });
});
