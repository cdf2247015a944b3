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
import type { ExtraLine, ItemDetail, Rating, RatingScores, Split } from "../rating";
import { surenessOf } from "../sureness";

/** What is known about one reader of a frozen result, as of the submission of its phases. */
export type ReaderVoice = {
  /** Items to which the reader gave a level; empty for a consultant, who is not a member. */
  readonly own: ReadonlySet<ItemId>;
  /** The reader's role group; undefined if they did not answer. */
  readonly stratum: Stratum | undefined;
  /**
   * Items to which one or two other people give different answers in a later revision; comparing both would reveal
   * these.
   */
  readonly changed: ReadonlySet<ItemId>;
};

/**
 * A frozen rating without anything that would reveal another person's answer to its reader.
 *
 * Means of parts stay. If the items of a cell have too few other respondents, the items' means are removed, and
 * everything derived from them, such as a line about one item. Distributions, agreement and role groups are removed by
 * `disclosePart` of their own part, and so are levels capped by records: records cap each person's answer, so that the
 * capped mean together with the mean reveals how the answers are distributed around the cap. A phase, a lens, the
 * whole, the fit capped by records, and the counts of answers above 3 are shown only if each of their cells is;
 * otherwise the missing one could be derived. The hash could be used to test guessed answers, so only a reader who is
 * the only respondent gets it. Everything is counted per item, as of submission.
 *
 * Shape: a rating and one reader's voice. Unit: as in the rating. Range: as in the rating. Edge cases: an item that
 * nobody else answered hides nothing; items that few others changed later count as having too few respondents; a seed
 * derived from the hash is removed with it. Errors: removed parts are replaced by a reason; an item's `withheld` says
 * what was removed. Source: method 3.2, "Answers stay private to their author".
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
 * The items of a frozen rating as reduced by `ratingForReader`.
 *
 * Shape: details by item and one reader's voice. Unit: levels and counts. Range: as in the rating. Edge cases: an item
 * without any answer is unchanged. Errors: none. Source: method 3.2.
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
 * Whether the reader sees less of an item than was frozen.
 *
 * Shape: an item's detail. Unit: none. Range: boolean. Edge cases: false for the frozen rating itself.
 * Errors: none. Source: method 3.2.
 */
export const isKept = ({ withheld }: Pick<ItemDetail, "withheld">): boolean => withheld !== undefined;

/**
 * The level of an item as shown on a page or in a file: rounded to the nearest half if its distribution is withheld,
 * because only few combinations of three or four answers give a certain exact mean.
 *
 * Shape: an item's detail. Unit: levels. Range: 1–5, or null. Edge cases: null for an item without a level, or with a
 * withheld one. Errors: none. Source: method 3.2, "Answers stay private to their author".
 */
export const levelShown = ({ level, withheld }: Pick<ItemDetail, "level" | "withheld">): number | null =>
  level === null || withheld === undefined ? level : inHalves(level);

/**
 * A reader's rating for a file: the levels of items are those shown on the page.
 *
 * Shape: a rating as `ratingForReader` leaves it. Unit: as in the rating. Range: as in the rating. Edge cases: a
 * complete rating is unchanged. Errors: none. Source: method 3.2.
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
 * Recommendations for the reader: the only respondent gets those based on their own items, everyone else those without.
 * Steps are skipped because of items, so if few answers differ in a later revision, comparing both would reveal which
 * items these few people changed.
 */
function adviceFor(rating: Rating, voice: ReaderVoice): Pick<Rating, "recommendations" | "measureCells"> {
  const { recommendations, ownRecommendations, measureCells, detail } = rating;
  const cells = measureCells === undefined ? {} : { measureCells };
  const isAlone = itemsOf(detail).every((item) => voicesOn(item, detail[item], voice).others === 0);
  if (isAlone) return { recommendations: ownRecommendations ?? recommendations, ...cells };
  if (isMissing(recommendations) || !isSteppedByChanged(rating, voice)) return { recommendations, ...cells };
  return { recommendations: missing("fewer than three others answered") };
}

/** Whether steps may have been skipped because of items of a part in which few answers differ later. */
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

/** A hash of answers, and a seed derived from it, are only for a reader who is the only respondent. */
function keysFor({ inputHash, seed, detail }: Rating, voice: ReaderVoice): Pick<Rating, "inputHash" | "seed"> {
  if (itemsOf(detail).every((item) => voicesOn(item, detail[item], voice).others === 0)) return { inputHash, seed };
  return { inputHash: "", seed: isOfHash(seed, inputHash) ? 0 : seed };
}

const isOfHash = (seed: number, inputHash: string): boolean => inputHash !== "" && seed === seedFrom(inputHash);

type Capped = RatingScores["cappedByRecords"];

/** Levels capped by records, if the distributions of all their cells may be shown. */
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

/** Whether all distributions may be shown. */
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

/**
 * A count that is too small for showing anything; used for unknown groups, and for items that few people changed later.
 */
const TOO_FEW = 1;

/** The respondents whose levels enter an item; none for an item that does not apply. */
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

/** Stands in for a distribution that is hidden from this reader, and hides the level capped by records with it. */
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

/** What may be shown about role groups: by phase, and agreement by cell. */
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

/** Whether the figures that may be shown about groups amount to a split view. Source: method 3.2. */
const isSplit = ({ cellsWithoutAgreement, differences }: Split): boolean =>
  cellsWithoutAgreement.length >= SPLIT_CELLS_FROM || differences.length > 0;
