import { expect, test } from "vitest";
import { plainText, plainValues } from "@/app/_server/gate/plain-text";

test("what PostgreSQL refuses leaves a text, and everything else stays", () => {
  expect(plainText("a\0b")).toBe("ab");
  expect(plainText("half \ud83d")).toBe("half \ufffd");
  expect(plainText("宁波 😀\n第二行")).toBe("宁波 😀\n第二行");
});

test("what turns the direction of a sentence, and what nobody types, leaves a text", () => {
  expect(plainText("总装\u202e二车间\u0007\u2066")).toBe("总装二车间");
  expect(plainText("a\tb\r\nc")).toBe("a\tb\r\nc");
  expect(plainText("شركة \u200eABC\u200f 👨\u200d🔧")).toBe("شركة \u200eABC\u200f 👨\u200d🔧");
});

test("every text in a body is cleaned, however deep, and other values are left alone", () => {
  const body = { entries: [{ key: "a\0", value: { comment: "x\0y", level: 3, marked: false, none: null } }] };
  expect(plainValues(body)).toEqual({
    entries: [{ key: "a", value: { comment: "xy", level: 3, marked: false, none: null } }],
  });
});

test("a key named like the prototype is a key and nothing more", () => {
  const read = plainValues(JSON.parse('{"__proto__": {"role": "manager"}}'));
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
});

test("a body nested to exhaust the stack is cut off", () => {
  const deep: unknown = JSON.parse(`${"[".repeat(60_000)}${"]".repeat(60_000)}`);
  expect(JSON.stringify(plainValues(deep)).length).toBeLessThan(50);
});
