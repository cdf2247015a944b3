import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { currentInstrument, measures1, requirements1 } from "@/lib/catalog";
import { CELLS, type CellId, type ItemId, PHASES, phaseOf } from "@/lib/instrument";
import {
  type AssessmentInput,
  assess,
  BANDS,
  type Band,
  type BiggestGaps,
  bandOddsOf,
  type CellLevels,
  canonicalInput,
  doneFactsForAll,
  factorOf,
  fitCells,
  isMissing,
  judgeAll,
  levelsFromCells,
  type Maybe,
  missing,
  type Rating,
  rateBiggestGaps,
  ratePosition,
  rateRequirement,
  readAssessment,
  recommendMeasures,
  requiredPositionOf,
  runBands,
  shiftRequired,
} from "@/lib/rating";
import { isInsufficient } from "@/lib/result";
import { errorModelProvisional, scoreAssessment } from "@/lib/scoring";
import { clip, seededRandom, standardNormal } from "@/lib/stats";
import type { Work } from "./work";

const EXAMPLE = new URL("../golden/method/assessment-example.json", import.meta.url);
const { draws, bands, cutoffs } = requirements1;

/**
 * Reads the example file: a firm with four respondents, four business relationships and the aim to change its function.
 */
function readExample(): AssessmentInput {
  const read = readAssessment(JSON.parse(readFileSync(EXAMPLE, "utf8")), currentInstrument);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function known<T extends object | number>(value: Maybe<T>): T {
  if (isMissing(value)) throw new Error(value.insufficient);
  return value;
}

/**
 * Encodes the letters of three fits as one number, so that two implementations can be compared. Each fit has letters
 * for the published requirements, and for requirements half a level higher and half a level lower.
 */
const numberOf = (runs: readonly (readonly Band[])[]): number =>
  runs.reduce(
    (total, run, at) => total + (at + 1) * (10 * BANDS.indexOf(run[0] ?? "A") + BANDS.indexOf(run.at(-1) ?? "A")),
    0,
  );

const measuresOf = (chosen: readonly { readonly measure: string; readonly priority: number }[]): number =>
  chosen.reduce((total, { measure, priority }) => total + Number(measure.slice(1)) + priority, 0);

const rateExample = (input: AssessmentInput): Rating =>
  assess(input, {
    instrument: currentInstrument,
    requirements: requirements1,
    measures: measures1,
    errorModel: errorModelProvisional,
    random: seededRandom,
    inputHash: createHash("sha256").update(canonicalInput(input)).digest("hex"),
  });

function byKernel(input: AssessmentInput): number {
  const { fit, recommendations, verdicts } = rateExample(input);
  const fits = [fit.serve, fit.serveCapped, fit.move].map(known);
  const runs = fits.flatMap(({ band, ifRequirementsHigher, ifRequirementsLower }) => [
    band,
    ifRequirementsHigher,
    ifRequirementsLower,
  ]);
  const odds = CELLS.reduce((total, cell) => total + known(known(verdicts.move).cells[cell]).odds, 0);
  return (
    numberOf(runs) + fits.reduce((total, { index }) => total + index, 0) + measuresOf(known(recommendations)) + odds
  );
}

/** Computes only the biggest gaps, from a finished rating; the complete rating finds the same gaps. */
function gapsAlone(input: AssessmentInput): () => number {
  const rating = rateExample(input);
  const [verdicts, required] = [known(rating.verdicts.move), known(rating.requirement.move)];
  const levels: CellLevels = Object.fromEntries(CELLS.map((cell) => [cell, known(rating.scores.cells[cell]).level]));
  const { errors, seed } = rating;
  if (errors === undefined) throw new Error("every rating of today has errors");
  const asked = { against: "move", verdicts, levels, required, errors, requirements: requirements1 } as const;
  return () => gapsNumber(rateBiggestGaps({ ...asked, count: draws.count, random: () => seededRandom(seed) }));
}

const gapsNumber = ({ odds, named }: BiggestGaps): number =>
  CELLS.reduce((total, cell, at) => total + (at + 1) * (odds[cell] ?? 0), 0) +
  named.reduce((total, { closing }) => total + closing.points, 0);

/**
 * Computes the same figures in the plainest way: one normal quantile for each random number, and one loop for each
 * cell.
 */
function byPlainLoops(input: AssessmentInput): number {
  const scores = scoreAssessment({
    instrument: currentInstrument,
    respondents: input.respondents.flatMap((person) => (person.kind === "member" ? [person] : [])),
    notApplicable: input.notApplicable,
    evidence: input.evidence,
    asOf: input.asOf,
    errorModel: errorModelProvisional,
  });
  const cellsOf = (table: Pick<typeof scores, "cells">): CellLevels =>
    Object.fromEntries(CELLS.flatMap((cell) => levelIn(table, cell)));
  const [levels, capped] = [cellsOf(scores), cellsOf(scores.cappedByRecords)];
  const position = ratePosition(input, requirements1);
  const place = requiredPositionOf(position);
  const required = rateRequirement({ requirements: requirements1, position: place, aim: input.aim, scored: levels });
  const [serve, move] = [known(required.serve), known(required.move)];
  const cases = [
    { levels, needed: serve },
    { levels: capped, needed: serve },
    { levels, needed: move },
  ].flatMap(({ levels: own, needed }) =>
    [needed, shiftRequired(needed, 0.5), shiftRequired(needed, -0.5)].map((need) => ({ levels: own, needed: need })),
  );
  const runs = drawPlainly(cases, factorOf(scores.errors)).map(
    (fits) => runBands(bandOddsOf(fits, bands), cutoffs.bandRun).band,
  );
  const indexes = [0, 3, 6].map((at) => {
    const one = cases[at];
    return one === undefined ? Number.NaN : known(fitCells(one.levels, one.needed)).index;
  });
  const verdicts = judgeAll(levelsFromCells(levels), move, { errors: scores.errors, cutoffs });
  const hhi = known(position.customerHhi);
  const asked = {
    instrument: currentInstrument,
    input,
    coverage: position.coverage,
    items: (id: ItemId) => {
      const item = scores.items[id];
      const voices = (item?.strata ?? []).reduce((total, { count }) => total + count, 0);
      return { level: typeof item?.level === "number" ? item.level : undefined, voices };
    },
  };
  const chosen = recommendMeasures({
    ...measures1,
    doneFacts: doneFactsForAll(asked),
    verdicts,
    weights: known(position.requirementWeights),
    facts: {
      employees: input.firm.employees ?? 0,
      customerHhiLow: hhi.low,
      hasSubSuppliers: position.hasSubSuppliers,
      targetRoleAbove: true,
      context: Object.fromEntries(
        Object.entries(input.context).flatMap(([id, { state }]) => (state === undefined ? [] : [[id, state]])),
      ),
    },
    cutoffs,
  });
  const odds = CELLS.reduce((total, cell) => total + known(verdicts.cells[cell]).odds, 0);
  return numberOf(runs) + indexes.reduce((total, index) => total + index, 0) + measuresOf(known(chosen).chosen) + odds;
}

function levelIn({ cells }: Pick<ReturnType<typeof scoreAssessment>, "cells">, cell: CellId): [CellId, number][] {
  const score = cells[cell];
  return isInsufficient(score) ? [] : [[cell, score.level]];
}

type PlainCase = { readonly levels: CellLevels; readonly needed: Readonly<Record<CellId, number>> };

function drawPlainly(cases: readonly PlainCase[], factor: ReturnType<typeof factorOf>): readonly Float64Array[] {
  const normal = standardNormal(seededRandom(1));
  const fits = cases.map(() => new Float64Array(draws.count));
  for (let draw = 0; draw < draws.count; draw += 1) {
    const z = CELLS.map(normal);
    const errors = factor.map((row) => row.reduce((total, weight, at) => total + weight * (z[at] ?? 0), 0));
    for (const [at, { levels, needed }] of cases.entries()) {
      let [lost, span] = [0, 0];
      for (const name of PHASES) {
        let short = 0;
        for (const [cell, id] of CELLS.entries()) {
          const level = levels[id];
          if (level === undefined || phaseOf(id) !== name) continue;
          short += needed[id] - clip(level + (errors[cell] ?? 0), 1, 5);
          span += needed[id] - 1;
        }
        lost += Math.max(0, short);
      }
      const list = fits[at];
      if (list) list[draw] = span <= 0 ? 100 : 100 * (1 - lost / span);
    }
  }
  return fits;
}

export const works: readonly Work[] = [
  {
    name: "one firm's whole rating, 1,000 draws of nine fits",
    limitMs: 5,
    elsewhere: "–",
    prepare: () => {
      const input = readExample();
      return () => byKernel(input);
    },
    reference: {
      name: "the same steps with plain loops",
      prepare: () => {
        const input = readExample();
        return () => byPlainLoops(input);
      },
    },
    runs: 200,
    referenceRuns: 15,
  },
  {
    name: "the biggest gaps of that firm, and what closing them brings",
    limitMs: 2,
    elsewhere: "–",
    prepare: () => gapsAlone(readExample()),
    reference: {
      name: "the whole rating, of which they are a part",
      prepare: () => {
        const input = readExample();
        return () => gapsNumber(known(rateExample(input).biggestGaps ?? missing("no reliable gap")));
      },
    },
    runs: 200,
  },
];
