import type { Requirements } from "@/lib/catalog";
import {
  CELLS,
  type CellId,
  type Instrument,
  type ItemAnswer,
  type ItemId,
  type Level,
  type Mode,
  PHASES,
  type PositionId,
  phaseOf,
  type Role,
} from "@/lib/instrument";
import { type LinkAnswers, placeLink, portfolio } from "@/lib/position";
import { isInsufficient, tabulate } from "@/lib/result";
import { type ErrorModel, type NotApplicable, scoreScreening } from "@/lib/scoring";
import type { CellLevels } from "./fit";
import { isMissing, type Maybe } from "./missing";
import type { Verdict } from "./rating";
import { mapMaybe } from "./reasons";
import { pureRole, requireServe } from "./requirement/requirement";
import { judge, meansOf } from "./verdict";

export type ScreeningInput = {
  readonly instrument: Instrument;
  /** Answers to item 1 of each cell; others are ignored. */
  readonly answers: Readonly<Partial<Record<ItemId, ItemAnswer>>>;
  readonly notApplicable?: NotApplicable;
  /** The nine questions about the largest customer. */
  readonly determinants: LinkAnswers;
  /** What the firm mainly does for that customer. */
  readonly mainFunction: Role;
  readonly requirements: Requirements;
  readonly errorModel: ErrorModel;
};

export type ScreeningRating = {
  readonly overall: Maybe<{ readonly level: number; readonly sem: number }>;
  /** What a link like this requires of a firm with that function. */
  readonly required: Maybe<{
    readonly level: number;
    readonly nearest: { readonly mode: Mode | null; readonly odds: number };
    readonly exclusionLargest: boolean;
  }>;
  readonly verdict: Maybe<Verdict>;
  readonly hints: ScreeningHints;
  /** For each kind, the answers that tie with the last one named. */
  readonly ties: { readonly strongest: HintTies; readonly weakest: HintTies };
};

/** The named cells that have the same level as cells that are not named, and the number of cells that are not named. */
type HintTies = { readonly named: readonly CellId[]; readonly unnamed: number };

/** Cells to point out as "look here first", never as scores; strongest first, and weakest first. */
type ScreeningHints = { readonly strongest: readonly CellId[]; readonly weakest: readonly CellId[] };

/** Number of answers named of each kind. Source: method 4.6 (8). */
const HINTS = 2;

/**
 * The screening result: the overall level of 16 items against the requirement of the largest customer's kind of link.
 *
 * Besides that, it only names the two strongest and the two weakest answers (ties in the order of cells; none if all
 * are equal; none in both lists) and the number of ties. It gives no levels of cells, no letters and no peers, and is
 * never compared with the 48 items. The requirement is that of serve with the modal shares of this one link and all
 * sales in one role, as a mean over the cells that are answered, or over all while a phase has none. The SEM of 16
 * answers of one person is .202.
 * Shape: answers to item 1 of each cell, nine answers on one link, the main function. Unit: levels. Range: 1–5.
 * Edge cases: answers to other items are not read. Errors: each missing figure has its own reason; throws for a placed
 * link without a portfolio, which cannot occur. Source: method 4.6 (8), 3.8 (9).
 */
export function rateScreening(input: ScreeningInput): ScreeningRating {
  const { requirements, errorModel } = input;
  const overall = mapMaybe(
    scoreScreening({
      instrument: input.instrument,
      answers: input.answers,
      notApplicable: input.notApplicable ?? {},
      errorModel,
    }),
    ({ level, sem }) => ({ level, sem }),
  );
  const required = requireOfLink(input);
  const judgeAt = (own: { readonly level: number; readonly sem: number }, need: number): Verdict =>
    judge({ ...own, required: need, cutoffs: requirements.cutoffs });
  return {
    overall,
    required,
    verdict: isMissing(overall) ? overall : isMissing(required) ? required : judgeAt(overall, required.level),
    ...namedIn(input),
  };
}

