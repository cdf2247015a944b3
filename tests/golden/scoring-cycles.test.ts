import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { CELLS, type CellId, cellOf, type ItemId, LENSES, PHASES } from "@/lib/instrument";
import { effortCredit, learningEfficiency } from "@/lib/plan";
import { pulseIndex, twoPictures } from "@/lib/pulse";
import { type Insufficient, isInsufficient, tabulate } from "@/lib/result";
import {
  applyLink,
  type CycleScores,
  changeBetween,
  changeBeyondRegression,
  cohortDrift,
  type Difference,
  linkScores,
  respondentOverlap,
  responseShift,
  type Score,
  type Scores,
  scoreAssessment,
  type VersionLink,
} from "@/lib/scoring";
import { chainedLinear, mean, sampleDeviation } from "@/lib/stats";
import { anAssessment, anInstrument } from "../support/questionnaire";

const four = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const golden = z
  .object({
    rci: z.object({
      pre: z.number(),
      post: z.number(),
      SEM: z.number(),
      Sdiff: z.number(),
      RC: z.number(),
      threshold95: z.number(),
    }),
    learning_efficiency: z.object({
      x1: z.number(),
      x2: z.number(),
      sem: z.number(),
      effort: z.number(),
      months: z.number(),
      value: z.number(),
      se: z.number(),
      reliable: z.boolean(),
    }),
    two_pictures: z.object({
      management: four,
      pulse: four,
      s_pulse: z.number(),
      n: z.number(),
      limit: z.number(),
      difference: four,
      differ: z.array(z.boolean()),
    }),
    chained_linear: z.object({ params: z.array(z.number()), x: z.array(z.number()), y: z.array(z.number()) }),
  })
  .parse(JSON.parse(readFileSync(new URL("./method/golden.json", import.meta.url), "utf8")));

/** The worked values are printed to eight decimal places. Those in points are divided by 25 to get levels. */
const PLACES = 7;
/** Twelve decimal places are compared, because closed forms differ only in the order of a few additions. */
const CLOSED = 12;

const known = <T extends object>(value: T | Insufficient): T => {
  if (isInsufficient(value)) throw new Error(value.reason);
  return value;
};
const levelOf = (points: number): number => 1 + points / 25;
const aScore = (level: number, sem: number): Score => ({
  level,
  points: 25 * (level - 1),
  sem,
  answered: 48,
  asked: 48,
  prorated: false,
});
const aCycle = (score: Score, change: Partial<CycleScores> = {}): CycleScores => ({
  phases: tabulate(PHASES, () => score),
  lenses: tabulate(LENSES, () => score),
  overall: score,
  reducedForm: false,
  instrument: "test@1.0.0",
  respondents: ["a", "b"],
  ...change,
});

