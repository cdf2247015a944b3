import { expect, test } from "vitest";
import { requirements1 } from "@/lib/catalog";
import type { LinkAnswers } from "@/lib/position";
import { largestInWords, largestTypes } from "@/lib/view/position/largest-types";
import { readWhatIf } from "@/lib/view/position/what-if-facts";
import { type RegisterLink, readLinks } from "@/lib/view/register/links";

const CAPTIVE: LinkAnswers = { CX1: 4, CX2: 4, CX3: 4, CO1: 4, CO2: 4, CO3: 3, CA1: 2, CA2: 4, CA3: 3 };
const MARKET: LinkAnswers = { CX1: 1, CX2: 2, CX3: 1, CO1: 5, CO2: 4, CO3: 1, CA1: 5, CA2: 1, CA3: 5 };
const ROLES = { OEA: 0.2, OEM: 0.6, ODM: 0.2, OBM: 0 };

const aLink = (id: string, share: number, answers: LinkAnswers): RegisterLink => ({
  id,
  direction: "customer",
  kind: "single",
  partnerName: id,
  partnerType: null,
  partnerCountry: null,
  product: null,
  startYear: null,
  share,
  shareOfPartner: null,
  functions: [],
  answers,
});
const links = readLinks([aLink("large", 0.6, CAPTIVE), aLink("small", 0.2, MARKET), aLink("open", 0.1, {})]);
const ask = (asked: Parameters<typeof readWhatIf>[1]["asked"], roles: typeof ROLES | null = ROLES) =>
  readWhatIf(links, { asked, roles, requirements: requirements1 });

test("nothing turned is what stands, link by link and cell by cell", () => {
  const same = ask({});
  expect(same?.link.id).toBe("large");
  expect(same?.asked).toEqual({ complexity: 75, codifiability: 67, capability: 33 });
  expect(same?.after).toEqual(same?.before);
  expect(same?.moves?.every(({ before, after }) => before === after)).toBe(true);
});

test("needing less help turns a captive link modular and moves the requirement with it", () => {
  const turned = ask({ link: "large", capability: "95" });
  expect([turned?.before, turned?.after].map((one) => one && largestTypes(one.weights))).toEqual([
    ["captive"],
    ["modular"],
  ]);
  const [farthest] = turned?.moves ?? [];
  // Here a captive relationship requires level 2.5 and a modular one level 4, the largest difference in the matrix.
  expect(farthest?.cell).toBe("LRN.NET");
  expect((farthest?.after ?? 0) - (farthest?.before ?? 0)).toBeGreaterThan(0.3);
});

test("values from an address are clipped, those of another link and nonsense are passed over", () => {
  expect(ask({ link: "large", complexity: "900", codifiability: "-5" })?.asked).toMatchObject({
    complexity: 100,
    codifiability: 0,
  });
  expect(ask({ link: "nobody", capability: "95" })?.asked.capability).toBe(33);
  expect(ask({ link: "large", capability: "much" })?.asked.capability).toBe(33);
  expect(ask({ link: "open" })?.link.id).toBe("large");
});

test("without functions no level is required, and without a reading there is nothing to turn", () => {
  expect(ask({}, null)?.moves).toBeNull();
  expect(
    readWhatIf(readLinks([aLink("open", 0.1, {})]), { asked: {}, roles: ROLES, requirements: requirements1 }),
  ).toBe(undefined);
});

test("sliders of one link say nothing about another that was chosen beside them", () => {
  const chosen = ask({ link: "small", of: "large", capability: "5" });
  expect(chosen?.link.id).toBe("small");
  expect(chosen?.asked).toEqual(chosen?.stands);
  expect(chosen?.after).toEqual(chosen?.before);
});

test("a slider that stands where the answers stand changes nothing, though percent are rounded", () => {
  const stands = ask({})?.stands;
  const same = ask({ link: "large", of: "large", codifiability: String(stands?.codifiability) });
  expect(same?.placement).toEqual(same?.link.placement);
});

test("types that count alike in print are named together, and none of them alone as the largest", () => {
  const tied = { market: 0.433, modular: 0.431, relational: 0.1, captive: 0.03, hierarchy: 0.005 };
  expect(largestTypes(tied)).toEqual(["market", "modular"]);
  expect(largestInWords(tied, "en")).toBe("market and modular (43% each)");
  expect(largestInWords(tied, "zh")).toBe("市场型和模块型（各 43%）");
  expect(largestInWords({ ...tied, modular: 0.42 }, "en")).toBe("market (43%)");
  const third = { market: 1 / 3, modular: 1 / 3, relational: 1 / 3, captive: 0, hierarchy: 0 };
  expect(largestInWords(third, "en")).toBe("market, modular and relational (33% each)");
  const even = { market: 0.2, modular: 0.2, relational: 0.2, captive: 0.2, hierarchy: 0.2 };
  expect(largestInWords(even, "en")).toBe("all five types equally (20% each)");
});
