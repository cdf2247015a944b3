import { requirements1 } from "@/lib/catalog";
import { CELLS, type CellId, type ItemId, PHASES, phaseOf, type Stratum } from "@/lib/instrument";
import { judge, KERNEL_VERSION } from "@/lib/rating";
import { isInsufficient, tabulate } from "@/lib/result";
import { errorModelProvisional, scoreParts, Z_90 } from "@/lib/scoring";
import { mean, seededRandom, standardNormal } from "@/lib/stats";
import { anInstrument } from "./questionnaire";

const instrument = anInstrument();
const { items } = instrument;

/** Where true levels lie: anywhere alike, or where firms lie by the declared spread. Source: method 3.4, SD. */
const PRIORS = ["flat", "population"] as const;
/** Declared spread of true levels: of the whole, and what a phase and a cell add to it. */
const SPREAD = { overall: 0.62 ** 2, phase: 0.7 ** 2 - 0.62 ** 2, cell: 0.85 ** 2 - 0.7 ** 2 };
/** Half the width of the flat range: far beyond every error, so that its ends do not show. */
const FLAT = 3;
/** Required level of a cell: the mean of the worked firm, and how far cells lie from it. Source: method 3.8. */
const REQUIRED = { mean: 3.08, spread: 0.3 };

type Voice = { readonly stratum: Stratum; readonly items: ReadonlySet<ItemId> };

const whole: ReadonlySet<ItemId> = new Set(items.map(({ id }) => id));
const itemsWhere = (asked: (cell: CellId, place: number) => boolean): ReadonlySet<ItemId> =>
  new Set(items.flatMap(({ id, cell }) => (asked(cell, Number(id.slice(-1))) ? [id] : [])));

/** Who answers: one, three of one role group, two of each of four, or a manager who passes on. */
const DESIGNS = {
  one: [{ stratum: "management", items: whole }],
  three: Array.from({ length: 3 }, () => ({ stratum: "management", items: whole }) as const),
  eight: (["management", "engineering", "production", "commercial"] as const).flatMap((stratum) => [
    { stratum, items: whole },
    { stratum, items: whole },
  ]),
  passedOn: [
    { stratum: "management", items: itemsWhere((cell) => phaseOf(cell) === "PRE" || phaseOf(cell) === "EVA") },
    { stratum: "production", items: itemsWhere((cell) => phaseOf(cell) === "LRN") },
    { stratum: "commercial", items: itemsWhere((cell) => phaseOf(cell) === "APP") },
    { stratum: "engineering", items: itemsWhere((_, place) => place === 1) },
  ],
} as const satisfies Readonly<Record<string, readonly Voice[]>>;
type Design = keyof typeof DESIGNS;
const ANSWERED = ["one", "three", "eight", "passedOn"] as const satisfies readonly Design[];

/** Verdicts with a chance near these are counted, of meeting and of falling short alike. */
const NEAR = [0.6, 0.7, 0.8, 0.9] as const;
const WIDTH = 0.05;

type Case = {
  readonly prior: (typeof PRIORS)[number];
  readonly answered: Design;
  /** Mean chance said, share that was true, and how many verdicts. */
  readonly verdicts: readonly { readonly odds: number; readonly true: number; readonly count: number }[];
  /** Share of the 90 % ranges of cells, phases and the whole that hold the true level. */
  readonly ranges: number;
};

export type Calibration = {
  readonly firms: number;
  readonly kernel: string;
  readonly errorModel: string;
  readonly cases: readonly Case[];
};

/** Rates so many firms of each kind, with true levels of its own for each. */
export function simulateCalibration(firms: number): Calibration {
  return {
    firms,
    kernel: KERNEL_VERSION,
    errorModel: errorModelProvisional.version,
    cases: PRIORS.flatMap((prior) => ANSWERED.map((answered) => simulateCase({ prior, answered, firms }))),
  };
}

/** Level, true level, requirement and error of one cell, phase or whole. */
type Unit = { readonly level: number; readonly truth: number; readonly required: number; readonly sem: number };
type Levels = Readonly<Record<CellId, number>>;

