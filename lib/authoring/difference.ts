import { CELLS, type CellId, type Instrument, type Item, type ItemId } from "@/lib/instrument";
import type { Text } from "@/lib/result";

/**
 * The fields of an item that a version may change, from the least to the most important: wording, rules for records,
 * and anchors (the sentences that describe levels 1, 3 and 5).
 */
const ITEM_FIELDS = [
  "name",
  "question",
  "hint",
  "anchor-1",
  "anchor-3",
  "anchor-5",
  "record-5",
  "record-3",
  "months",
  "not-applicable",
  "sources",
] as const;
type ItemField = (typeof ITEM_FIELDS)[number];

/** One changed text or number; `undefined` on the side where it is missing. */
export type FieldChange<F extends string = ItemField> = {
  readonly field: F;
  readonly before: Text | undefined;
  readonly after: Text | undefined;
};

export type ItemChange = {
  readonly id: ItemId;
  readonly cell: CellId;
  readonly name: Text;
  readonly kind: "added" | "removed" | "changed" | "moved";
  /** Position among the items of its cell, from 1; undefined if that version does not have the item. */
  readonly place: { readonly before: number | undefined; readonly after: number | undefined };
  readonly changes: readonly FieldChange[];
};

type CellChange = {
  readonly cell: CellId;
  readonly changes: readonly FieldChange<"cell-name" | "cell-definition" | "cell-sources">[];
};

/**
 * How the results of two versions of a questionnaire can be compared.
 *
 * `same`: nothing differs. `wording`: the same items with the same anchors, so results compare directly. `anchors`: the
 * same items, some with new anchors; results compare only if the publisher states that the anchors mean the same.
 * `linking`: other items, but each cell keeps at least one: results compare after linking. `break`: a cell has no item
 * in common, so results do not compare. `other`: another instrument.
 */
const COMPARABILITIES = ["same", "wording", "anchors", "linking", "break", "other"] as const;
type Comparability = (typeof COMPARABILITIES)[number];

export type InstrumentDifference = {
  readonly comparability: Comparability;
  readonly items: readonly ItemChange[];
  readonly cells: readonly CellChange[];
  readonly whole: readonly FieldChange<"answer-rule" | "source">[];
  /** Cells in which no item id is kept. */
  readonly brokenCells: readonly CellId[];
  /** The smallest step of the version number that this change requires. */
  readonly step: VersionStep | undefined;
};
const VERSION_STEPS = ["patch", "minor", "major"] as const;
type VersionStep = (typeof VERSION_STEPS)[number];

/**
 * The changes from one version to a later one, item by item in the order of the later version; removed items come last
 * in their cell.
 *
 * Shape: two instruments. Unit: none. Range: lists of changes with both texts, how results compare, and the smallest
 * step of the version number. Edge cases: equal versions give empty lists and no step; an item that only changed its
 * position within its cell is `moved`. Errors: none. Source: method 3.9.
 */
export function compareInstruments(before: Instrument, after: Instrument): InstrumentDifference {
  const items = CELLS.flatMap((cell) => compareCell(cell, before, after));
  const cells = CELLS.flatMap((cell) => {
    const [old, now] = [before.cells[cell], after.cells[cell]];
    const changes = [
      ...change("cell-name", old.name, now.name),
      ...change("cell-definition", old.definition, now.definition),
      ...change("cell-sources", inBoth(old.sources), inBoth(now.sources)),
    ];
    return changes.length === 0 ? [] : [{ cell, changes }];
  });
  const whole = [
    ...change("answer-rule", before.answerRule, after.answerRule),
    ...change("source", inBoth(before.source), inBoth(after.source)),
  ];
  const brokenCells = CELLS.filter((cell) => !sharesItem(cell, before, after));
  const touched = items.length + cells.length + whole.length > 0;
  return {
    items,
    cells,
    whole,
    brokenCells,
    comparability: comparabilityOf(before, after, { items, brokenCells, touched }),
    step: touched ? stepOf(items) : undefined,
  };
}

type Found = Pick<InstrumentDifference, "items" | "brokenCells"> & { readonly touched: boolean };

function comparabilityOf(before: Instrument, after: Instrument, found: Found): Comparability {
  if (before.id !== after.id) return "other";
  if (found.brokenCells.length > 0) return "break";
  if (found.items.some(({ kind }) => kind === "added" || kind === "removed")) return "linking";
  if (found.items.some(hasAnchorChange)) return "anchors";
  return found.touched ? "wording" : "same";
}

/**
 * A changed set of items raises the major version number, a changed rule for records the minor one, and a corrected
 * text the patch number.
 */
function stepOf(items: readonly ItemChange[]): VersionStep {
  if (items.some(({ kind }) => kind === "added" || kind === "removed")) return "major";
  const minor: readonly ItemField[] = ["record-5", "record-3", "months", "not-applicable"];
  return items.some(({ changes }) => changes.some(({ field }) => minor.includes(field))) ? "minor" : "patch";
}

