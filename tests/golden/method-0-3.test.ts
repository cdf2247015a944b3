import { describe, expect, test } from "vitest";
import { currentInstrument, measures1, requirements1, screening1 } from "@/lib/catalog";
import { CELLS, cellOf, LENSES, PHASES, ROLES, STRATA } from "@/lib/instrument";
import { type PulseRow, pulseIndex, twoPictures } from "@/lib/pulse";
import {
  BANDS,
  bandOddsOf,
  doneFactsForAll,
  drawFits,
  fitCells,
  isMissing,
  judge,
  type Rating,
  rateScreening,
  recommendMeasures,
  runBands,
  summariseFits,
} from "@/lib/rating";
import { isInsufficient, tabulate } from "@/lib/result";
import {
  cellErrors,
  errorModelProvisional,
  errorOfMean,
  errorsOfFullAnswers,
  scoreAssessment,
  weakestHandover,
  weighPhases,
} from "@/lib/scoring";
import { mean, sampleDeviation, seededRandom, sum } from "@/lib/stats";
import { answersIn, golden03, inputOf, membersIn, partsOf } from "../support/method-0-3";
import { errorsOf, rate } from "../support/rating";

/** The expected values are printed to ten decimal places, so nine are compared. */
const PLACES = 9;
/**
 * The expected values come from 200,000 draws. Probabilities of letters may differ from them by .01, means and
 * quantiles of fits by .3.
 */
const DRAWS = 60_000;
const ODDS_TOLERANCE = 0.01;
const RANGE_TOLERANCE = 0.3;

type Part = { readonly level: number; readonly sem: number } | object;

function expectParts(
  parts: Readonly<Record<string, Part>>,
  expected: Readonly<Record<string, number | null>>,
  of: "level" | "sem",
) {
  for (const [name, value] of Object.entries(expected)) {
    const part = parts[name];
    if (part === undefined || !("level" in part)) {
      // A part may have an error but no level, if too few of its items are answered.
      if (of === "level") expect(value, name).toBeNull();
      continue;
    }
    expect(part[of], name).toBeCloseTo(value ?? Number.NaN, PLACES);
  }
}

describe.each(golden03.designs)("answers: $name", ({ respondents, notApplicable, output }) => {
  const scores = scoreAssessment({
    instrument: currentInstrument,
    respondents: membersIn(respondents),
    notApplicable: Object.fromEntries(notApplicable.map((item) => [item, "it is so"])),
    evidence: {},
    asOf: "2026-11-01",
    errorModel: errorModelProvisional,
  });
  const partsIn = (table: Pick<typeof scores, "cells" | "phases" | "lenses" | "overall">): Record<string, Part> =>
    Object.fromEntries(
      [
        ...Object.entries(table.cells),
        ...Object.entries(table.phases),
        ...Object.entries(table.lenses),
        ["overall", table.overall] as const,
      ].map(([name, score]) => [name, isInsufficient(score) ? {} : score]),
    );

  test("have the levels, and those capped by records", () => {
    expectParts(partsIn(scores), output.levels, "level");
    expectParts(partsIn(scores.cappedByRecords), output.capped, "level");
  });

  test("have the errors", () => expectParts(partsIn(scores), output.sem, "sem"));

  test("have the staged level and the weakest hand-over", () => {
    const { staged, weakestHandover: weakest } = scores;
    if (output.staged === null || output.handOver === null) {
      expect([isInsufficient(staged), isInsufficient(weakest)]).toEqual([true, true]);
      return;
    }
    if (isInsufficient(staged) || isInsufficient(weakest)) throw new Error("four phases are scored");
    expect(staged.level).toBe(output.staged.level);
    expect(staged.blocking.map(({ id }) => id)).toEqual(output.staged.blocking);
    expect(weakest).toMatchObject({ phase: output.handOver.phase, broken: output.handOver.broken });
    expect(weakest.difference).toBeCloseTo(output.handOver.difference, PLACES);
    expect(weakest.odds).toBeCloseTo(output.handOver.odds, PLACES);
    expect(weakest.loopBalance).toBeCloseTo(output.handOver.balance, PLACES);
  });
});

test.each(golden03.handOver)("the weakest hand-over of $phases with $voices voices", (expected) => {
  const [PRE, LRN, APP, EVA] = expected.phases;
  const errors = errorsOf(expected.voices);
  const weakest = weakestHandover({ PRE, LRN, APP, EVA }, (weights) =>
    errorOfMean(errors, weighPhases(CELLS, weights)),
  );
  expect(weakest).toMatchObject({ phase: expected.phase, broken: expected.broken });
  expect(weakest.odds).toBeCloseTo(expected.odds, PLACES);
});

