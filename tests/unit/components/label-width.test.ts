import fc from "fast-check";
import { expect, test } from "vitest";
import { intoLines, intoTwoLines, labelWidth } from "@/lib/view/charts/label-width";

test.each([
  ["Cixi Moulding", 104, ["Cixi Moulding"]],
  ["Ningbo Hailan Appliances", 104, ["Ningbo Hailan", "Appliances"]],
  ["Verylongpartnernamewithoutspaces", 104, ["Verylongpartne…"]],
  ["Zhenhai Wire Harness and Cable Manufacturing", 104, ["Zhenhai Wire", "Harness and Ca…"]],
  ["宁波海岚电器股份有限公司", 104, ["宁波海岚电器股份", "有限公司"]],
  ["穆勒汽车部件（德国）", 124, ["穆勒汽车部件", "（德国）"]],
  ["穆勒（德国）", 65, ["穆勒", "（德国）"]],
  ["穆勒汽车部件（德）有限公司", 100, ["穆勒汽车部件", "（德）有限公司"]],
  ["（穆勒汽车部件德）国", 112, ["（穆勒汽车部件", "德）国"]],
])("%s in %i pixels", (name, most, lines) => {
  expect(intoTwoLines(name, most)).toEqual(lines);
});

test.each([
  ["Taizhou suppliers (demo, invented)", 150, ["Taizhou suppliers", "(demo, invented)"]],
  ["宁波家电产业集群（演示，虚构）", 177, ["宁波家电产业集群", "（演示，虚构）"]],
  ["Verylongpartnernamewithoutspaces", 104, ["Verylongpartner", "namewithoutspac", "es"]],
  ["台州配套企业（演示，虚构）", 80, ["台州配套企业", "（演示，虚", "构）"]],
])("%s is whole in lines of %i pixels", (name, most, lines) => {
  expect(intoLines(name, most)).toEqual(lines);
});

test("whatever the name, none of its letters is lost and no line is wider than the room", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 30, max: 300 }), (name, most) => {
      const lines = intoLines(name, most);
      expect(lines.join("").replaceAll(/\s/g, "")).toBe(name.replaceAll(/\s/g, ""));
      for (const line of lines) expect(labelWidth(line)).toBeLessThanOrEqual(most);
    }),
  );
});
