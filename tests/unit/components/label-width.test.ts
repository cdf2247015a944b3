import { expect, test } from "vitest";
import { intoTwoLines } from "@/lib/view/position/label-width";

test.each([
  ["Cixi Moulding", 104, ["Cixi Moulding"]],
  ["Ningbo Hailan Appliances", 104, ["Ningbo Hailan", "Appliances"]],
  ["Verylongpartnernamewithoutspaces", 104, ["Verylongpartne…"]],
  ["Zhenhai Wire Harness and Cable Manufacturing", 104, ["Zhenhai Wire", "Harness and Ca…"]],
  ["宁波海岚电器股份有限公司", 104, ["宁波海岚电器股份", "有限公司"]],
])("%s in %i pixels", (name, most, lines) => {
  expect(intoTwoLines(name, most)).toEqual(lines);
});
