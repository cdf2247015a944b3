import { expect, test } from "vitest";
import { type LinkFacts, mergeLink } from "@/lib/position";

const supplier: LinkFacts = {
  direction: "customer",
  share: 0.34,
  shareOfPartner: 0.12,
  startYear: 2016,
  valueBand: "5-20",
  currency: "CNY",
  contractType: "framework",
};
const buyer: LinkFacts = { ...supplier, direction: "supplier", share: 0.18, shareOfPartner: 0.3, startYear: 2017 };

test("the share of the one is the other's share of the partner; value is the mean, discrepancy the distance", () => {
  const merged = mergeLink(supplier, buyer);
  expect(merged.map(({ fact, differs }) => [fact, differs])).toEqual([
    ["supplier-share", true],
    ["buyer-share", true],
    ["start-year", true],
    ["value-band", false],
    ["contract-type", false],
  ]);
  expect(merged[0]?.value).toBeCloseTo(0.32, 12);
  expect(merged[0]?.discrepancy).toBeCloseTo(0.04, 12);
  expect(merged[1]?.value).toBeCloseTo(0.15, 12);
  expect(merged[2]).toMatchObject({ value: 2016.5, discrepancy: 1 });
  expect(merged[3]).toMatchObject({ word: "5-20 CNY", value: null, discrepancy: 0 });
  expect(merged[4]).toMatchObject({ word: "framework" });
});

test("it makes no difference which end is named first", () => {
  expect(mergeLink(buyer, supplier)).toEqual(mergeLink(supplier, buyer));
});

test("words that differ leave none, and bands say how many bands they lie apart", () => {
  const merged = mergeLink(supplier, { ...buyer, valueBand: "over-100", contractType: "spot" });
  expect(merged.find(({ fact }) => fact === "value-band")).toMatchObject({ differs: true, word: null, discrepancy: 2 });
  expect(merged.find(({ fact }) => fact === "contract-type")).toMatchObject({ differs: true, word: null });
});

test("what one end does not state is not merged, nor bands in two currencies", () => {
  const silent = { ...buyer, share: null, shareOfPartner: null, startYear: null, contractType: null };
  expect(mergeLink(supplier, { ...silent, currency: "USD" })).toEqual([]);
});

test("shares differ from two points on", () => {
  const near = { ...buyer, shareOfPartner: 0.33, share: 0.1 };
  expect(
    mergeLink(supplier, near)
      .map(({ differs }) => differs)
      .slice(0, 2),
  ).toEqual([false, true]);
});

test("two ends that look the same way are no link", () => {
  expect(() => mergeLink(supplier, supplier)).toThrow(RangeError);
});