test.each(golden03.meets)("level $x against $r with $voices voices", ({ x, r, voices, odds }) => {
  const { cell: sem } = errorsOfFullAnswers(errorModelProvisional, voices);
  expect(judge({ level: x, required: r, sem, cutoffs: requirements1.cutoffs }).odds).toBeCloseTo(odds, PLACES);
});

test.each(golden03.bandTable)("letters of all cells $shift from the requirement with $voices voices", (row) => {
  const levels = tabulate(CELLS, () => 3 + row.shift);
  const required = tabulate(CELLS, () => 3);
  const [fits = new Float64Array()] = drawFits([{ levels, required }], DRAWS, {
    errors: errorsOf(row.voices),
    random: seededRandom(20261128),
  });
  const odds = bandOddsOf(fits, requirements1.bands);
  for (const [place, letter] of BANDS.entries())
    expect(Math.abs(odds[letter] - (row.bandOdds[place] ?? Number.NaN)), letter).toBeLessThan(ODDS_TOLERANCE);
  if (row.compareBand)
    expect(runBands(odds, requirements1.cutoffs.bandRun)).toEqual({ band: row.band, wide: row.wide });
  expect(Math.abs(summariseFits(fits).mean - row.mean)).toBeLessThan(RANGE_TOLERANCE);
  const figures = fitCells(levels, required);
  if (isMissing(figures)) throw new Error("all cells are scored");
  expect(figures.index).toBeCloseTo(row.index, PLACES);
});

test.each(golden03.screenings)("screening: $name", ({ answers, link, role, output }) => {
  const rating = rateScreening({
    instrument: currentInstrument,
    answers: answersIn(answers, screening1.items),
    determinants: link,
    mainFunction: role,
    requirements: requirements1,
    errorModel: errorModelProvisional,
  });
  const { required, overall, verdict } = rating;
  if (isMissing(required)) throw new Error(required.insufficient);
  // What the customer requires is known even if the firm's own level is not.
  if (typeof output.required === "number") expect(required.level).toBeCloseTo(output.required, PLACES);
  expect(isMissing(overall)).toBe(typeof output.overall !== "number");
  if (!isMissing(overall)) {
    expect(overall.level).toBeCloseTo(output.overall ?? Number.NaN, PLACES);
    expect(overall.sem).toBeCloseTo(output.sem ?? Number.NaN, PLACES);
  }
  expect(isMissing(verdict)).toBe(typeof output.odds !== "number");
  if (!isMissing(verdict)) {
    expect(verdict.odds).toBeCloseTo(output.odds ?? Number.NaN, PLACES);
    expect(verdict.verdict).toBe(output.verdict);
  }
  expect(rating.hints).toEqual(output.hints);
});

test("two pictures of management and the shop floor", () => {
  const { respondents, pulse, output } = golden03.twoPictures;
  const scores = scoreAssessment({
    instrument: currentInstrument,
    respondents: membersIn(respondents),
    notApplicable: {},
    evidence: {},
    asOf: "2026-11-01",
    errorModel: errorModelProvisional,
  });
  const rows = pulse.map((row) => Object.fromEntries(CELLS.map((cell, at) => [cell, row[at] ?? null])));
  const { phases, people } = pulseIndex(rows);
  const known = tabulate(PHASES, (phase) => {
    const [managed, felt] = [scores.phases[phase], phases[phase]];
    if (isInsufficient(managed) || isInsufficient(felt)) throw new Error("four phases are scored");
    return { managed: managed.level, felt: felt.level };
  });
  const pictures = twoPictures({
    management: tabulate(PHASES, (phase) => known[phase].managed),
    pulse: tabulate(PHASES, (phase) => known[phase].felt),
    deviations: shapeDeviationsOf(rows),
    people,
    itemVariance: errorModelProvisional.item,
    errorOf: (weights) => errorOfMean(scores.errors, weighPhases(CELLS, weights)),
  });
  if (isInsufficient(pictures)) throw new Error(pictures.reason);
  for (const phase of PHASES) {
    const expected = output[phase];
    expect(pictures.phases[phase].difference, phase).toBeCloseTo(expected.difference, PLACES);
    expect(pictures.phases[phase].limit, phase).toBeCloseTo(expected.limit, PLACES);
    expect(pictures.phases[phase].differs, phase).toBe(expected.differ);
  }
});

/** How far each phase is from the person's own mean, as the method defines it. The product does not compute it. */
function shapeDeviationsOf(rows: readonly PulseRow[]) {
  const shapes = rows.map((row) => {
    const levels = PHASES.map((phase) => mean(LENSES.flatMap((lens) => row[cellOf(phase, lens)] ?? [])));
    return levels.map((level) => level - mean(levels));
  });
  return tabulate(PHASES, (phase) => sampleDeviation(shapes.map((shape) => shape[PHASES.indexOf(phase)] ?? 0)));
}