describe("change between two cycles, as published by Jacobson & Truax", () => {
  const { pre, post, SEM, Sdiff, RC, threshold95 } = golden.rci;
  const before = aCycle(aScore(levelOf(pre), SEM / 25));
  const after = aCycle(aScore(levelOf(post), SEM / 25));

  test("is a reliable rise on every scale", () => {
    const change = changeBetween(before, after);
    for (const each of [change.overall, ...Object.values(change.phases), ...Object.values(change.lenses)]) {
      expect(known(each).index).toBeCloseTo(RC, PLACES);
      expect(known(each).standardError * 25).toBeCloseTo(Sdiff, PLACES - 1);
      expect(known(each).verdict).toBe("rise");
    }
    expect(known(changeBetween(after, before).overall).verdict).toBe("fall");
  });

  test("is reliable just above the threshold and not at it", () => {
    const to = (points: number) =>
      known(changeBetween(before, aCycle(aScore(levelOf(pre + points), SEM / 25))).overall).verdict;
    expect([to(threshold95 + 1e-5), to(threshold95 - 1e-5)]).toEqual(["rise", "not-reliable"]);
  });

  test("loses the drift of its cohort: (Δ − mean Δ)/S", () => {
    const small = changeBetween(before, aCycle(aScore(levelOf(pre + 9), SEM / 25)));
    const drift = cohortDrift(Array.from({ length: 30 }, () => small));
    const beyond: Difference | undefined = known(changeBetween(before, after, drift).overall).beyondDrift;
    expect(beyond?.difference).toBeCloseTo((post - pre - 9) / 25, CLOSED);
    expect(beyond?.index).toBeCloseTo((post - pre - 9) / Sdiff, PLACES);
    expect(beyond?.verdict).toBe("not-reliable");
    const few = cohortDrift(Array.from({ length: 29 }, () => small));
    expect(few.overall).toEqual({ kind: "insufficient", reason: "too-few-firms" });
    expect(known(changeBetween(before, after, few).overall).beyondDrift).toBeUndefined();
  });

  test("splits by a then-test into a shift of the measure and a change by one measure", () => {
    const again = aScore(levelOf(pre - 5), SEM / 25);
    const { shift, change } = known(responseShift({ before: before.overall, again, after: after.overall }));
    expect(shift.difference).toBeCloseTo(-5 / 25, CLOSED);
    expect(change.difference).toBeCloseTo((post - pre + 5) / 25, CLOSED);
    expect(shift.index + change.index).toBeCloseTo(RC, PLACES);
    expect([shift.verdict, change.verdict]).toEqual(["not-reliable", "rise"]);
  });

  test("beyond regression to the mean is x₂ − (μ + ρ(x₁ − μ)), with error SD√(1 − ρ²)", () => {
    const group = { mean: 3, deviation: 0.6, reliability: 0.8 };
    const residual = known(changeBeyondRegression(aScore(2, 0.2), aScore(2.5, 0.2), group));
    expect(residual.value).toBeCloseTo(2.5 - (3 + 0.8 * -1), CLOSED);
    expect(residual.standardError).toBeCloseTo(0.6 * 0.6, CLOSED);
  });
});

test("respondents in common are counted out of the larger cycle, and half of them is enough", () => {
  expect(respondentOverlap(["a", "b", "c", "d"], ["c", "d"])).toEqual({ share: 0.5, common: 2, few: false });
  expect(respondentOverlap(["a"], ["a", "b", "c"])).toMatchObject({ common: 1, few: true });
  expect(respondentOverlap(["a", "a"], ["a"])).toMatchObject({ share: 1 });
});

test("learning efficiency is that of the worked firm, its effort from measures done and half done", () => {
  const { x1, x2, sem, months, value, se } = golden.learning_efficiency;
  const measure = { horizonMonths: 12, elapsedMonths: 6 };
  const effort = effortCredit([
    { ...measure, state: "done", effort: 3 },
    { ...measure, state: "verified", effort: 2 },
    { ...measure, state: "running", effort: 1 },
    { horizonMonths: 4, elapsedMonths: 9, state: "late", effort: 0.5 },
    { ...measure, state: "not-started", effort: 3 },
    { ...measure, state: "set-aside", effort: 3 },
  ]);
  expect(effort).toBeCloseTo(golden.learning_efficiency.effort, CLOSED);
  const efficiency = known(learningEfficiency({ before: aScore(x1, sem), after: aScore(x2, sem), effort, months }));
  expect(efficiency.value).toBeCloseTo(value, PLACES + 1);
  expect(efficiency.standardError).toBeCloseTo(se, PLACES + 1);
});

