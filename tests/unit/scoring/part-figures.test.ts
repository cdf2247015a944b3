import { describe, expect, test } from "vitest";
import type { ItemId, Level } from "@/lib/instrument";
import { partFigures, type VoiceCount } from "@/lib/scoring";

const ITEMS = ["LRN.ORG.1", "LRN.ORG.2", "LRN.ORG.3"] as const satisfies readonly ItemId[];

/** How many people of a group gave an item this level. The reader of the result is none of them. */
const at = (item: ItemId, level: Level | null, people: number, group = "production"): VoiceCount => ({
  item,
  group,
  level,
  people,
  others: people,
});
const everywhere = (people: number) => ITEMS.map((item) => at(item, 4, people));

describe("figures of a part", () => {
  test("an item is the mean of its role groups, and the part that of its items", () => {
    const voices = [...everywhere(5), at("LRN.ORG.1", 1, 1, "quality")];
    const part = partFigures(ITEMS, voices);
    expect(part.items["LRN.ORG.1"]?.mean).toBe(2.5);
    expect(part.mean).toBeCloseTo((2.5 + 4 + 4) / 3, 12);
  });

  test("one item with few voices keeps back all items of its part: it would follow from the part's mean", () => {
    const thin = [at("LRN.ORG.1", 5, 2), at("LRN.ORG.2", 4, 9), at("LRN.ORG.3", 4, 9)];
    const part = partFigures(ITEMS, thin);
    expect(part).toMatchObject({ itemMeans: false, spread: false });
    for (const item of ITEMS) expect(part.items[item]).toMatchObject({ mean: undefined, spread: undefined });
    expect(part.mean).toBeDefined();
  });

  test("who reads is no voice of their own protection", () => {
    const own = ITEMS.map((item) => ({ ...at(item, 4, 3), others: 2 }));
    expect(partFigures(ITEMS, own).itemMeans).toBe(false);
    expect(partFigures(ITEMS, everywhere(3)).itemMeans).toBe(true);
  });

  test("without their spread, items have a mean in halves, since few answers can make up the exact one", () => {
    const few = ITEMS.flatMap((item) => [at(item, 2, 3), at(item, 3, 1)]);
    const part = partFigures(ITEMS, few);
    expect(part).toMatchObject({ itemMeans: true, spread: false, mean: 2.25 });
    for (const item of ITEMS) expect(part.items[item]?.mean).toBe(2.5);
    expect(partFigures(ITEMS, [...few, ...everywhere(1)]).items["LRN.ORG.1"]?.mean).toBeCloseTo(2.6, 12);
  });

  test("one or two people who changed answers keep the items back, three do not", () => {
    const shown = [0, 1, 2, 3].map((changed) => partFigures(ITEMS, everywhere(6), changed).itemMeans);
    expect(shown).toEqual([true, false, false, true]);
  });

  test("who does not know counts in the spread and not in the mean, and an item without a level has none", () => {
    const part = partFigures(ITEMS, [...everywhere(5).slice(1), at("LRN.ORG.1", null, 5)]);
    expect(part.items["LRN.ORG.1"]).toEqual({
      people: 0,
      mean: undefined,
      spread: { levels: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 }, dontKnow: 5 },
    });
    expect(part.mean).toBe(4);
  });
});
