import { describe, expect, it } from "vitest";
import { discloseHaste, disclosePart, GROUP_FROM, HASTE_FROM, ITEM_MEANS_FROM, SPREAD_FROM } from "@/lib/scoring";

const voices = (...others: readonly number[]) => others.map((count) => ({ others: count }));

describe("what a reader may see of a part", () => {
  it("shows means of items from three others on each, and their spread from five", () => {
    expect([ITEM_MEANS_FROM, SPREAD_FROM, GROUP_FROM]).toEqual([3, 5, 3]);
    expect(disclosePart(voices(3, 4, 3))).toMatchObject({ itemMeans: true, spread: false });
    expect(disclosePart(voices(5, 6, 5))).toMatchObject({ itemMeans: true, spread: true });
  });

  it("keeps all items of a part back for one thin one, which the part's mean would give away", () => {
    expect(disclosePart(voices(9, 9, 2))).toEqual({ itemMeans: false, spread: false, groups: false });
    expect(disclosePart(voices(9, 9, 4))).toMatchObject({ itemMeans: true, spread: false });
  });

  it("keeps nothing back where nobody else has a voice", () => {
    expect(disclosePart(voices(0, 0, 0))).toEqual({ itemMeans: true, spread: true, groups: true });
    expect(disclosePart(voices(0, 5, 5))).toMatchObject({ itemMeans: true, spread: true });
    expect(disclosePart([])).toMatchObject({ itemMeans: true });
  });

  it("shows role groups only where each that is present has three people", () => {
    const part = (groups: readonly number[]) => disclosePart([{ others: 6, groups }]).groups;
    expect([part([3, 3, 0, 0]), part([3, 2, 1, 0]), part([6])]).toEqual([true, false, true]);
    expect(disclosePart([{ others: 4, groups: [4] }]).groups).toBe(false);
  });

  it("refuses what is no count", () => {
    for (const others of [-1, 2.5, Number.NaN]) expect(() => disclosePart([{ others }])).toThrow(RangeError);
  });
});

describe("how many others answered in haste", () => {
  it("is told from three on, and never where it would be everybody", () => {
    expect(HASTE_FROM).toBe(3);
    const told = ([0, 1, 2, 3, 4, 5] as const).map((hasty) => discloseHaste(hasty, 5));
    expect(told).toEqual([undefined, undefined, undefined, 3, 4, undefined]);
    expect(discloseHaste(3, 3)).toBeUndefined();
    expect(discloseHaste(0, 0)).toBeUndefined();
  });

  it("refuses what is no count", () => {
    for (const [hasty, others] of [
      [-1, 5],
      [1.5, 5],
      [6, 5],
    ] as const)
      expect(() => discloseHaste(hasty, others)).toThrow(RangeError);
  });
});