/** Chooses measures for a firm of the expected values, with the parameters behind these values. */
function chooseFor({ input }: (typeof golden03.firms)[number], rating: Rating) {
  const inForce = isMissing(rating.verdicts.move) ? rating.verdicts.serve : rating.verdicts.move;
  const { requirementWeights: weights, customerHhi, hasSubSuppliers, presentRole, coverage } = rating.position;
  if (isMissing(inForce) || isMissing(weights)) throw new Error("the firm has a requirement");
  const file = inputOf({ input });
  const scores = scoreAssessment({
    instrument: currentInstrument,
    respondents: membersIn(input.respondents),
    notApplicable: file.notApplicable,
    evidence: file.evidence,
    asOf: file.asOf,
    errorModel: errorModelProvisional,
  });
  const doneFacts = doneFactsForAll({
    instrument: currentInstrument,
    input: file,
    coverage,
    items: (id) => {
      const item = scores.items[id];
      const level = item?.level;
      return {
        level: typeof level === "number" ? level : undefined,
        voices: sum(item?.strata.map(({ count }) => count) ?? []),
      };
    },
  });
  const ended = Object.keys(input.plan).flatMap((id) => measures1.measures.filter((measure) => measure.id === id));
  const aimed = file.aim?.kind === "move" ? file.aim.role : undefined;
  return recommendMeasures({
    measures: measures1.measures,
    steps: Object.fromEntries(
      Object.entries(golden03.steps).map(([id, list]) => [id, list.map((step) => step ?? undefined)]),
    ),
    doneFacts: { ...doneFacts, plan: input.plan },
    verdicts: inForce,
    weights,
    facts: {
      ...(input.employees === null ? {} : { employees: input.employees }),
      ...(isMissing(customerHhi) ? {} : { customerHhiLow: customerHhi.low }),
      hasSubSuppliers,
      targetRoleAbove:
        aimed !== undefined && !isMissing(presentRole) && ROLES.indexOf(aimed) > ROLES.indexOf(presentRole),
      context: Object.fromEntries(
        Object.entries(file.context).flatMap(([id, { state }]) => (state === undefined ? [] : [[id, state]])),
      ),
    },
    cutoffs: requirements1.cutoffs,
    capacity: input.capacity,
    done: ended.map(({ id }) => id),
    carriedOver: input.carriedOver,
    pinned: input.pinned.map((measure) => ({ measure, reason: "it is wanted" })),
    dismissed: input.dismissed.map((measure) => ({ measure, reason: "it is not wanted" })),
  });
}

