import {
  CELLS,
  type CellId,
  type ItemId,
  LENSES,
  LEVELS,
  lensOf,
  PHASES,
  type Phase,
  phaseOf,
  type Stratum,
} from "@/lib/instrument";
import { tabulate } from "@/lib/result";
import {
  disclosePart,
  ITEM_MEANS_FROM,
  type ItemVoices,
  inHalves,
  type PartDisclosure,
  SPLIT_CELLS_FROM,
} from "@/lib/scoring";
import type { Agreement } from "@/lib/stats";
import { seedFrom } from "../input/canonical-input";
import { isItemId } from "../input/facts";
import { isMissing, type Maybe, missing } from "../missing";
import type { ExtraLine, ItemDetail, Rating, Split } from "../rating";
import type { RatingScores } from "../rating-scores";
import { surenessOf } from "../sureness";

/** What is known of one reader of a frozen result, as it was when its phases were submitted. */
export type ReaderVoice = {
  /** Items on which the reader gave a level. A consultant is no member and has none. */
  readonly own: ReadonlySet<ItemId>;
  /** The role group in which the reader answered; undefined for who did not. */
  readonly stratum: Stratum | undefined;
  /** Items on which one or two others answer otherwise in a later revision: beside it, these would be laid open. */
  readonly changed: ReadonlySet<ItemId>;
};

/**
 * A frozen rating without what would tell its reader the answer of another person.
 *
 * Means of parts stay. Of a cell whose items have too few other voices, the items' means go, and whatever is derived from
 * them: a line about one item. Spreads, agreement and role groups go by `disclosePart` of their own part, and so do levels
 * capped by records: a record caps each person's answer, so that a capped mean beside the mean tells how the answers spread
 * about the cap. A phase, a view, the whole, the fit capped by records, and the counts of answers above 3 are open where
 * each of their cells is; otherwise they would give one back. The hash could be tried against guessed answers, and is for
 * a reader beside whom nobody answered. Everything is counted on each item as it was at submission.
 *
 * Shape: a rating and one reader's voice. Unit: as in the rating. Range: as in the rating. Edge cases: an item that nobody
 * else answered hides nobody; items that few others changed later count as too few; a seed taken from the hash goes with
 * it. Errors: what is left out carries a reason; an item's `withheld` says how much of it. Source: method 3.2, "Answers
 * stay private to their author".
 */
export function ratingForReader(rating: Rating, voice: ReaderVoice): Rating {
  const parts = partsOf(rating.detail, voice);
  const split = splitFor(rating, parts);
  const { ownRecommendations: _, measureCells: __, ...shared } = rating;
  const scores = { ...rating.scores, cappedByRecords: cappedFor(rating.scores.cappedByRecords, parts) };
  return {
    ...shared,
    ...keysFor(rating, voice),
    ...adviceFor(rating, voice),
    scores,
    ...(rating.sureness === undefined ? {} : { sureness: surenessOf({ ...rating, scores }) }),
    fit: {
      ...rating.fit,
      serveCapped: isOpen(parts) ? rating.fit.serveCapped : kept(rating.fit.serveCapped),
    },
    ...(rating.surer === undefined
      ? {}
      : { surer: { ...rating.surer, records: isOpen(parts) ? rating.surer.records : kept(rating.surer.records) } }),
    extraLines: rating.extraLines.map((line) => extraFor(line, parts)),
    agreement: {
      cells: tabulate(CELLS, (cell) => spreadFor(rating.agreement.cells[cell], parts.cells[cell])),
      phases: tabulate(PHASES, (phase) => spreadFor(rating.agreement.phases[phase], parts.phases[phase])),
    },
    split,
    detail: detailForReader(rating.detail, voice),
    marks: { ...rating.marks, splitView: rating.marks.splitView && isSplit(split) },
  };
}

/**
 * The items of a frozen rating as `ratingForReader` leaves them.
 *
 * Shape: details by item and one reader's voice. Unit: levels and counts. Range: as in the rating. Edge cases: an item
 * without any answer is left as it is. Errors: none. Source: method 3.2.
 */
export function detailForReader(detail: Rating["detail"], voice: ReaderVoice): Rating["detail"] {
  const parts = partsOf(detail, voice);
  const reduced: Record<ItemId, ItemDetail> = {};
  for (const item of itemsOf(detail)) {
    const row = detail[item];
    if (row !== undefined) reduced[item] = itemFor(row, parts.cells[cellIn(item)]);
  }
  return reduced;
}

/**
 * Whether the reader is shown less of an item than is frozen.
 *
 * Shape: an item's detail. Unit: none. Range: true or false. Edge cases: of a frozen rating itself nothing is kept back.
 * Errors: none. Source: method 3.2.
 */
