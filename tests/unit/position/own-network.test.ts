import { describe, expect, test } from "vitest";
import type { SubSupplier } from "@/lib/position";
import { loopPartners, ownConstraint, ownSteps, ownTier, ownUpstreamness } from "@/lib/position";
import { isInsufficient } from "@/lib/result";
import { aRegister } from "../../support/register-links";

describe("tier", () => {
  test("is the first where a customer is a lead firm, the second through a first-tier customer", () => {
    const lead = { partnerName: "Lead", partnerType: "lead-firm", share: 0.1 } as const;
    const first = { partnerName: "First", partnerType: "first-tier", share: 0.6 } as const;
    expect(ownTier(aRegister(first, lead))).toEqual({ tier: 1, via: "Lead" });
    expect(ownTier(aRegister(first))).toEqual({ tier: 2, via: "First" });
  });

  test("is not known without a lead firm, and suppliers do not make one", () => {
    expect(ownTier(aRegister({ partnerType: "trader", share: 0.5 }))).toMatchObject({ reason: "no-lead-firm" });
    expect(ownTier(aRegister({ direction: "supplier", partnerType: "lead-firm" }))).toMatchObject({
      reason: "no-lead-firm",
    });
  });
});

describe("steps of the registered chain", () => {
  const customer = { share: 0.5 } as const;
  const supplier = { direction: "supplier", partnerName: "Moulding" } as const;

  test("count one to either side, and two where a supplier shows its own", () => {
    const links = aRegister(customer, supplier);
    expect(ownSteps(links)).toMatchObject({ before: 1, after: 1 });
    const linkId = links.find((link) => link.direction === "supplier")?.id ?? "";
    const resin: SubSupplier = { linkId, key: "resin", name: null, level: null };
    const steps = ownSteps(links, [resin]);
    expect(isInsufficient(steps) ? steps : [steps.before, steps.after]).toEqual([
      expect.closeTo(2, 9),
      expect.closeTo(1, 9),
    ]);
  });

  test("are none where goods only go round, and go on where somebody else buys", () => {
    const ring = [
      { partnerName: "Ring", share: 0.4 },
      { partnerName: "RING", direction: "supplier" },
    ] as const;
    expect(ownSteps(aRegister(...ring))).toMatchObject({ reason: "closed-loop" });
    expect(loopPartners(aRegister(...ring))).toEqual(["Ring"]);
    const open = ownSteps(aRegister(...ring, { partnerName: "Other", share: 0.4 }));
    expect(isInsufficient(open) ? open : open.after).toBeCloseTo(1, 9);
  });

  test("are not told of bundles: a bundle is no node", () => {
    expect(ownSteps(aRegister({ kind: "bundle", share: 0.5 }))).toMatchObject({ reason: "no-link" });
  });
});

describe("steps to the final user", () => {
  test("lie between buyers that sell to users and buyers with one more firm between", () => {
    const whole = ownUpstreamness(aRegister({ share: 0.6 }, { share: 0.4 }), null);
    expect(whole).toMatchObject({ low: 2, high: 3, coverage: 1 });
  });

  test("widen with what is not registered, and narrow where that part is said to go to users", () => {
    const links = aRegister({ share: 0.8 });
    // The lowest value is 1 + .8, the highest 1 + .8·2 + .2·1.
    expect(ownUpstreamness(links, null)).toMatchObject({ low: expect.closeTo(1.8, 9), high: expect.closeTo(2.8, 9) });
    expect(ownUpstreamness(links, null)).toMatchObject({ coverage: expect.closeTo(0.8, 9) });
    expect(ownUpstreamness(links, 1)).toMatchObject({ high: expect.closeTo(2.6, 9), coverage: expect.closeTo(1, 9) });
  });

  test("of a bundle are not known: it is part of sales and no node", () => {
    expect(ownUpstreamness(aRegister({ kind: "bundle", share: 0.9 }), null)).toMatchObject({
      reason: "no-sales-share",
    });
    expect(ownUpstreamness(aRegister({ share: 0 }), null)).toMatchObject({ reason: "no-sales-share" });
  });

  test("have no end where all that is sold comes back, and one where a part goes on", () => {
    const round = (share: number, back: number) =>
      aRegister(
        { partnerName: "Ring", share },
        { partnerName: "Ring", direction: "supplier", share: 1, shareOfPartner: back },
      );
    expect(ownUpstreamness(round(1, 1), null)).toMatchObject({ reason: "closed-circle" });
    const half = ownUpstreamness(round(1, 0.5), null);
    // U is at least 1 + (1 + .5·U), that is 4.
    expect(isInsufficient(half) ? half : half.low).toBeCloseTo(4, 9);
  });
});

describe("constraint by partners", () => {
  test("is 1 for a single partner and the sum of squares where customers alone are registered", () => {
    expect(ownConstraint(aRegister({ share: 0.3 }))).toEqual({ low: 1, high: 1 });
    const four = ownConstraint(aRegister({ share: 0.2 }, { share: 0.2 }, { share: 0.2 }, { share: 0.2 }));
    expect(four).toEqual({ low: expect.closeTo(0.25, 9), high: expect.closeTo(0.25, 9) });
  });

  test("holds the values of both ends: nothing bought, and as much bought as sold", () => {
    const links = aRegister(
      { share: 0.5 },
      { share: 0.5 },
      { direction: "supplier", share: 0.5 },
      { direction: "supplier", share: 0.5 },
    );
    expect(ownConstraint(links)).toEqual({ low: expect.closeTo(0.25, 9), high: expect.closeTo(0.5, 9) });
  });

  test("is not known where no share is stated", () => {
    expect(ownConstraint(aRegister({ direction: "supplier" }))).toMatchObject({ reason: "value-unknown" });
    expect(ownConstraint([])).toMatchObject({ reason: "value-unknown" });
  });
});