describe.each(golden03.firms)("firm: $name", (firm) => {
  const rating = rate(inputOf(firm));
  const { output } = firm;

  test("has the levels, those capped by records, and the errors", () => {
    expectParts(partsOf(rating.scores), output.levels, "level");
    expectParts(partsOf(rating.scores.cappedByRecords), output.capped, "level");
    expectParts(partsOf(rating.scores), output.sem, "sem");
  });

  test("is required what the method requires", () => {
    for (const [against, expected] of [
      [rating.requirement.serve, output.serve],
      [rating.requirement.move, output.move],
    ] as const) {
      if (expected === undefined || expected === null || typeof expected === "string") {
        expect(isMissing(against)).toBe(true);
        continue;
      }
      if (isMissing(against)) throw new Error(against.insufficient);
      for (const cell of CELLS) expect(against[cell], cell).toBeCloseTo(expected[cell] ?? Number.NaN, PLACES);
    }
  });

  test("has the verdicts, and whether they hold either way", () => {
    for (const against of ["serve", "move"] as const) {
      const expected = output.verdicts?.[against];
      const own = rating.verdicts[against];
      if (expected === undefined || expected === null) {
        expect(isMissing(own)).toBe(true);
        continue;
      }
      if (isMissing(own)) throw new Error(own.insufficient);
      const table: Record<string, (typeof own)["overall"]> = {
        ...own.cells,
        ...own.phases,
        ...own.lenses,
        overall: own.overall,
      };
      for (const [name, verdict] of Object.entries(expected)) {
        const found = table[name];
        if (found === undefined) throw new Error(`no ${name}`);
        if (verdict === null) {
          expect(isMissing(found), name).toBe(true);
          continue;
        }
        if (isMissing(found)) throw new Error(`${name}: ${found.insufficient}`);
        expect(found.required, name).toBeCloseTo(verdict.required, PLACES);
        expect(found.odds, name).toBeCloseTo(verdict.odds, PLACES);
        expect([found.verdict, found.holdsEitherWay], name).toEqual([verdict.verdict, verdict.holds]);
      }
    }
  });

  test("is given the measures, each with the step to take next", () => {
    const expected = output.measures;
    if (expected === undefined) return;
    const chosen = chooseFor(firm, rating);
    if (isMissing(chosen)) {
      expect([chosen.insufficient, expected.noReliableGap]).toEqual(["no reliable gap", true]);
      return;
    }
    expect(chosen.eligible.map(({ cell }) => cell)).toEqual(expected.eligible.map(({ cell }) => cell));
    for (const [at, { expectedShortfall }] of chosen.eligible.entries())
      expect(expectedShortfall).toBeCloseTo(expected.eligible[at]?.expected ?? Number.NaN, PLACES);
    expect(chosen.passedOver).toEqual(expected.passedOver);
    const picked = chosen.chosen.filter(({ pinned }) => pinned === undefined);
    expect(
      picked.map(({ measure, step, notAsked, forWeakestCell, forWeakestPhase }) => ({
        id: measure,
        rule: forWeakestCell !== null ? "first" : forWeakestPhase !== null ? "phase" : "ordinary",
        for: forWeakestCell ?? forWeakestPhase ?? undefined,
        step,
        notAsked,
      })),
    ).toEqual(expected.chosen.map(({ id, rule, for: of, step, notAsked }) => ({ id, rule, for: of, step, notAsked })));
    for (const [at, { rule, worth }] of expected.chosen.entries())
      if (rule === "ordinary") expect(picked[at]?.priority).toBeCloseTo(worth, PLACES);
  });

  test("says what one more person of each role group would settle", () => {
    const { voices } = rating.surer ?? {};
    for (const stratum of STRATA) {
      const own = voices?.[stratum];
      const expected = output.surer[stratum];
      if (own === undefined) throw new Error("what would make it surer is in every rating");
      const { overall, ...parts } = expected.sem;
      const sems = Object.entries({ ...own.phases, ...own.lenses, overall: own.overall });
      for (const [name, sem] of Object.entries({ ...parts, overall })) {
        const found = sems.find(([id]) => id === name)?.[1];
        if (sem === null || sem === undefined) expect(found, name).toBeNull();
        else expect(found, name).toBeCloseTo(sem, PLACES);
      }
      expect([own.settles, own.opens]).toEqual([expected.settles, expected.opens]);
    }
  });

  test("says what the letters would be if the missing records existed", () => {
    const expected = output.fits?.ifMissingRecords;
    const own = rating.surer?.records;
    if (own === undefined) throw new Error("what would make it surer is in every rating");
    if (expected === undefined) {
      expect(isMissing(own)).toBe(true);
      return;
    }
    if (isMissing(own)) throw new Error(own.insufficient);
    expect(own.index).toBeCloseTo(expected.index, PLACES);
    expect(own.missing).toBe(output.records.m - output.records.n);
    for (const [place, letter] of BANDS.entries())
      expect(Math.abs(own.bandOdds[letter] - (expected.bandOdds[place] ?? Number.NaN)), letter).toBeLessThan(0.08);
  });

  test("has the fits, and letters near those of 200,000 draws", () => {
    const { fits } = output;
    for (const name of ["serve", "serveCapped", "move"] as const) {
      const own = rating.fit[name];
      const expected = fits?.[name];
      if (expected === undefined) {
        expect(isMissing(own), name).toBe(true);
        continue;
      }
      if (isMissing(own)) throw new Error(`${name}: ${own.insufficient}`);
      expect(own.index, name).toBeCloseTo(expected.index, PLACES);
      expect(own.indexByLens, name).toBeCloseTo(expected.byLens, PLACES);
      // Five standard errors of a share of 1,000 draws are allowed.
      for (const [place, letter] of BANDS.entries())
        expect(
          Math.abs(own.bandOdds[letter] - (expected.bandOdds[place] ?? Number.NaN)),
          `${name} ${letter}`,
        ).toBeLessThan(0.08);
      if (name === "serve" && output.latent !== undefined) expect(own.latent).toBeCloseTo(output.latent, PLACES);
    }
  });
});

test("errors of phases vary together as the members' leniency makes them", () => {
  const form = currentInstrument.items.map(({ cell }) => ({ cell, applies: true, level: 3, norm: undefined }));
  const voice = { stratum: "management", placed: form.map(() => true) } as const;
  const errors = cellErrors(form, [voice], errorModelProvisional);
  const variance = (weights: Readonly<Partial<Record<(typeof PHASES)[number], number>>>) =>
    errorOfMean(errors, weighPhases(CELLS, weights)) ** 2;
  const covariance = (variance({ PRE: 1, LRN: 1 }) - variance({ PRE: 1 }) - variance({ LRN: 1 })) / 2;
  expect(covariance).toBeCloseTo(0.015, PLACES);
});