export const isKept = ({ withheld }: Pick<ItemDetail, "withheld">): boolean => withheld !== undefined;

/**
 * The level of an item as it leaves a reader's rating, on a page or in a file: to the nearest half where its spread is kept
 * back. The exact mean of three or four people can lie where only some answers add up to it.
 *
 * Shape: an item's detail. Unit: levels. Range: 1–5, or null. Edge cases: an item without a level, or whose level is kept
 * back, has none. Errors: none. Source: method 3.2, "Answers stay private to their author".
 */
export const levelShown = ({ level, withheld }: Pick<ItemDetail, "level" | "withheld">): number | null =>
  level === null || withheld === undefined ? level : inHalves(level);

/**
 * A reader's rating as a file: its items' levels are those that a page shows.
 *
 * Shape: a rating as `ratingForReader` leaves it. Unit: as in the rating. Range: as in the rating. Edge cases: a rating of
 * which nothing is kept back stays as it is. Errors: none. Source: method 3.2.
 */
export function ratingForFile(rating: Rating): Rating {
  const { detail } = rating;
  const shown: Record<ItemId, ItemDetail> = {};
  for (const item of itemsOf(detail)) {
    const row = detail[item];
    if (row !== undefined) shown[item] = { ...row, level: levelShown(row) };
  }
  return {
    ...rating,
    detail: shown,
    extraLines: rating.extraLines.map((line) => {
      const row = detail[line.item];
      return line.level === null || row === undefined
        ? line
        : { ...line, level: levelShown({ ...row, level: line.level }) };
    }),
  };
}

/**
 * What the only member who answered is advised, to him; to everybody else what follows without his items. Steps are passed
 * over by items: beside a later revision in which few answer otherwise, they would tell which items these few changed.
 */
function adviceFor(rating: Rating, voice: ReaderVoice): Pick<Rating, "recommendations" | "measureCells"> {
  const { recommendations, ownRecommendations, measureCells, detail } = rating;
  const cells = measureCells === undefined ? {} : { measureCells };
  const isAlone = itemsOf(detail).every((item) => voicesOn(item, detail[item], voice).others === 0);
  if (isAlone) return { recommendations: ownRecommendations ?? recommendations, ...cells };
  if (isMissing(recommendations) || !isSteppedByChanged(rating, voice)) return { recommendations, ...cells };
  return { recommendations: missing("fewer than three others answered") };
}

/** Whether steps may have been passed over by the items of a part in which few answer otherwise later. */
function isSteppedByChanged({ detail, measureCells }: Rating, { changed }: ReaderVoice): boolean {
  const isKnown = (cell: CellId) =>
    itemsOf(detail).every((item) => {
      const row = detail[item];
      return (
        cellIn(item) !== cell || row === undefined || row.notApplicable !== null || countLevels(row) > ITEM_MEANS_FROM
      );
    });
  return measureCells !== undefined && [...changed].some((item) => isKnown(cellIn(item)));
}

/** A hash of answers, and a seed that was taken from one, are for a reader beside whom nobody answered. */
function keysFor({ inputHash, seed, detail }: Rating, voice: ReaderVoice): Pick<Rating, "inputHash" | "seed"> {
  if (itemsOf(detail).every((item) => voicesOn(item, detail[item], voice).others === 0)) return { inputHash, seed };
  return { inputHash: "", seed: isOfHash(seed, inputHash) ? 0 : seed };
}

const isOfHash = (seed: number, inputHash: string): boolean => inputHash !== "" && seed === seedFrom(inputHash);

type Capped = RatingScores["cappedByRecords"];

/** Levels capped by records, where the spread of every cell that enters is open. */
function cappedFor(capped: Capped, parts: Parts): Capped {
  const open = (isIn: (cell: CellId) => boolean) => CELLS.every((cell) => !isIn(cell) || parts.cells[cell].spread);
  const keep = <T extends object>(score: Maybe<T>, isIn: (cell: CellId) => boolean) =>
    open(isIn) ? score : kept(score);
  const few = missing("fewer than five others answered");
  const counted = isOpen(parts);
  return {
    cells: tabulate(CELLS, (cell) => keep(capped.cells[cell], (one) => one === cell)),
    phases: tabulate(PHASES, (phase) => keep(capped.phases[phase], (cell) => phaseOf(cell) === phase)),
    lenses: tabulate(LENSES, (lens) => keep(capped.lenses[lens], (cell) => lensOf(cell) === lens)),
    overall: keep(capped.overall, () => true),
    recordsBehind: counted ? capped.recordsBehind : few,
    answersAbove3: counted ? capped.answersAbove3 : few,
  };
}

const kept = <T extends object>(value: Maybe<T>): Maybe<T> =>
  isMissing(value) ? value : missing("fewer than five others answered");

