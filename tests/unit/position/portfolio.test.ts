import fc from "fast-check";
import { expect, test } from "vitest";
import { MODES } from "@/lib/instrument";
import { customerHhi, type Link, type LinkAnswers, type Portfolio, portfolio } from "@/lib/position";
import { insufficient, isInsufficient } from "@/lib/result";
import { sum } from "@/lib/stats";

const CAPTIVE: LinkAnswers = { CX1: 5, CX2: 5, CX3: 5, CO1: 5, CO2: 5, CO3: 1, CA1: 1, CA2: 5, CA3: 1 };
const MARKET: LinkAnswers = { CX1: 1, CX2: 1, CX3: 1, CO1: 5, CO2: 5, CO3: 1, CA1: 5, CA2: 1, CA3: 5 };
const UNNAMED: LinkAnswers = { CX1: 1, CX2: 1, CX3: 1, CO1: 1, CO2: 1, CO3: 5, CA1: 1, CA2: 5, CA3: 1 };

const aLink = (given: Partial<Link>): Link => ({
  id: "l",
  direction: "customer",
  kind: "single",
  share: 0.3,
  answers: CAPTIVE,
  ...given,
});

function weighed(links: readonly Link[]): Portfolio {
  const result = portfolio(links);
  if (isInsufficient(result)) throw new Error(result.reason);
  return result;
}

test("weights sum to 1 and do not depend on the order or the scale of the links", () => {
  const share = fc.double({ min: 0.01, max: 0.5, noNaN: true });
  fc.assert(
    fc.property(share, share, (a, b) => {
      const links = [aLink({ share: a }), aLink({ share: b, answers: MARKET })];
      const here = weighed(links);
      const turned = weighed([...links].reverse());
      const doubled = weighed(links.map((link) => ({ ...link, share: (link.share ?? 0) / 2 })));
      expect(sum(MODES.map((mode) => here.weights[mode]))).toBeCloseTo(1, 12);
      for (const mode of MODES) {
        expect(turned.weights[mode]).toBeCloseTo(here.weights[mode], 12);
        expect(doubled.weights[mode]).toBeCloseTo(here.weights[mode], 12);
      }
    }),
  );
});

test("suppliers do not enter the portfolio or the concentration", () => {
  const links = [aLink({}), aLink({ direction: "supplier", answers: MARKET, share: 0.9 })];
  expect(weighed(links)).toEqual(weighed([aLink({})]));
  expect(customerHhi(links)).toEqual(customerHhi([aLink({})]));
});

test("a link without a mode leaves the sums and stays in the coverage", () => {
  const result = weighed([aLink({}), aLink({ share: 0.2, answers: { CX1: 3 } })]);
  expect(result.weights).toEqual(weighed([aLink({})]).weights);
  expect([result.coverage, result.placedShare]).toEqual([0.5, 0.3]);
});

test("a firm outside the five known types gets the equal mixture, and is told", () => {
  const result = weighed([aLink({ answers: UNNAMED })]);
  expect(result.equalMixture).toBe(true);
  expect(Object.values(result.weights)).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
});

test("without a customer link, a placed one, or a share of sales there is no portfolio", () => {
  expect(portfolio([aLink({ direction: "supplier" })])).toEqual(insufficient("no-customer-link"));
  expect(portfolio([aLink({ answers: {} })])).toEqual(insufficient("no-placed-link"));
  expect(portfolio([aLink({ share: null })])).toEqual(insufficient("no-sales-share"));
});

test("a bundle adds nothing to concentration, and the unregistered rest opens the bounds", () => {
  const links = [aLink({ share: 0.5 }), aLink({ share: 0.3, kind: "bundle" })];
  const result = customerHhi(links);
  if (isInsufficient(result)) throw new Error(result.reason);
  expect(result.low).toBeCloseTo(0.25, 12);
  expect(result.high).toBeCloseTo(0.25 + 0.2 ** 2, 12);
  expect(result.effectiveCustomers.high).toBeCloseTo(4, 12);
});

test("customers that are all one bundle have no effective number", () => {
  const all = customerHhi([aLink({ share: 1, kind: "bundle" })]);
  expect(all).toEqual({ low: 0, high: 0, effectiveCustomers: { low: null, high: null } });
});

test("concentration without links or shares is not computed", () => {
  expect(customerHhi([])).toEqual(insufficient("no-customer-link"));
  expect(customerHhi([aLink({ share: null })])).toEqual(insufficient("no-sales-share"));
});