const hasAnchorChange = ({ changes }: ItemChange): boolean => changes.some(({ field }) => field.startsWith("anchor-"));

const itemsOf = (cell: CellId, { items }: Instrument): readonly Item[] => items.filter((item) => item.cell === cell);

const sharesItem = (cell: CellId, before: Instrument, after: Instrument): boolean =>
  itemsOf(cell, after).some(({ id }) => itemsOf(cell, before).some((old) => old.id === id));

function compareCell(cell: CellId, before: Instrument, after: Instrument): ItemChange[] {
  const [old, now] = [itemsOf(cell, before), itemsOf(cell, after)];
  const placeIn = (items: readonly Item[], id: ItemId) => {
    const at = items.findIndex((item) => item.id === id);
    return at < 0 ? undefined : at + 1;
  };
  const kept = now.flatMap((item): ItemChange[] => {
    const was = old.find(({ id }) => id === item.id);
    const place = { before: placeIn(old, item.id), after: placeIn(now, item.id) };
    const changes = was === undefined ? [] : compareItem(was, item);
    const kind = was === undefined ? "added" : changes.length > 0 ? "changed" : "moved";
    if (kind === "moved" && place.before === place.after) return [];
    return [{ id: item.id, cell, name: item.name, kind, place, changes }];
  });
  const removed = old
    .filter(({ id }) => !now.some((item) => item.id === id))
    .map(({ id, name }): ItemChange => {
      return { id, cell, name, kind: "removed", place: { before: placeIn(old, id), after: undefined }, changes: [] };
    });
  return [...kept, ...removed];
}

function compareItem(before: Item, after: Item): FieldChange[] {
  return [
    ...change("name", before.name, after.name),
    ...change("question", before.question, after.question),
    ...change("hint", before.hint, after.hint),
    ...change("anchor-1", before.anchors[1], after.anchors[1]),
    ...change("anchor-3", before.anchors[3], after.anchors[3]),
    ...change("anchor-5", before.anchors[5], after.anchors[5]),
    ...change("record-5", before.evidence.countsTo5, after.evidence.countsTo5),
    ...change("record-3", before.evidence.countsTo3, after.evidence.countsTo3),
    ...change("months", inBoth(String(before.evidenceMonths)), inBoth(String(after.evidenceMonths))),
    ...change("not-applicable", before.notApplicable?.reason, after.notApplicable?.reason),
    ...change("sources", inBoth(before.sources), inBoth(after.sources)),
  ];
}

const inBoth = (text: string): Text => ({ en: text, zh: text });

function change<F extends string>(field: F, before: Text | undefined, after: Text | undefined): FieldChange<F>[] {
  return before?.en === after?.en && before?.zh === after?.zh ? [] : [{ field, before, after }];
}

/**
 * By which step one version number follows another, if it does.
 *
 * Shape: two numbers of three parts. Unit: none. Range: the first part that grew. Edge cases: an equal or a smaller
 * number does not follow. Errors: undefined where it does not follow. Source: Semantic Versioning 2.0.0; method 3.9.
 */
export function stepBetween(before: string, after: string): VersionStep | undefined {
  const [old, now] = [before.split(".").map(Number), after.split(".").map(Number)];
  const at = [0, 1, 2].find((part) => now[part] !== old[part]);
  if (at === undefined || (now[at] ?? 0) < (old[at] ?? 0)) return undefined;
  return (["major", "minor", "patch"] as const)[at];
}

/** Why a version may not be published as the successor of another. */
const PUBLISH_FAULTS = [
  "other-instrument",
  "version-not-later",
  "step-too-small",
  "nothing-changed",
  "cells-broken",
] as const;
export type PublishFault = (typeof PUBLISH_FAULTS)[number];

/**
 * The reasons against publishing a version as the successor of an earlier one.
 *
 * A cell without a shared item cannot be linked, and firms would lose their history: such a version is a new instrument
 * and needs its own id. Shape: two instruments. Unit: none. Range: a list of codes, empty if it may be published. Edge
 * cases: none. Errors: none. Source: method 3.9.
 */
export function findPublishFaults(before: Instrument, after: Instrument): readonly PublishFault[] {
  const { comparability, step } = compareInstruments(before, after);
  if (comparability === "other") return ["other-instrument"];
  const given = stepBetween(before.version, after.version);
  const faults: PublishFault[] = [];
  if (given === undefined) faults.push("version-not-later");
  if (step === undefined) faults.push("nothing-changed");
  if (comparability === "break") faults.push("cells-broken");
  if (given !== undefined && step !== undefined && VERSION_STEPS.indexOf(given) < VERSION_STEPS.indexOf(step))
    faults.push("step-too-small");
  return faults;
}
