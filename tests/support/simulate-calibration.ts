import { requirements1 } from "@/lib/catalog";
import { CELLS, type CellId, PHASES, phaseOf, STRATA, type Stratum } from "@/lib/instrument";
import {
  BANDS,
  type Band,
  bandOddsOf,
  drawFits,
  fitCells,
  isMissing,
  judge,
  KERNEL_VERSION,
  runBands,
} from "@/lib/rating";
import { isInsufficient, tabulate } from "@/lib/result";
import { errorModelProvisional, type ScoreTable, scoreParts, Z_90 } from "@/lib/scoring";
import { clip, mean, normalQuantile, reaches, seededRandom, standardNormal } from "@/lib/stats";
import { anInstrument } from "./questionnaire";

const instrument = anInstrument();
const { items } = instrument;
const { bands, cutoffs, draws } = requirements1;

/** Assumed variances of true levels between firms: overall, and added by phase and by cell. Source: method 3.4. */
const SPREAD = { overall: 0.62 ** 2, phase: 0.7 ** 2 - 0.62 ** 2, cell: 0.85 ** 2 - 0.7 ** 2 };
/** Required level of a cell: the mean of the worked firm, and the variation between cells. Source: method 3.8. */
const REQUIRED = { mean: 3.08, spread: 0.3 };

/** Who answers every item: one person, three of one role group, or two of each of four. */
const DESIGNS = {
  one: ["management"],
  three: ["management", "management", "management"],
  eight: [...STRATA, ...STRATA],
} as const satisfies Readonly<Record<string, readonly Stratum[]>>;
type Design = keyof typeof DESIGNS;
const ANSWERED = ["one", "three", "eight"] as const satisfies readonly Design[];

/** Verdicts whose stated probability is near these values are counted, both "meets" and "falls short". */
const NEAR = [0.6, 0.7, 0.8, 0.9] as const;
const WIDTH = 0.05;

/** The printed ranges: the likely one, and the one for specialists. Source: method 3.4. */
const RANGES = { likely: normalQuantile(0.9), wide: Z_90 };
type RangeName = keyof typeof RANGES;

type Case = {
  readonly answered: Design;
  /** The mean stated probability, the share of verdicts that were true, and the number of verdicts. */
  readonly verdicts: readonly { readonly odds: number; readonly true: number; readonly count: number }[];
  /** The share of ranges of cells, phases and the whole that contain the true level. */
  readonly ranges: Readonly<Record<RangeName, number>>;
  /** The share of firms whose true letter is among the printed ones, and the number of letters printed per firm. */
  readonly letters: { readonly held: number; readonly printed: number };
};

type Calibration = {
  readonly firms: number;
  readonly kernel: string;
  readonly errorModel: string;
  readonly cases: readonly Case[];
};

/** Rates this many firms for each number of people, each with its own true levels. */
export function simulateCalibration(firms: number): Calibration {
  return {
    firms,
    kernel: KERNEL_VERSION,
    errorModel: errorModelProvisional.version,
    cases: ANSWERED.map((answered) => simulateCase(answered, firms)),
  };
}

/** Level, true level, requirement and error of a cell, a phase or the whole. */
type Unit = { readonly level: number; readonly truth: number; readonly required: number; readonly sem: number };
type Levels = Readonly<Record<CellId, number>>;
type Firm = { readonly level: Levels; readonly truth: Levels; readonly required: Levels };

function simulateCase(answered: Design, firms: number): Case {
  const random = seededRandom(`calibration population ${answered}`);
  const draw = standardNormal(random);
  const normal = (variance: number) => Math.sqrt(variance) * draw();
  const voices: readonly Stratum[] = DESIGNS[answered];
  const scores = scoresOf(voices);
  const counts = NEAR.map(() => ({ said: 0, right: 0, count: 0 }));
  const [held, letters] = [
    { likely: 0, wide: 0, count: 0 },
    { held: 0, printed: 0 },
  ];
  for (let at = 0; at < firms; at += 1) {
    const firm = drawFirm(voices, normal);
    for (const unit of unitsOf(firm, scores)) {
      held.count += 1;
      for (const name of ["likely", "wide"] as const)
        if (Math.abs(unit.level - unit.truth) <= RANGES[name] * unit.sem) held[name] += 1;
      const { odds } = judge({ ...unit, cutoffs });
      const [said, right] = odds < 0.5 ? [1 - odds, unit.truth < unit.required] : [odds, unit.truth >= unit.required];
      const own = counts[NEAR.findIndex((near) => said >= near - WIDTH && said < near + WIDTH)];
      if (own === undefined) continue;
      own.count += 1;
      own.said += said;
      if (right) own.right += 1;
    }
    const printed = lettersOf(firm, scores, `${answered} ${at}`);
    letters.printed += printed.length;
    if (printed.includes(letterOf(firm.truth, firm.required))) letters.held += 1;
  }
  return {
    answered,
    verdicts: counts.map(({ said, right, count }) => ({ odds: said / count, true: right / count, count })),
    ranges: { likely: held.likely / held.count, wide: held.wide / held.count },
    letters: { held: letters.held / firms, printed: letters.printed / firms },
  };
}

