import { CELLS, type Instrument, LENSES, PHASES } from "@/lib/instrument";
import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import { mean, sum } from "@/lib/stats";
import { scoreAssessment } from "./assessment";
import type { ErrorModel } from "./error-model";
import { layOut, levelAt, membersOf, type Sheet } from "./items";
import { CELL_COUNT, COLUMN_COUNT, FIRST_LENS, FIRST_PHASE, OVERALL, type Profile, SCORED } from "./profile";
import { squaresWithin } from "./respondent-error";
import { screeningItems } from "./screening";
import { cellPlaces, type Desk, makeDesk, profileForm } from "./table";
import type { Scores, ScoringInput } from "./types";
import { MULTI_VIEW_FROM } from "./views";

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
  if (known.length < CELL_COUNT) return insufficient("too-few-complete-cells");
  const views = scored.map(({ input, scores }) => viewFirm(input, scores));
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
  const [group, overall] = [cell / LENSES.length, cell / CELL_COUNT];
  return { cell, phase: group, lens: group, overall, screening: 3 * overall };
}

/** Levels of each person of a firm, by SCORE_COLUMNS and at last the screening. */
type View = { readonly respondents: number; readonly columns: readonly (readonly number[])[] };

function viewFirm({ instrument, respondents }: ScoringInput, scores: Scores): View {
  const sheet = layOut(membersOf(respondents), instrument);
  const applies = Uint8Array.from(instrument.items, ({ id }) => (scores.items[id]?.notApplicable === null ? 1 : 0));
  const columns = Array.from({ length: COLUMN_COUNT + 1 }, (): number[] => []);
  const desk = makeDesk();
  const take = (profile: Profile, from: number, to: number) => {
    if (profile.states[from] === SCORED) columns[to]?.push(profile.levels[from] ?? 0);
  };
  sheet.people.forEach((_, row) => {
    const whole = profilePerson(sheet, row, { instrument, applies, desk });
    for (let column = 0; column < COLUMN_COUNT; column += 1) take(whole, column, column);
    const short = profileScreening(sheet, row, { instrument, applies, desk });
    take(short, OVERALL, COLUMN_COUNT);
  });
  return { respondents: columns[OVERALL]?.length ?? 0, columns };
}

type Viewing = { readonly instrument: Instrument; readonly applies: Uint8Array; readonly desk: Desk };

function profilePerson(sheet: Sheet, row: number, { instrument, applies, desk }: Viewing): Profile {
  const levels = Float64Array.from(instrument.items, (_, place) => levelAt(sheet, row, place) ?? 0);
  return profileForm({ cells: cellPlaces(instrument.items), applies, levels }, desk);
}

function profileScreening(sheet: Sheet, row: number, { instrument, applies, desk }: Viewing): Profile {
  const items = screeningItems(instrument);
  const places = items.map((item) => instrument.items.indexOf(item));
  return profileForm(
    {
      cells: cellPlaces(items),
      applies: Uint8Array.from(places, (place) => applies[place] ?? 0),
      levels: Float64Array.from(places, (place) => levelAt(sheet, row, place) ?? 0),
    },
    desk,
  );
}

/** Variances between respondents pooled over firms; undefined where no firm has two for one of the kinds. */
function errorsOfRespondents(views: readonly View[]): ErrorVariances | undefined {
  const pool = (first: number, count: number): number => {
    const within = views.flatMap(({ columns }) => columns.slice(first, first + count).map(squaresWithin));
    return sum(within.map((each) => each.squares)) / sum(within.map((each) => each.freedom));
  };
  const variances = {
    cell: pool(0, CELL_COUNT),
    phase: pool(FIRST_PHASE, PHASES.length),
    lens: pool(FIRST_LENS, LENSES.length),
    overall: pool(OVERALL, 1),
    screening: pool(COLUMN_COUNT, 1),
  };
  return Object.values(variances).every(Number.isFinite) ? variances : undefined;
}
