import { expect, test } from "vitest";
import { commandOf } from "@/components/questionnaire/keys/keymap";

const press = (key: string, more: { ctrl?: boolean; meta?: boolean; alt?: boolean } = {}) => ({
  key,
  ctrl: false,
  meta: false,
  alt: false,
  ...more,
});
const onCard = { typing: false, onControl: false, singleKeys: true, afterGo: false };

test("digits choose a sentence from the top down and D is don't know", () => {
  for (const choice of ["1", "2", "3", "4", "5"] as const) {
    expect(commandOf(press(choice), onCard)).toEqual({ kind: "choose", choice });
  }
  expect(commandOf(press("d"), onCard)).toEqual({ kind: "choose", choice: "dk" });
  expect(commandOf(press("6"), onCard)).toBeUndefined();
});

test("no single key works while a text field has the focus, Escape and Ctrl+K do", () => {
  const typing = { ...onCard, typing: true };
  for (const key of ["1", "d", "j", "k", "n", "c", "e", "m", "g", "o", "/", "?", "Backspace", "Enter"]) {
    expect(commandOf(press(key), typing)).toBeUndefined();
  }
  expect(commandOf(press("Escape"), typing)).toEqual({ kind: "close" });
  expect(commandOf(press("k", { ctrl: true }), typing)).toEqual({ kind: "commands" });
});

test("single keys can be switched off", () => {
  expect(commandOf(press("3"), { ...onCard, singleKeys: false })).toBeUndefined();
  expect(commandOf(press("k", { ctrl: true }), { ...onCard, singleKeys: false })).toEqual({ kind: "commands" });
});

test("Enter goes on, unless a button or a link has the focus", () => {
  expect(commandOf(press("Enter"), onCard)).toEqual({ kind: "next" });
  expect(commandOf(press("Enter"), { ...onCard, onControl: true })).toBeUndefined();
});

test("G and a letter go to a phase; the same letter alone does something else", () => {
  expect(commandOf(press("g"), onCard)).toEqual({ kind: "go" });
  expect(commandOf(press("e"), { ...onCard, afterGo: true })).toEqual({ kind: "phase", phase: "EVA" });
  expect(commandOf(press("e"), onCard)).toEqual({ kind: "records" });
});

test("keys of the browser are left to it", () => {
  for (const key of ["1", "c", "d", "Enter"]) expect(commandOf(press(key, { ctrl: true }), onCard)).toBeUndefined();
});
