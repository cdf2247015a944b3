import { describe, expect, test } from "vitest";
import { PHASES } from "@/lib/instrument";
import type { RatedLink, Rating } from "@/lib/rating";
import { type CycleResult, changeSince } from "@/lib/view/results/change-facts";
import { changeSentences } from "@/lib/view/results/change-in-words";
import { anInput, known, rate } from "../../support/rating";

const rating = rate(anInput());

/**
 * The rating of the same firm with other facts: every level changed by the same amount, another share of its largest
 * customer, another share of own design.
 */
function moved(change: { readonly levels?: number; readonly largest?: number; readonly odm?: number }): Rating {
  const { levels = 0, largest, odm } = change;
  const shift = <S extends object>(score: S): S =>
    "level" in score && typeof score.level === "number" ? { ...score, level: score.level + levels } : score;
  const { scores, position } = rating;
  const links: readonly RatedLink[] = position.links.map((link, index) =>
    largest === undefined || index !== 0 ? link : { ...link, share: largest },
  );
  return {
    ...rating,
    scores: {
      ...scores,
      overall: shift(scores.overall),
      phases: {
        PRE: shift(scores.phases.PRE),
        LRN: shift(scores.phases.LRN),
        APP: shift(scores.phases.APP),
        EVA: shift(scores.phases.EVA),
      },
    },
    position: {
      ...position,
      links,
      roles: odm === undefined ? position.roles : { OEA: 0, OEM: 1 - odm, ODM: odm, OBM: 0 },
    },
  };
}

const cycle = (year: string, own: Rating, valueAdded: number | null = null): CycleResult => ({
  year,
  rating: own,
  valueAdded,
});
const largest = Math.max(...rating.position.links.flatMap((link) => link.share ?? []));

describe("change between two frozen cycles", () => {
  test("says in one breath that capability rose and the largest customer's share rose too", () => {
    const change = changeSince(cycle("2024", moved({})), cycle("2025", moved({ levels: 0.9, largest: largest + 0.1 })));
    expect(known(change.overall).verdict).toBe("rise");
    const [finding] = changeSentences(change, "en");
    expect(finding).toMatch(/^Capability rose; the largest customer’s share rose too, from \d+% to \d+%\.$/);
    expect(changeSentences(change, "zh")[0]).toMatch(/^能力提高了，最大客户的销售占比也由 \d+% 升至 \d+%。$/);
  });

  test("calls a change that its error explains no change, and says so of every phase", () => {
    const change = changeSince(cycle("2024", moved({})), cycle("2025", moved({ levels: 0.1 })));
    expect(known(change.overall).verdict).toBe("within-error");
    for (const phase of PHASES) expect(known(change.phases[phase]).verdict).toBe("within-error");
    expect(changeSentences(change, "en")[0]).toMatch(
      /^Capability did not change by more than the margin of error; .* stayed near \d+%\.$/,
    );
  });

  test("mirrors: exchanging the cycles turns a rise into a fall", () => {
    const [low, high] = [moved({}), moved({ levels: 0.9, largest: largest + 0.1 })];
    const change = changeSince(cycle("2024", high), cycle("2025", low));
    expect(known(change.overall).verdict).toBe("fall");
    expect(changeSentences(change, "en")[0]).toMatch(/^Capability fell; .* fell too, from/);
  });

  test("does not say “too” of a customer whose share moves the other way", () => {
    const change = changeSince(cycle("2024", moved({ largest: largest + 0.1 })), cycle("2025", moved({ levels: 0.9 })));
    expect(changeSentences(change, "en")[0]).toMatch(/^Capability rose; the largest customer’s share fell from/);
  });

  test("names the function that moved most, and none below a twentieth of sales", () => {
    const grown = changeSince(cycle("2024", moved({ odm: 0.1 })), cycle("2025", moved({ odm: 0.3 })));
    expect(changeSentences(grown, "en")[1]).toBe("Contract manufacturing shrank from 90% to 70% of sales.");
    const still = changeSince(cycle("2024", moved({ odm: 0.1 })), cycle("2025", moved({ odm: 0.13 })));
    expect(changeSentences(still, "en")[1]).toBe(
      "Each function’s share of sales changed by less than 5 percentage points.",
    );
  });

  test("compares value added where both cycles state it, and names the next step where not", () => {
    const both = changeSince(cycle("2024", rating, 180), cycle("2025", rating, 207));
    expect(changeSentences(both, "en")[2]).toBe("Value added per employee rose by 15%.");
    const one = changeSince(cycle("2024", rating, null), cycle("2025", rating, 207));
    expect(changeSentences(one, "en")[2]).toMatch(/is missing for at least one cycle\. Enter it in every cycle/);
  });

  test("gives every figure a reason where a cycle has none, never a number", () => {
    const empty: Rating = {
      ...rating,
      scores: { ...rating.scores, overall: { insufficient: "too few answers" } },
      position: { ...rating.position, links: [], roles: { insufficient: "no role shares" } },
    };
    const change = changeSince(cycle("2024", empty), cycle("2025", rating));
    expect(change.overall).toEqual({ insufficient: "too few answers" });
    const sentences = changeSentences(change, "en").join(" ");
    expect(sentences).toContain("Capability cannot be compared; the largest customer’s share cannot be compared.");
    expect(sentences).not.toMatch(/NaN|undefined|null/);
  });

  test("compares no levels of two versions of the questionnaire", () => {
    const other: Rating = { ...moved({ levels: 0.9 }), versions: { ...rating.versions, instrument: "gpn-lo@2.0.0" } };
    const change = changeSince(cycle("2024", rating), cycle("2025", other));
    expect(change.sameQuestions).toBe(false);
    expect(changeSentences(change, "en")[0]).toMatch(/^Capability cannot be compared;/);
  });
});