function simulateCase({ prior, answered, firms }: Pick<Case, "prior" | "answered"> & { firms: number }): Case {
  const random = seededRandom(`calibration ${prior} ${answered}`);
  const draw = standardNormal(random);
  const normal = (variance: number) => Math.sqrt(variance) * draw();
  const voices: readonly Voice[] = DESIGNS[answered];
  const sems = semsOf(voices);
  const counts = NEAR.map(() => ({ said: 0, right: 0, count: 0 }));
  const ranges = { held: 0, count: 0 };
  for (let firm = 0; firm < firms; firm += 1) {
    const centre =
      prior === "flat" ? REQUIRED.mean + FLAT * (2 * random() - 1) : REQUIRED.mean + normal(SPREAD.overall);
    const phase = tabulate(PHASES, () => normal(SPREAD.phase));
    const truth = tabulate(CELLS, (cell) => centre + phase[phaseOf(cell)] + normal(SPREAD.cell));
    const required = tabulate(CELLS, () => REQUIRED.mean + normal(REQUIRED.spread ** 2));
    const level = answer(truth, voices, normal);
    for (const unit of unitsOf({ level, truth, required }, sems)) {
      ranges.count += 1;
      if (Math.abs(unit.level - unit.truth) <= Z_90 * unit.sem) ranges.held += 1;
      const { odds } = judge({ ...unit, cutoffs: requirements1.cutoffs });
      const [said, right] = odds < 0.5 ? [1 - odds, unit.truth < unit.required] : [odds, unit.truth >= unit.required];
      const own = counts[NEAR.findIndex((near) => said >= near - WIDTH && said < near + WIDTH)];
      if (own === undefined) continue;
      own.count += 1;
      own.said += said;
      if (right) own.right += 1;
    }
  }
  return {
    prior,
    answered,
    verdicts: counts.map(({ said, right, count }) => ({ odds: said / count, true: right / count, count })),
    ranges: ranges.held / ranges.count,
  };
}

/** Errors as the kernel gives them; they depend on who answers what alone. */
function semsOf(voices: readonly Voice[]) {
  const parts = tabulate(CELLS, () => 3);
  const table = scoreParts({ instrument, notApplicable: {}, voices, parts, errorModel: errorModelProvisional });
  const semOf = (score: (typeof table)["overall"]) => {
    if (isInsufficient(score)) throw new Error(score.reason);
    return score.sem;
  };
  return {
    cells: tabulate(CELLS, (cell) => semOf(table.cells[cell])),
    phases: tabulate(PHASES, (phase) => semOf(table.phases[phase])),
    overall: semOf(table.overall),
  };
}

/** Levels of the cells from answers that err as the model says: items over role groups, cells over items. */
function answer(truth: Levels, voices: readonly Voice[], normal: (variance: number) => number): Levels {
  const { item, respondent, respondentCell, residual } = errorModelProvisional;
  const people = voices.map((voice) => ({
    ...voice,
    leniency: normal(respondent),
    view: tabulate(CELLS, () => normal(respondentCell)),
  }));
  const byCell = Map.groupBy(
    items.map(({ id, cell }) => {
      const practice = truth[cell] + normal(item);
      const given = people
        .filter((person) => person.items.has(id))
        .map(({ stratum, leniency, view }) => ({
          stratum,
          level: practice + leniency + view[cell] + normal(residual),
        }));
      const groups = [...Map.groupBy(given, ({ stratum }) => stratum).values()];
      return { cell, level: mean(groups.map((group) => mean(group.map(({ level }) => level)))) };
    }),
    ({ cell }) => cell,
  );
  return tabulate(CELLS, (cell) => mean((byCell.get(cell) ?? []).map(({ level }) => level)));
}

type Firm = { readonly level: Levels; readonly truth: Levels; readonly required: Levels };

function unitsOf(firm: Firm, sems: ReturnType<typeof semsOf>): readonly Unit[] {
  const meanOf = (cells: readonly CellId[], sem: number): Unit => ({
    level: mean(cells.map((cell) => firm.level[cell])),
    truth: mean(cells.map((cell) => firm.truth[cell])),
    required: mean(cells.map((cell) => firm.required[cell])),
    sem,
  });
  return [
    ...CELLS.map((cell) => meanOf([cell], sems.cells[cell])),
    ...PHASES.map((phase) =>
      meanOf(
        CELLS.filter((cell) => phaseOf(cell) === phase),
        sems.phases[phase],
      ),
    ),
    meanOf(CELLS, sems.overall),
  ];
}
