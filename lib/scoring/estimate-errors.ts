import { CELLS, type Item, LENSES, PHASES } from "@/lib/instrument";
import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { mean, sum } from "@/lib/stats";
import { scoreAssessment } from "./assessment";
import type { ErrorModel } from "./error-model";
import { layForm } from "./form";
import { levelIn, membersOf } from "./items";
import { screeningItems } from "./screening";
import type { Scored, Scores, ScoreTable, ScoringInput } from "./types";
import { MULTI_VIEW_FROM } from "./views";
import { scoreForm } from "./whole";

/** Firms from which errors are estimated, each cell from as many that placed all its items. Source: method 3.3, 3.4. */
export const ESTIMATE_FIRMS_MIN = 30;
/** Firms with three or more respondents that the variance between respondents asks for. Source: method 3.2. */
export const ESTIMATE_MULTI_VIEW_MIN = 10;

type Kind = keyof ErrorModel["sem"];

/** Error variances, in squared levels, by what is scored. */
export type ErrorVariances = Readonly<Record<Kind, number>>;

/** Errors estimated from firms: Var = SEM_items² + σ_w²/n for n respondents. */
export type EstimatedErrorModel = {
  readonly version: string;
  readonly firms: number;
  /** Firms among them with three or more respondents. */
  readonly multiViews: number;
  /** SEM_items². */
  readonly items: ErrorVariances;
  /** σ_w², between respondents of one firm. */
  readonly respondents: ErrorVariances;
};

export type EstimateReason = "too-few-firms" | "too-few-complete-cells" | "too-few-multi-views";

/**
 * Estimates the error model from many firms of one instrument; the provisional model holds until it is there.
 *
 * SEM_items² of a cell is MS_residual/k of firms × items, which is SD²(1 − α); that of phases, lenses and overall is the
 * composite Σw²SEM_c² over their cells, and of the screening three times overall's, a third of the items. σ_w² is the
 * variance between respondents pooled over firms. Cells, phases and lenses have one error each, pooled over them.
 * Shape: one input of `scoreAssessment` a firm. Unit: squared levels. Range: from 0. Edge cases: firms that answered part of a
 * cell leave that cell only; reduced forms count where they have cells. Errors: insufficient below 30 firms with a score
 * overall, with a cell that fewer than 30 firms placed whole, and below 10 firms with three respondents.
 * Source: Hoyt 1941; Mosier 1943; method 3.2, 3.3, 3.4.
 */
export function estimateErrorModel(
  version: string,
  firms: readonly ScoringInput[],
): EstimatedErrorModel | Insufficient<EstimateReason> {
  const scored = firms.flatMap((input) => {
    const scores = scoreAssessment(input);
    return isInsufficient(scores.overall) ? [] : [{ input, scores }];
  });
  if (scored.length < ESTIMATE_FIRMS_MIN) return insufficient("too-few-firms");
  const cells = CELLS.map((cell) => itemError(cell, scored));
  const known = cells.flatMap((error) => error ?? []);
  if (known.length < CELLS.length) return insufficient("too-few-complete-cells");
  const views = scored.map(({ input }) => viewFirm(input));
  const multiViews = views.filter(({ respondents }) => respondents >= MULTI_VIEW_FROM).length;
  const respondents = errorsOfRespondents(views);
  if (multiViews < ESTIMATE_MULTI_VIEW_MIN || respondents === undefined) return insufficient("too-few-multi-views");
  return { version, firms: scored.length, multiViews, items: errorsOfItems(mean(known)), respondents };
}

/**
 * The error model for a firm of so many respondents: SEM = √(SEM_items² + σ_w²/n).
 *
 * Shape: an estimated model and the number of respondents. Unit: levels. Range: from 0, falling with n. Edge cases: a
 * single respondent counts as n = 1; a screening is by one person, whatever n. Errors: a number of respondents that is
 * not whole or is below 1 is thrown. Source: method 3.4.
 */
export function errorModelFor(model: EstimatedErrorModel, respondents: number): ErrorModel {
  if (!Number.isInteger(respondents) || respondents < 1) throw new RangeError(`${respondents} respondents`);
  const sem = (kind: Kind, voices: number) => Math.sqrt(model.items[kind] + model.respondents[kind] / voices);
  return {
    version: model.version,
    sem: {
      cell: sem("cell", respondents),
      phase: sem("phase", respondents),
      lens: sem("lens", respondents),
      overall: sem("overall", respondents),
      screening: sem("screening", 1),
    },
  };
}

