import { describe, expect, test } from "vitest";
import { addRating, factsOf, newCounts } from "@/app/_cli/assess/cohort";
import { MODES } from "@/lib/instrument";
import { tabulate } from "@/lib/result";
import { summarise } from "@/lib/view/research/ratings/rating-summary";
import { summariseRatings } from "@/lib/view/research/ratings/ratings-page";
import { bandInTenths } from "@/lib/words/levels";
import { anInput, known, rate } from "@/tests/support/rating";

const rating = rate(anInput());

describe("the summary of one firm", () => {
  test("prints each level with the range in which it likely is", () => {
    const { level, sem } = known(rating.scores.overall);
    const [low, high] = [level - 1.2816 * sem, level + 1.2816 * sem];
    const range = bandInTenths({ low, high });
    expect(summarise(rating, "en")).toContain(`Capability overall: level ${level.toFixed(1)}, likely ${range} (`);
    expect(summarise(rating, "zh")).toContain(`总体能力：${level.toFixed(1)} 级，多半在 ${range} 之间（`);
  });

  test("prints the range of each part with a gap", () => {
    const gaps = summarise(rating, "en")
      .split("\n")
      .filter((line) => line.includes(", needed "));
    expect(gaps.length).toBeGreaterThan(0);
    for (const line of gaps) expect(line).toMatch(/level \d\.\d \(likely \d\.\d–\d\.\d\), needed/);
  });
});

describe("the summary of many firms", () => {
  const summaryOf = (weights: typeof rating.position.requirementWeights) => {
    const counts = newCounts();
    addRating(counts, { ...rating, position: { ...rating.position, requirementWeights: weights } });
    return summariseRatings(factsOf(counts), { faults: [], more: 0 }, "en");
  };

  test("files a firm whose types are equal under no single type", () => {
    const equal = summaryOf(tabulate(MODES, () => 1 / MODES.length));
    expect(equal).toContain("Several types of equal share: 1 firms");
    expect(equal).not.toMatch(/^ *Captive/m);
    expect(summaryOf(rating.position.requirementWeights)).not.toContain("Several types");
  });
});
