import { describe, expect, test } from "vitest";
import { readFieldsForm } from "@/app/(firm)/firms/[firmId]/read-fields-form";
import {
  checkSales,
  printAim,
  printField,
  printShares,
  readAim,
  readField,
  readShares,
} from "@/lib/view/fields/values";

const TODAY = "2026-11-25";

describe("a typed field", () => {
  test("keeps percent on 0 to 1 and prints it back as typed", () => {
    for (const typed of ["0", "7", "34", "58", "12.5", "33.33", "100"]) {
      const read = readField("percent", typed, TODAY);
      expect(read.ok && printField("percent", read.value)).toBe(typed);
    }
    expect(readField("percent", "34 %", TODAY)).toEqual({ ok: true, value: 0.34 });
    expect(readField("percent", "12,5", TODAY)).toEqual({ ok: true, value: 0.125 });
  });

  test("refuses what is no share, and needs one of a customer", () => {
    for (const typed of ["-1", "100.1", "101", "a", "1e2"]) {
      expect(readField("percent", typed, TODAY)).toEqual({ ok: false, problem: "percent" });
    }
    expect(readField("percent", " ", TODAY)).toEqual({ ok: true, value: null });
    expect(readField("percent-needed", " ", TODAY)).toEqual({ ok: false, problem: "percentMissing" });
  });

  test("takes a count with separators and refuses zero, fractions and words", () => {
    expect(readField("count", "1,150", TODAY)).toEqual({ ok: true, value: 1150 });
    for (const typed of ["0", "1.5", "many"])
      expect(readField("count", typed, TODAY)).toEqual({ ok: false, problem: "count" });
    expect(readField("year", "20x", TODAY)).toEqual({ ok: false, problem: "year" });
    expect(readField("words", "  ", TODAY)).toEqual({ ok: false, problem: "missing" });
    expect(readField("line", "  ", TODAY)).toEqual({ ok: true, value: null });
  });
});

describe("the four shares", () => {
  test("are one record when they add up to 100 within half a point", () => {
    expect(readShares({ OEA: "14", OEM: "58", ODM: "24", OBM: "4" })).toEqual({
      ok: true,
      value: { OEA: 0.14, OEM: 0.58, ODM: 0.24, OBM: 0.04 },
    });
    expect(readShares({ OEA: "", OEM: "99.5", ODM: "", OBM: "" }).ok).toBe(true);
    expect(printShares({ OEA: 0.14, OEM: 0.58, ODM: 0.24, OBM: 0.04 }).OEM).toBe("58");
  });

  test("are refused with their sum otherwise", () => {
    const over = readShares({ OEA: "14", OEM: "58", ODM: "24", OBM: "5" });
    expect(over).toEqual({ ok: false, problem: "sum", sum: 101 });
    const odd = readShares({ OEA: "14", OEM: "x", ODM: "24", OBM: "5" });
    expect(odd).toEqual({ ok: false, problem: "percent", sum: 43 });
  });
});

test("customers together may take all sales and the slack of rounding, no more", () => {
  expect(checkSales(0.66, 0.34)).toEqual({ sum: 100, over: false });
  expect(checkSales(0.66, 0.345)).toEqual({ sum: 100.5, over: false });
  expect(checkSales(0.66, 0.35)).toEqual({ sum: 101, over: true });
});

describe("the aim", () => {
  const none = { kind: "", mode: "", role: "", upgrading: "", year: "", share: "" };

  test("leaves out what is not named, and forgets the fields of a move on staying", () => {
    expect(readAim({ ...none, kind: "move", role: "ODM", year: "2028", share: "30" }, TODAY)).toEqual({
      ok: true,
      value: { kind: "move", role: "ODM", year: 2028, share: 0.3 },
    });
    expect(readAim({ ...none, kind: "stay", role: "ODM" }, TODAY)).toEqual({ ok: true, value: { kind: "stay" } });
    expect(readAim(none, TODAY)).toEqual({ ok: true, value: null });
    expect(readAim({ ...none, kind: "move", year: "1999" }, TODAY)).toEqual({ ok: false, problem: "aimYear" });
  });

  test("is printed as it was typed", () => {
    const typed = { ...none, kind: "move", mode: "modular", year: "2028", share: "30" };
    const read = readAim(typed, TODAY);
    expect(read.ok && printAim(read.value)).toEqual(typed);
  });
});

describe("a post without JavaScript", () => {
  const LINK = "link:8fca7f04-0db5-48c2-bde1-6deec07c234f";
  const read = (fields: Record<string, string[]>) =>
    readFieldsForm((name) => fields[name] ?? [], Object.keys(fields), TODAY);
  const seen = (value: unknown, base = 3) => [JSON.stringify({ base, value })];

  test("sends only what differs from what was shown, on the base it was shown at", () => {
    const changed = read({
      [`seen:${LINK}:share`]: seen(0.34),
      [`${LINK}:share`]: ["36"],
      [`seen:${LINK}:product`]: seen("Kettles"),
      [`${LINK}:product`]: ["Kettles"],
      [`seen:${LINK}:CX1`]: seen(null, 0),
      [`${LINK}:CX1`]: ["4"],
      [`seen:${LINK}:CX2`]: seen(2),
      [`${LINK}:CX2`]: ["2"],
    });
    expect(changed).toEqual([
      { kind: "changed", key: `${LINK}:share`, base: 3, value: 0.36 },
      { kind: "changed", key: `${LINK}:CX1`, base: 0, value: 4 },
    ]);
  });

  test("names what is malformed and keeps quiet about fields that were not there", () => {
    expect(read({ [`seen:${LINK}:share`]: seen(0.34), [`${LINK}:share`]: ["140"] })).toEqual([
      { kind: "malformed", key: `${LINK}:share`, problem: "percent" },
    ]);
    expect(read({ [`seen:${LINK}:product`]: seen("Kettles") })).toEqual([]);
    expect(read({ "seen:profile:name": ["not json"], "profile:name": ["New"] })).toEqual([]);
  });

  test("takes an unticked last box as none ticked, and boxes that were not there as not sent", () => {
    const boxes = (...sent: string[]) =>
      read({ [`seen:${LINK}:functions`]: seen(["assembly"]), [`${LINK}:functions`]: sent });
    const changed = (value: string[]) => [{ kind: "changed", key: `${LINK}:functions`, base: 3, value }];
    expect(boxes("")).toEqual(changed([]));
    expect(boxes("", "assembly", "branding")).toEqual(changed(["assembly", "branding"]));
    expect(boxes("", "assembly")).toEqual([]);
    expect(read({ [`seen:${LINK}:functions`]: seen(["assembly"]) })).toEqual([]);
  });
});
