import { describe, expect, test } from "vitest";
import { type ItemDetail, missing, type Rating, whyThisScore } from "@/lib/rating";
import { LOCALES } from "@/lib/result";
import { countsSaid } from "@/lib/view/results/facts";
import { itemsAbove3 } from "@/lib/view/results/records";
import { surenessLine, surenessRows } from "@/lib/view/results/sureness";
import { gapsTable, partsTable } from "@/lib/view/results/tables";
import { whyFacts } from "@/lib/view/results/why-facts";
import { anInput, known, rate } from "@/tests/support/rating";

const rating = rate(anInput());
const counted = known(rating.scores.cappedByRecords.answersAbove3);

const withDetail = (change: (detail: ItemDetail) => Partial<ItemDetail>): Rating => ({
  ...rating,
  detail: Object.fromEntries(Object.entries(rating.detail).map(([item, one]) => [item, { ...one, ...change(one) }])),
});

describe("questions answered above level 3", () => {
  test("are all listed that are counted, also where the mean is not above 3", () => {
    const { above, someKept } = itemsAbove3(rating);
    expect(above).toHaveLength(counted);
    expect(above.some(([, { level }]) => level !== null && level <= 3)).toBe(true);
    expect(someKept).toBe(false);
  });

  test("are listed by their mean alone where the answers are kept back, and the list says that there may be others", () => {
    const levels = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
    const few = itemsAbove3(withDetail(() => ({ levels, withheld: "spread" })));
    expect(few.above.every(([, { level }]) => level !== null && level > 3)).toBe(true);
    expect(few.above.length).toBeLessThan(counted);
    expect(few.someKept).toBe(true);
    expect(itemsAbove3(withDetail(() => ({ levels, level: null, withheld: "level" }))).above).toEqual([]);
  });

  test("are counted as questions; where there are none, nothing is said of their records", () => {
    expect(countsSaid(rating, "en")).toBe("3 of 20 questions that somebody answered above level 3 have a record.");
    expect(countsSaid(rating, "zh")).toBe("有人答得高于 3 级的题共 20 题，其中 3 题有记录。");
    const capped = { ...rating.scores.cappedByRecords, answersAbove3: 0, recordsBehind: 0 };
    const none: Rating = { ...rating, scores: { ...rating.scores, cappedByRecords: capped } };
    expect(countsSaid(none, "en")).toBe("Nobody answered a question above level 3.");
    expect(surenessLine(none, { floor: undefined, consultants: [] }, "en")).not.toContain("record");
    const rows = surenessRows(none, { floor: undefined, consultants: [] }, "en");
    expect(rows.find(({ name }) => name === "Records")?.text).toBe(
      "Nobody answered a question above level 3. So the records check changes nothing.",
    );
  });
});

describe("the records check of one part", () => {
  const why = whyThisScore(rating, "LRN.POS");
  const score = known(why.score);
  const saidOf = (self: number, capped: number, locale: "en" | "zh" = "en") =>
    whyFacts({
      locale,
      rating,
      why: { ...why, score: { ...score, level: self }, capped: { ...score, level: capped } },
    }).records.said;

  test("says that the level falls, also by less than what is printed", () => {
    expect(saidOf(7 / 3, 2.25)).toBe("After the records check, the level is lower by less than 0.1.");
    expect(saidOf(7 / 3, 2.25, "zh")).toContain("相差不到 0.1 级");
    expect(saidOf(7 / 3, 2)).toBe("After the records check, the level is about 2.0.");
    expect(saidOf(2.25, 2.25)).toBe("After the records check, the level stays the same.");
  });

  test("says nothing of a part without a level", () => {
    const none = { ...why, score: missing("too few answers"), capped: missing("too few answers") };
    expect(whyFacts({ locale: "en", rating, why: none }).records.said).toBe("");
  });
});

test("the table of gaps gives the level and the likely range that the table of parts gives", () => {
  for (const locale of LOCALES) {
    const parts = new Map(partsTable(rating, locale).rows.map(([cell, , range]) => [cell, range]));
    const { rows } = gapsTable(rating, locale);
    expect(rows.length).toBeGreaterThan(0);
    for (const [cell = "", range = "", required, gap = ""] of rows) {
      expect(range).toBe(parts.get(cell));
      expect((Number(required) + Number(gap.replace("−", "-"))).toFixed(1)).toBe(range.slice(0, 3));
    }
  }
});