type ScoredFirm = { readonly input: ScoringInput; readonly scores: Scores };

/** MS_residual / k of firms × items of a cell, among firms that have a level of each; undefined with too few of them. */
function itemError(cell: (typeof CELLS)[number], firms: readonly ScoredFirm[]): number | undefined {
  const rows = firms.flatMap(({ input, scores }) => {
    const levels = input.instrument.items
      .filter((item) => item.cell === cell)
      .map((item) => scores.items[item.id]?.level);
    const known = levels.flatMap((level) => (typeof level === "number" ? [level] : []));
    return known.length === levels.length ? [known] : [];
  });
  const items = rows[0]?.length ?? 0;
  if (rows.length < ESTIMATE_FIRMS_MIN || items < 2) return undefined;
  const means = Array.from({ length: items }, (_, item) => mean(rows.map((row) => row[item] ?? 0)));
  const grand = mean(means);
  const residual = rows.map((row) => {
    const own = mean(row);
    return sum(row.map((level, item) => (level - own - (means[item] ?? 0) + grand) ** 2));
  });
  return sum(residual) / ((rows.length - 1) * (items - 1)) / items;
}

/** Equal weights: the mean of four cells has a quarter of a cell's error variance, that of sixteen a sixteenth. */
function errorsOfItems(cell: number): ErrorVariances {
  const [group, overall] = [cell / LENSES.length, cell / CELLS.length];
  return { cell, phase: group, lens: group, overall, screening: 3 * overall };
}

/** What each person of a firm scores: one list of levels a cell, phase and lens, one overall and one of the screening. */
type View = {
  readonly respondents: number;
  readonly levels: Readonly<Record<Kind, readonly (readonly number[])[]>>;
};

function viewFirm({ instrument, respondents, notApplicable, errorModel: { sem } }: ScoringInput): View {
  const members = membersOf(respondents);
  const scoreEach = (items: readonly Item[]) =>
    members.map(({ answers }) =>
      scoreForm(layForm(items, { notApplicable, levelOf: ({ id }) => levelIn(answers[id]) }), sem),
    );
  const [persons, screenings] = [scoreEach(instrument.items), scoreEach(screeningItems(instrument))];
  const overall = listLevels(persons, (table) => table.overall);
  return {
    respondents: overall.length,
    levels: {
      cell: CELLS.map((cell) => listLevels(persons, (table) => table.cells[cell])),
      phase: PHASES.map((phase) => listLevels(persons, (table) => table.phases[phase])),
      lens: LENSES.map((lens) => listLevels(persons, (table) => table.lenses[lens])),
      overall: [overall],
      screening: [listLevels(screenings, (table) => table.overall)],
    },
  };
}

const listLevels = (tables: readonly ScoreTable[], scoreIn: (table: ScoreTable) => Scored): readonly number[] =>
  tables.map(scoreIn).flatMap((score) => (isInsufficient(score) ? [] : [score.level]));

/** Variances between respondents pooled over firms; undefined where no firm has two for one of the kinds. */
function errorsOfRespondents(views: readonly View[]): ErrorVariances | undefined {
  const pool = (kind: Kind): number => {
    const within = views.flatMap(({ levels }) => levels[kind].map(squaresWithin));
    return sum(within.map((each) => each.squares)) / sum(within.map((each) => each.freedom));
  };
  const variances = {
    cell: pool("cell"),
    phase: pool("phase"),
    lens: pool("lens"),
    overall: pool("overall"),
    screening: pool("screening"),
  };
  return Object.values(variances).every(Number.isFinite) ? variances : undefined;
}

/** Sum of squares of some values around their mean, and its degrees of freedom; of fewer than two values both are 0. */
function squaresWithin(values: readonly number[]): { readonly squares: number; readonly freedom: number } {
  if (values.length < 2) return { squares: 0, freedom: 0 };
  const centre = mean(values);
  return { squares: sum(values.map((value) => (value - centre) ** 2)), freedom: values.length - 1 };
}