/** Whether every spread is open. */
const isOpen = ({ cells }: Parts): boolean => CELLS.every((cell) => cells[cell].spread);

type Parts = {
  readonly cells: Readonly<Record<CellId, PartDisclosure>>;
  readonly phases: Readonly<Record<Phase, PartDisclosure>>;
};

function partsOf(detail: Rating["detail"], voice: ReaderVoice): Parts {
  const items = itemsOf(detail).map((item) => ({ cell: cellIn(item), voices: voicesOn(item, detail[item], voice) }));
  const disclose = (isIn: (cell: CellId) => boolean) =>
    disclosePart(items.filter(({ cell }) => isIn(cell)).map(({ voices }) => voices));
  return {
    cells: tabulate(CELLS, (cell) => disclose((own) => own === cell)),
    phases: tabulate(PHASES, (phase) => disclose((own) => phaseOf(own) === phase)),
  };
}

const itemsOf = (detail: Rating["detail"]): readonly ItemId[] => Object.keys(detail).filter(isItemId);

function cellIn(item: ItemId): CellId {
  const cell = CELLS.find((one) => item.startsWith(`${one}.`));
  if (cell === undefined) throw new RangeError(`${item} belongs to no cell`);
  return cell;
}

/** Too few others for anything: what is said of groups that are not known, and of items that few changed later. */
const TOO_FEW = 1;

/** Whose levels enter an item; one that does not apply enters no figure. */
function voicesOn(item: ItemId, row: ItemDetail | undefined, { own, stratum, changed }: ReaderVoice): ItemVoices {
  if (row === undefined || row.notApplicable !== null) return { others: 0 };
  const mine = own.has(item);
  const others = Math.max(0, countLevels(row) - (mine ? 1 : 0));
  if (others === 0) return { others };
  if (changed.has(item)) return { others: TOO_FEW };
  if (isMissing(row.strata)) return { others, groups: [TOO_FEW] };
  const isKnown = row.strata.some((group) => group.stratum === stratum && countLevels(group) > 0);
  return {
    others,
    groups: row.strata.map((group) => {
      const inIt = mine && (!isKnown || group.stratum === stratum);
      return Math.max(0, countLevels(group) - (inIt ? 1 : 0));
    }),
  };
}

const countLevels = ({ levels }: Pick<ItemDetail, "levels">): number =>
  LEVELS.reduce((total, level) => total + levels[level], 0);

/** In place of a spread that is left out; the capped level goes with it. */
const NO_SPREAD = {
  levels: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 },
  dontKnow: 0,
  open: 0,
  strata: missing("fewer than five others answered"),
} as const satisfies Partial<ItemDetail>;

function itemFor(row: ItemDetail, { itemMeans, spread, groups }: PartDisclosure): ItemDetail {
  if (row.notApplicable !== null) return { ...row, ...NO_SPREAD };
  if (countLevels(row) + row.dontKnow === 0) return row;
  if (countLevels(row) === 0) return { ...row, ...NO_SPREAD, withheld: "spread" };
  if (!itemMeans) return { ...row, ...NO_SPREAD, level: null, capped: null, withheld: "level" };
  if (!spread) return { ...row, ...NO_SPREAD, capped: null, withheld: "spread" };
  return groups || isMissing(row.strata) ? row : { ...row, strata: missing("too few contributors to show groups") };
}

const spreadFor = (agreed: Maybe<Agreement>, { spread }: PartDisclosure): Maybe<Agreement> =>
  spread || isMissing(agreed) ? agreed : missing("fewer than five others answered");

function extraFor(line: ExtraLine, { cells }: Parts): ExtraLine {
  if (cells[cellIn(line.item)].itemMeans) return line;
  return { ...line, level: null, reached: null, withheld: true };
}

/** What may be said of role groups: phase by phase, and agreement cell by cell. */
function splitFor({ split }: Rating, { cells, phases }: Parts): Split {
  const open = PHASES.filter((phase) => phases[phase].groups);
  return {
    cellsWithoutAgreement: split.cellsWithoutAgreement.filter((cell) => cells[cell].spread),
    differences: split.differences.filter(({ phase }) => phases[phase].groups),
    byStratum:
      open.length === 0
        ? []
        : split.byStratum.map((group) => ({
            ...group,
            phases: tabulate(PHASES, (phase) =>
              phases[phase].groups ? group.phases[phase] : missing("too few contributors to show groups"),
            ),
          })),
  };
}

/** Whether what may be said of groups is a split view by itself. Source: method 3.2. */
const isSplit = ({ cellsWithoutAgreement, differences }: Split): boolean =>
  cellsWithoutAgreement.length >= SPLIT_CELLS_FROM || differences.length > 0;
