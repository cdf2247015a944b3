import canonicalize from "canonicalize";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalText } from "@/lib/rating/input/canonical-text";

test("the canonical text of any JSON is that of the package, whatever its texts hold", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom('"', "\\", "\n", "\u0001", "\u007f", "\u2028", "😀"),
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      fc.constant(null),
      fc.boolean(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      text,
      tie("list"),
      tie("table"),
    ),
    list: fc.array(tie("value"), { maxLength: 4 }),
    table: fc.dictionary(text, tie("value"), { maxKeys: 6 }),
  }));
  fc.assert(
    fc.property(value, (json) => {
      expect(canonicalText(json)).toBe(canonicalize(json));
    }),
  );
});

test("an object that nobody can change has one text, and one with parts that can has the text of now", () => {
  const answer = Object.freeze({ level: 4 });
  expect([canonicalText({ a: answer }), canonicalText([answer, answer])]).toEqual([
    '{"a":{"level":4}}',
    '[{"level":4},{"level":4}]',
  ]);
  const parts = [1];
  const half = Object.freeze({ parts });
  expect(canonicalText(half)).toBe('{"parts":[1]}');
  parts.push(2);
  expect(canonicalText(half)).toBe('{"parts":[1,2]}');
});

test("what has no value is left out, and what has no canonical form is thrown", () => {
  expect(canonicalText({ b: undefined, a: -0 })).toBe('{"a":0}');
  expect(() => canonicalText({ a: Number.NaN })).toThrow("no canonical form");
  expect(() => canonicalText(["\ud83d"])).toThrow("half a character");
  expect(() => canonicalText([undefined])).toThrow("no canonical form");
});
