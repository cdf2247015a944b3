import { expect, test } from "vitest";
import { pageAsked, searchAsked } from "@/app/_server/frames/query";

test("a page that could not be is the first one", () => {
  expect(pageAsked("3")).toBe(2);
  for (const asked of [undefined, "", "0", "-1", "1.5", "x", "1e99", "9".repeat(40), ["2", "3"], null])
    expect(pageAsked(asked)).toBe(0);
});

test("a search is one text of some length, without what PostgreSQL refuses", () => {
  expect(searchAsked("  宁波 ")).toBe("宁波");
  expect(searchAsked("a\0b\ud800")).toBe("ab\ufffd");
  expect(searchAsked("x".repeat(500))).toHaveLength(80);
  for (const asked of [undefined, ["a", "b"], null, 3]) expect(searchAsked(asked)).toBe("");
});