describe("two pictures", () => {
  const { management, pulse, s_pulse, n, difference, differ } = golden.two_pictures;
  const byPhase = ([PRE, LRN, APP, EVA]: readonly [number, number, number, number]) => ({ PRE, LRN, APP, EVA });

  test("of the worked firm differ in Learning alone", () => {
    const { phases } = known(
      twoPictures({
        management: byPhase(management),
        pulse: byPhase(pulse),
        deviations: tabulate(PHASES, () => Math.sqrt(0.75) * s_pulse),
        people: n,
        itemVariance: 0.18,
        errorOf: () => 0.2,
      }),
    );
    expect(PHASES.map((phase) => phases[phase].difference)).toEqual(
      difference.map((each) => expect.closeTo(each, PLACES)),
    );
    expect(PHASES.map((phase) => phases[phase].differs)).toEqual(differ);
  });

  test("come from a pulse whose phases are the worked ones", () => {
    const half = s_pulse * Math.sqrt((n - 1) / n);
    const rows = Array.from({ length: n }, (_, person) => {
      const row: Partial<Record<CellId, number>> = {};
      PHASES.forEach((phase, each) => {
        for (const lens of LENSES) row[cellOf(phase, lens)] = (pulse[each] ?? 0) + (person % 2 === 0 ? half : -half);
      });
      return row;
    });
    const index = pulseIndex(rows);
    expect(PHASES.map((phase) => known(index.phases[phase]).level)).toEqual(
      pulse.map((level) => expect.closeTo(level, CLOSED)),
    );
    expect(known(index.overall).points).toBeCloseTo(25 * (mean(pulse) - 1), CLOSED - 2);
  });
});

