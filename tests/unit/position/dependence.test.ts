import { expect, test } from "vitest";
import {
  assetBalance,
  consistency,
  dependence,
  type Expectations,
  firmImbalance,
  type Link,
  placeDeterminants,
  tceCheck,
} from "@/lib/position";
import { insufficient } from "@/lib/result";

const aLink = (given: Partial<Link>): Link => ({
  id: "l",
  direction: "customer",
  kind: "single",
  share: 0.4,
  answers: {},
  ...given,
});

test("dependence is share times difficulty; imbalance and mutual dependence stand apart", () => {
  const link = aLink({ sharePartner: 0.1, answers: { SW1: 5, SW2: 3 } });
  const { own, partner, imbalance, mutual } = dependence(link);
  expect([own, partner]).toEqual([0.4, 0.05]);
  expect(imbalance).toBeCloseTo(0.35, 12);
  expect(mutual).toBeCloseTo(0.45, 12);
});

test("an unknown share of the partner leaves the firm's own dependence alone", () => {
  const unknown = insufficient("partner-share-unknown");
  expect(dependence(aLink({ answers: { SW1: 3, SW2: 3 } }))).toEqual({
    own: 0.2,
    partner: unknown,
    imbalance: unknown,
    mutual: unknown,
  });
});

test("a link that was not asked, a share not stated and a bundle have no dependence", () => {
  expect(dependence(aLink({})).own).toEqual(insufficient("not-asked"));
  expect(dependence(aLink({ share: null, answers: { SW1: 2 } })).own).toEqual(insufficient("share-unknown"));
  expect(dependence(aLink({ kind: "bundle", answers: { SW1: 2 } })).own).toEqual(insufficient("bundle"));
});

test("reversing the two sides mirrors the imbalance and leaves mutual dependence", () => {
  const here = dependence(aLink({ share: 0.4, sharePartner: 0.2, answers: { SW1: 4, SW2: 2 } }));
  const there = dependence(aLink({ share: 0.2, sharePartner: 0.4, answers: { SW1: 2, SW2: 4 } }));
  expect(there.imbalance).toBe(-Number(here.imbalance));
  expect(there.mutual).toBe(here.mutual);
});

test("the firm's imbalance is weighted by sales over customer links where it is known", () => {
  const links = [
    aLink({ share: 0.6, sharePartner: 0, answers: { SW1: 5, SW2: 1 } }),
    aLink({ share: 0.2, sharePartner: 1, answers: { SW1: 1, SW2: 5 } }),
    aLink({ share: 0.1, answers: { SW1: 5 } }),
    aLink({ direction: "supplier", share: 0.9, sharePartner: 0, answers: { SW1: 5, SW2: 1 } }),
  ];
  const known = firmImbalance(links);
  expect(known).toEqual({
    imbalance: expect.closeTo((0.6 * 0.6 - 0.2) / 0.8, 12),
    knownShare: expect.closeTo(0.8, 12),
  });
  expect(firmImbalance([aLink({})])).toEqual(insufficient("no-known-imbalance"));
});

test("the balance of assets needs both answers", () => {
  expect(assetBalance({ answers: { AS1: 5, AS2: 2 } })).toBe(3);
  expect(assetBalance({ answers: { AS1: 5 } })).toEqual(insufficient("not-asked"));
});

const EXPECTATIONS: Expectations = {
  expectedCoordination: { market: 1, modular: 1.5, relational: 3.5, captive: 4.5, hierarchy: 5 },
  expectedPower: { market: 1, modular: 1.5, relational: 2, captive: 4.5, hierarchy: 5 },
  consistencyLimit: 1.75,
};
const at = (complexity: number, codifiability: number, capability: number) =>
  placeDeterminants({
    complexity: { x: complexity, se: 0.1 },
    codifiability: { x: codifiability, se: 0.1 },
    capability: { x: capability, se: 0.1 },
  });

test("a difference of exactly the limit raises no flag; one answer of the pair is enough", () => {
  const market = { placement: at(0, 1, 1), answers: { EC1: 3, PW2: 2 } as const };
  const exactly = consistency(market, { ...EXPECTATIONS, consistencyLimit: 2 });
  expect(exactly.coordination).toEqual({ expected: 1, stated: 3, flag: false });
  expect(consistency(market, EXPECTATIONS).coordination).toEqual({ expected: 1, stated: 3, flag: true });
  expect(exactly.power).toEqual({ expected: 1, stated: 2, flag: false });
});

test("a link without those answers, or wholly outside the known types, has no flag", () => {
  expect(consistency({ placement: at(0, 1, 1), answers: {} }, EXPECTATIONS).power).toEqual(insufficient("not-asked"));
  expect(consistency({ placement: at(0, 1, 0), answers: { PW1: 3 } }, EXPECTATIONS).power).toEqual(
    insufficient("does-not-fit"),
  );
});

test("low and low expect a market, high and high hierarchy, anything else nothing", () => {
  const expected = (AS1: 1 | 3 | 5, FQ1: 1 | 3 | 5) => {
    const check = tceCheck({ AS1, FQ1 });
    return "expected" in check ? check.expected : check.reason;
  };
  expect([expected(1, 1), expected(5, 5), expected(5, 1), expected(3, 5)]).toEqual(["market", "hierarchy", null, null]);
  expect(tceCheck({ AS1: 2 })).toEqual(insufficient("not-asked"));
});
