import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { requirements1 } from "@/lib/catalog";
import {
  CHANNEL_DIRECTIONS,
  CHANNEL_FREQUENCIES,
  CHANNEL_KINDS,
  CORNERS,
  MODES,
  type Mode,
  PARTNER_TYPES,
} from "@/lib/instrument";
import {
  conductance,
  type KnowledgeChannel,
  type KnowledgeLink,
  knowledgeGraph,
  NON_COMMERCIAL_PARTNERS,
} from "@/lib/learning";
import { insufficient } from "@/lib/result";
import { sufficient } from "@/tests/support/sufficient";

const customer = (mode: Mode, channels: readonly KnowledgeChannel[] = []): KnowledgeLink => ({
  relation: "customer",
  modalShare: { [mode]: 1 },
  channels,
});
const kappa = (link: KnowledgeLink, factor?: number) => sufficient(conductance(link, requirements1, factor));

const channel = fc.record({
  kind: fc.constantFrom(...CHANNEL_KINDS),
  direction: fc.constantFrom(...CHANNEL_DIRECTIONS),
  frequency: fc.constantFrom(...CHANNEL_FREQUENCIES),
});
const channels = fc.array(channel, { maxLength: 15 });
const shares = fc.record(
  Object.fromEntries(CORNERS.map((corner) => [corner, fc.double({ min: 0, max: 1, noNaN: true })])),
);
const link: fc.Arbitrary<KnowledgeLink> = fc.record({
  relation: fc.constantFrom("customer", "supplier", "non-commercial"),
  modalShare: shares,
  channels,
});

test.each(MODES)("without a channel a %s link conducts κ0 · ½ · .4 each way", (mode) => {
  const { buyerToSupplier, supplierToBuyer } = requirements1.conductance[mode];
  const found = kappa(customer(mode));
  expect(found.toFirm).toBeCloseTo(buyerToSupplier * 0.2, 12);
  expect(found.toPartner).toBeCloseTo(supplierToBuyer * 0.2, 12);
});

test("all twelve channels, weekly and both ways, conduct the whole of κ0", () => {
  const every = CHANNEL_KINDS.map((kind) => ({ kind, direction: "both", frequency: "weekly" }) as const);
  const found = kappa(customer("captive", every));
  expect(found.toFirm).toBeCloseTo(0.4, 12);
  expect(found.toPartner).toBeCloseTo(0.1, 12);
});

test("each way counts its own channels and their own highest frequency", () => {
  const found = kappa(
    customer("relational", [
      { kind: "training", direction: "in", frequency: "weekly" },
      { kind: "audit", direction: "in", frequency: "yearly" },
      { kind: "audit", direction: "in", frequency: "yearly" },
      { kind: "hiring", direction: "out", frequency: "quarterly" },
    ]),
  );
  expect(found.toFirm).toBeCloseTo(0.6 * ((1 + 2 / 12) / 2) * 1, 12);
  expect(found.toPartner).toBeCloseTo(0.6 * ((1 + 1 / 12) / 2) * 0.6, 12);
});

test("a supplier link is a customer link seen from the other end", () => {
  fc.assert(
    fc.property(shares, channels, (modalShare, used) => {
      const turned = { in: "out", out: "in", both: "both" } as const;
      const here = kappa({ relation: "customer", modalShare, channels: used });
      const there = kappa({
        relation: "supplier",
        modalShare,
        channels: used.map((each) => ({ ...each, direction: turned[each.direction] })),
      });
      expect(there.toPartner).toBeCloseTo(here.toFirm, 12);
      expect(there.toFirm).toBeCloseTo(here.toPartner, 12);
    }),
  );
});

