import { describe, expect, it } from "vitest";
import {
  DISCLOSURE_STEPS,
  discloseHaste,
  disclosePart,
  forecastDisclosure,
  GROUP_FROM,
  HASTE_FROM,
  ITEM_MEANS_FROM,
  SPREAD_FROM,
} from "@/lib/scoring";

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

describe("the forecast of what a result withholds", () => {
  const cells = (others: number, at = 16) => Array.from({ length: at }, () => [others, others, others]);

  it("a firm of one hides nothing, and needs three colleagues before it may have any", () => {
    expect(forecastDisclosure(cells(0))).toEqual({
      alone: true,
      withoutItemMeans: 0,
      withoutSpread: 0,
      peopleForItemMeans: 3,
      peopleForSpread: 5,
    });
  });

  it("a firm of two hides every part, a firm of six none", () => {
    expect(forecastDisclosure(cells(1))).toMatchObject({ alone: false, withoutItemMeans: 16, peopleForItemMeans: 2 });
    expect(forecastDisclosure(cells(3))).toMatchObject({ withoutItemMeans: 0, withoutSpread: 16, peopleForSpread: 2 });
    expect(forecastDisclosure(cells(5))).toMatchObject({ withoutSpread: 0, peopleForItemMeans: 0, peopleForSpread: 0 });
  });

  it("one item with one colleague hides its part only, and decides how many people it takes", () => {
    expect(forecastDisclosure([[5, 5, 1], ...cells(5, 15)])).toMatchObject({
      withoutItemMeans: 1,
      withoutSpread: 1,
      peopleForItemMeans: 2,
      peopleForSpread: 4,
    });
  });

  it("an item that only the reader answered hides nothing yet, but a newcomer would be seen there", () => {
    expect(forecastDisclosure([[0, 5, 5]])).toMatchObject({ withoutItemMeans: 0, peopleForItemMeans: 3 });
  });

  it("without parts there is nothing to wait for", () => {
    expect(forecastDisclosure([])).toMatchObject({ alone: true, withoutSpread: 0, peopleForSpread: 0 });
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 40])("the steps say of %i people what disclosePart says", (people) => {
    const step = DISCLOSURE_STEPS.find(({ from, to }) => people >= from && people <= (to ?? people));
    const { itemMeans, spread } = disclosePart([{ others: people - 1 }]);
    expect(step).toMatchObject({ itemMeans, spread });
  });
});