function namedIn(input: ScreeningInput): Pick<ScreeningRating, "hints" | "ties"> {
  const answered = CELLS.flatMap((cell) => {
    const level = levelOf(input, cell);
    return level === undefined ? [] : [{ cell, level }];
  });
  const hints = hintsOf(answered);
  const tiesOf = (named: readonly CellId[]): HintTies => {
    const last = answered.find(({ cell }) => cell === named.at(-1))?.level;
    const tied = answered.filter(({ level }) => level === last).map(({ cell }) => cell);
    const unnamed = tied.filter((cell) => !named.includes(cell)).length;
    return { named: unnamed === 0 ? [] : named.filter((cell) => tied.includes(cell)), unnamed };
  };
  return { hints, ties: { strongest: tiesOf(hints.strongest), weakest: tiesOf(hints.weakest) } };
}

function hintsOf(answered: readonly { readonly cell: CellId; readonly level: Level }[]): ScreeningHints {
  if (new Set(answered.map(({ level }) => level)).size <= 1) return { strongest: [], weakest: [] };
  const first = (order: (a: number, b: number) => number) =>
    answered
      .toSorted((a, b) => order(a.level, b.level))
      .slice(0, HINTS)
      .map(({ cell }) => cell);
  const [strongest, weakest] = [first((a, b) => b - a), first((a, b) => a - b)];
  return {
    strongest: strongest.filter((cell) => !weakest.includes(cell)),
    weakest: weakest.filter((cell) => !strongest.includes(cell)),
  };
}

/** The level of item 1 of a cell, if it applies and has one. */
function levelOf({ answers, notApplicable = {} }: ScreeningInput, cell: CellId): Level | undefined {
  const answer = answers[`${cell}.1`];
  return answer !== undefined && "level" in answer && notApplicable[`${cell}.1`] === undefined
    ? answer.level
    : undefined;
}

function requireOfLink(input: ScreeningInput): ScreeningRating["required"] {
  const { determinants, mainFunction, requirements } = input;
  const placed = mapMaybe(placeLink(determinants), (placement) => placement);
  if (isMissing(placed)) return placed;
  const link = { id: "largest", direction: "customer", kind: "single", share: 1, answers: determinants } as const;
  const whole = portfolio([link]);
  if (isInsufficient(whole)) throw new Error(`a placed link has no portfolio: ${whole.reason}`);

  const { weights, exclusionLargest } = whole;
  const parts = requireServe(requirements, { weights, exclusionLargest, roles: pureRole(mainFunction) });
  const serve = tabulate(CELLS, (cell) => parts[cell].serve);
  const { overall } = meansOf(scoredIn(input, serve), serve);
  if (isMissing(overall)) throw new Error("a mean over all cells");
  const { corner, odds } = placed.nearest;
  const mode = requirements.modes.find((each) => each === corner) ?? null;
  return { level: overall, nearest: { mode, odds }, exclusionLargest };
}

/** The cells whose item has a level: the requirement is averaged over the same cells as the levels. */
function scoredIn(input: ScreeningInput, all: CellLevels): CellLevels {
  const scored = CELLS.filter((cell) => levelOf(input, cell) !== undefined);
  return PHASES.every((phase) => scored.some((cell) => phaseOf(cell) === phase))
    ? Object.fromEntries(scored.map((cell) => [cell, all[cell] ?? 0]))
    : all;
}

/** One answer of the screening with the revision of its card; null if withdrawn. */
export type ScreeningAnswers = Readonly<Partial<Record<ItemId, { value: ItemAnswer | null; revision: number }>>>;

export type ScreeningPosition = Readonly<Partial<Record<PositionId, { value: Level | null; revision: number }>>>;

export type KeptScreening = {
  readonly answers: ScreeningAnswers;
  readonly position: ScreeningPosition;
  readonly mainFunction: Role | null;
  readonly updatedAt: Date;
};