describe("linking", () => {
  const [muX = 0, sigmaX = 0, muVX = 0, sigmaVX = 0, muY = 0, sigmaY = 0, muVY = 0, sigmaVY = 0] =
    golden.chained_linear.params;

  test("of the worked versions, in levels instead of points", () => {
    const spread = (points: number, deviation: number) => ({ mean: levelOf(points), deviation: deviation / 25 });
    const link: VersionLink = {
      kind: "chained-linear",
      groups: {
        oldForm: spread(muX, sigmaX),
        oldAnchor: spread(muVX, sigmaVX),
        newForm: spread(muY, sigmaY),
        newAnchor: spread(muVY, sigmaVY),
      },
      firms: [50, 50],
    };
    golden.chained_linear.x.forEach((points, each) => {
      const linked = known(applyLink(link, aScore(levelOf(points), 0.164)));
      expect(linked.points).toBeCloseTo(golden.chained_linear.y[each] ?? 0, PLACES);
      expect(linked.sem).toBeCloseTo((0.164 * (sigmaY / sigmaVY) * sigmaVX) / sigmaX, CLOSED);
    });
  });

  const instrument = anInstrument();
  const changed = {
    ...instrument,
    version: "2.0.0",
    items: instrument.items.map((item) => (item.id.endsWith(".3") ? { ...item, id: renumber(item.id) } : item)),
  };

  test("takes means and deviations from fifty firms of each version, and their anchors from items with one id", () => {
    const old = Array.from({ length: 50 }, (_, firm) => aFirm(instrument, firm, 0));
    const next = Array.from({ length: 60 }, (_, firm) => aFirm(changed, firm, 1));
    const { overall } = known(linkScores({ instrument, firms: old }, { instrument: changed, firms: next }));
    if (overall.kind !== "chained-linear") throw new Error(overall.reason);
    const levels = old.map((scores) => known(scores.overall).level);
    const anchors = old.map((scores) =>
      mean(
        CELLS.map((cell) =>
          mean([`${cell}.1` as const, `${cell}.2` as const].map((id) => Number(scores.items[id]?.level))),
        ),
      ),
    );
    expect(overall.firms).toEqual([50, 60]);
    expect(overall.groups.oldForm.mean).toBeCloseTo(mean(levels), CLOSED);
    expect(overall.groups.oldAnchor.mean).toBeCloseTo(mean(anchors), CLOSED);
    const linked = known(applyLink(overall, aScore(3, 0.164)));
    expect(linked.level).toBeCloseTo(Number(chainedLinear(3, overall.groups)), CLOSED);
  });

  test("weighs a cell with one anchor as one with two", () => {
    const items = changed.items.map((item) => (item.id === "PRE.ORG.2" ? { ...item, id: renumber(item.id) } : item));
    const next = { ...changed, items };
    const firms = Array.from({ length: 50 }, (_, firm) => aFirm(instrument, firm, 0));
    const newer = Array.from({ length: 50 }, (_, firm) => aFirm(next, firm, 1));
    const { phases } = known(linkScores({ instrument, firms }, { instrument: next, firms: newer }));
    if (phases.PRE.kind !== "chained-linear") throw new Error(phases.PRE.reason);
    const anchors = firms.map(({ items: details }) => {
      const level = (id: ItemId) => Number(details[id]?.level);
      const others = (["PRE.NET", "PRE.POS", "PRE.INT"] as const).map((cell) =>
        mean([level(`${cell}.1`), level(`${cell}.2`)]),
      );
      return mean([level("PRE.ORG.1"), ...others]);
    });
    expect(phases.PRE.groups.oldAnchor.mean).toBeCloseTo(mean(anchors), CLOSED);
    expect(phases.PRE.groups.oldAnchor.deviation).toBeCloseTo(sampleDeviation(anchors), CLOSED);
  });

  test("with fewer firms, or a cell without an anchor, keeps the level and says that the series breaks", () => {
    const few = Array.from({ length: 49 }, (_, firm) => aFirm(instrument, firm, 0));
    const same = known(linkScores({ instrument, firms: few }, { instrument, firms: few }));
    expect(same.overall).toEqual({ kind: "break-in-series", reason: "too-few-firms" });
    expect(applyLink(same.overall, aScore(3, 0.164))).toEqual(aScore(3, 0.164));

    const items = instrument.items.map((item) => (item.cell === "PRE.ORG" ? { ...item, id: renumber(item.id) } : item));
    const apart = { ...instrument, items };
    const broken = known(linkScores({ instrument, firms: few }, { instrument: apart, firms: few }));
    expect(broken.overall).toEqual({ kind: "break-in-series", reason: "anchor-missing" });
    expect(broken.phases.LRN).toEqual({ kind: "break-in-series", reason: "too-few-firms" });
  });

  test("does not stretch by what rounding leaves of scores that are all alike", () => {
    for (const one of [0, 1, 2, 3, 4]) {
      const firms = Array.from({ length: 60 }, () => aFirm(instrument, one, 0));
      const { overall } = known(linkScores({ instrument, firms }, { instrument: changed, firms }));
      expect(overall).toEqual({ kind: "break-in-series", reason: "constant-scores" });
    }
  });

  test("never joins two blueprints", () => {
    const other = { ...instrument, id: "other" };
    expect(linkScores({ instrument, firms: [] }, { instrument: other, firms: [] })).toEqual({
      kind: "insufficient",
      reason: "different-blueprint",
    });
  });

  function renumber(id: ItemId): ItemId {
    const [phase, lens, number] = id.split(".");
    const cell = CELLS.find((each) => each === `${phase}.${lens}`);
    if (cell === undefined) throw new Error(id);
    return `${cell}.${Number(number) + 90}`;
  }

  /** A firm whose level and profile are derived from its number. */
  function aFirm(form: typeof instrument, firm: number, lift: number): Scores {
    const answers: Partial<Record<ItemId, { readonly level: 1 | 2 | 3 | 4 | 5 }>> = {};
    form.items.forEach(({ id }, item) => {
      const steps = (firm * 7 + item * 3 + (firm % 5) * lift) % 5;
      const level = ([1, 2, 3, 4, 5] as const)[firm % 3 === 0 ? steps : Math.min(4, (steps % 3) + (firm % 2))];
      answers[id] = { level: level ?? 3 };
    });
    const respondents = [{ id: "m", kind: "member" as const, stratum: "management" as const, answers }];
    return scoreAssessment(anAssessment({ instrument: form, respondents }));
  }
});