/** Draws a firm and its people's answers. All levels, also true ones, are limited to 1–5. */
function drawFirm(voices: readonly Stratum[], normal: (variance: number) => number): Firm {
  const centre = REQUIRED.mean + normal(SPREAD.overall);
  const phase = tabulate(PHASES, () => normal(SPREAD.phase));
  const truth = tabulate(CELLS, (cell) => clip(centre + phase[phaseOf(cell)] + normal(SPREAD.cell), 1, 5));
  const required = tabulate(CELLS, () => REQUIRED.mean + normal(REQUIRED.spread ** 2));
  return { level: answer(truth, voices, normal), truth, required };
}

/** The errors that the product computes. They depend only on who answers what. */
function scoresOf(strata: readonly Stratum[]) {
  const whole = new Set(items.map(({ id }) => id));
  return scoreParts({
    instrument,
    notApplicable: {},
    voices: strata.map((stratum) => ({ stratum, items: whole })),
    parts: tabulate(CELLS, () => 3),
    errorModel: errorModelProvisional,
  });
}

/** The letters that the rating prints, and the letter of the true levels. */
function lettersOf({ level, required }: Firm, { errors }: ReturnType<typeof scoresOf>, seed: string) {
  const [fits] = drawFits([{ levels: level, required }], draws.count, { errors, random: seededRandom(seed) });
  if (fits === undefined) throw new Error("one case, one list of fits");
  return runBands(bandOddsOf(fits, bands), cutoffs.bandRun).band;
}

function letterOf(truth: Levels, required: Levels): Band {
  const fit = fitCells(truth, required);
  if (isMissing(fit)) throw new Error(fit.insufficient);
  return BANDS.find((letter) => reaches(fit.index, bands[letter])) ?? "E";
}

/**
 * The level of each cell, from answers with errors as in the error model, rounded to whole levels as people answer.
 * Items are means over role groups, cells are means over items.
 */
function answer(truth: Levels, strata: readonly Stratum[], normal: (variance: number) => number): Levels {
  const { item, respondent, respondentCell, residual } = errorModelProvisional;
  const people = strata.map((stratum) => ({
    stratum,
    leniency: normal(respondent),
    view: tabulate(CELLS, () => normal(respondentCell)),
  }));
  const byCell = Map.groupBy(
    items.map(({ cell }) => {
      const practice = truth[cell] + normal(item);
      const given = people.map(({ stratum, leniency, view }) => ({
        stratum,
        level: clip(Math.round(practice + leniency + view[cell] + normal(residual)), 1, 5),
      }));
      const groups = [...Map.groupBy(given, ({ stratum }) => stratum).values()];
      return { cell, level: mean(groups.map((group) => mean(group.map(({ level }) => level)))) };
    }),
    ({ cell }) => cell,
  );
  return tabulate(CELLS, (cell) => mean((byCell.get(cell) ?? []).map(({ level }) => level)));
}

function unitsOf(firm: Firm, scores: ScoreTable): readonly Unit[] {
  const meanOf = (cells: readonly CellId[], score: ScoreTable["overall"]): Unit => {
    if (isInsufficient(score)) throw new Error(score.reason);
    return {
      level: mean(cells.map((cell) => firm.level[cell])),
      truth: mean(cells.map((cell) => firm.truth[cell])),
      required: mean(cells.map((cell) => firm.required[cell])),
      sem: score.sem,
    };
  };
  return [
    ...CELLS.map((cell) => meanOf([cell], scores.cells[cell])),
    ...PHASES.map((phase) =>
      meanOf(
        CELLS.filter((cell) => phaseOf(cell) === phase),
        scores.phases[phase],
      ),
    ),
    meanOf(CELLS, scores.overall),
  ];
}