test("in a hierarchy the parent gives more: the buyer unless ownership says otherwise", () => {
  const { toFirm: owned } = kappa({ ...customer("hierarchy"), parent: "partner" });
  expect(owned).toBe(kappa(customer("hierarchy")).toFirm);
  const owning = kappa({ ...customer("hierarchy"), parent: "firm" });
  expect(owning.toFirm).toBeCloseTo(0.5 * 0.2, 12);
  expect(owning.toPartner).toBeCloseTo(0.7 * 0.2, 12);
  const supplier = { ...customer("hierarchy"), relation: "supplier" } as const;
  expect(kappa(supplier).toPartner).toBeCloseTo(0.7 * 0.2, 12);
  expect(kappa({ ...supplier, parent: "partner" }).toFirm).toBeCloseTo(0.7 * 0.2, 12);
  expect(kappa({ ...customer("captive"), parent: "firm" })).toEqual(kappa(customer("captive")));
});

test("institutes give .40 and receive .20, whatever modal shares say", () => {
  const found = kappa({ relation: "non-commercial", modalShare: null, channels: [] });
  expect(found.toFirm).toBeCloseTo(0.4 * 0.2, 12);
  expect(found.toPartner).toBeCloseTo(0.2 * 0.2, 12);
  for (const partner of NON_COMMERCIAL_PARTNERS) expect(PARTNER_TYPES).toContain(partner);
});

describe("a conductance", () => {
  test("lies within 0–1, grows with every channel, and with the factor in proportion", () => {
    fc.assert(
      fc.property(link, channel, fc.constantFrom(0.5, 1, 1.5), (each, more, factor) => {
        const found = kappa(each);
        const wider = kappa({ ...each, channels: [...each.channels, more] });
        const scaled = kappa(each, factor);
        for (const way of ["toFirm", "toPartner"] as const) {
          expect(found[way]).toBeGreaterThan(0);
          expect(found[way]).toBeLessThanOrEqual(1);
          expect(wider[way]).toBeGreaterThanOrEqual(found[way]);
          expect(scaled[way]).toBeCloseTo(factor * found[way], 12);
        }
      }),
    );
  });

  test("does not depend on what the unnamed corners hold, while the named ones hold .01", () => {
    const named = { market: 0.006, captive: 0.004 };
    expect(kappa({ ...customer("market"), modalShare: { ...named, x_exclusion: 0.99 } }).toFirm).toBeCloseTo(
      (0.6 * 0.15 + 0.4 * 0.4) * 0.2,
      12,
    );
    const equal = (0.15 + 0.35 + 0.6 + 0.4 + 0.7) / 5;
    const unnamed = { ...customer("market"), modalShare: { market: 0.009, x_exclusion: 0.991 } };
    expect(kappa(unnamed).toFirm).toBeCloseTo(equal * 0.2, 12);
  });

  test("is insufficient without modal shares, and refuses what is no factor or share", () => {
    const bare: KnowledgeLink = { relation: "supplier", modalShare: null, channels: [] };
    expect(conductance(bare, requirements1)).toEqual(insufficient("no-mode"));
    expect(() => conductance(customer("market"), requirements1, -1)).toThrow(RangeError);
    expect(() => conductance({ ...bare, modalShare: { market: -1 } }, requirements1)).toThrow(RangeError);
  });
});

test("a knowledge graph adds up several links of a pair, and keeps a link without a mode at 0", () => {
  const links = [
    { firm: 0, partner: 1, ...customer("market") },
    { firm: 0, partner: 1, ...customer("modular") },
    { firm: 1, partner: 2, relation: "supplier", modalShare: null, channels: [] } as const,
  ];
  const { graph, withoutMode } = knowledgeGraph(3, links, { table: requirements1 });
  expect(withoutMode).toBe(1);
  expect([...graph.inSource]).toEqual([1, 0, 2, 1]);
  expect(graph.inWeight[0]).toBeCloseTo((0.15 + 0.35) * 0.2, 12);
  expect([...graph.inWeight.slice(2)]).toEqual([0, 0]);
  expect(() => knowledgeGraph(2, links, { table: requirements1 })).toThrow(RangeError);
});
