import { gpnLo1 } from "@/lib/catalog";
import { cellOf, type ItemId, LENSES, PHASES } from "@/lib/instrument";
import { isItemId } from "@/lib/rating";
import type { Text } from "@/lib/result";
import { readTruth } from "@/lib/tables";
import {
  NO_BOUND,
  NO_NAME,
  ONE_BOUND,
  REVERSED_WITHOUT_RANGE,
  wordsOfMeaning,
  wordsOfOrder,
  wordsOfScale,
  wordsOfTruth,
} from "@/lib/words/research/statistics/codebook-faults";

/** Columns that identify a row. */
const ROW_MEANINGS = ["firm.id", "respondent.id", "stratum", "rater"] as const;
export type RowMeaning = (typeof ROW_MEANINGS)[number];

/** The description of one column of a data file in a codebook. */
export type CodebookColumn =
  | { readonly name: string; readonly of: RowMeaning }
  | { readonly name: string; readonly of: "nothing" }
  | ItemColumn;

export type ItemColumn = {
  readonly name: string;
  readonly of: "item";
  /** Scales that the item belongs to, at least one. */
  readonly scales: readonly string[];
  readonly reversed: boolean;
  readonly range?: { readonly min: number; readonly max: number };
  /** Further texts that mean a missing answer, in addition to MISSING_TEXTS. */
  readonly missing: readonly string[];
};

/** Texts that mean a missing answer in any file. */
export const MISSING_TEXTS: readonly string[] = ["", "NA", "dk", "DK", "不清楚"];

export const ENTRY_FIELDS = ["column", "meaning", "scale", "reversed", "min", "max", "missing"] as const;
export type CodebookEntry = Readonly<Partial<Record<(typeof ENTRY_FIELDS)[number], string>>>;

type Refuse = (words: Text) => void;

/** Converts a line of a codebook to a column; undefined if part of it is rejected. */
export function readEntry(entry: CodebookEntry, refuse: Refuse): CodebookColumn | undefined {
  const name = entry.column ?? "";
  const meaning = (entry.meaning ?? "") === "" ? meaningOfName(name, entry) : (entry.meaning ?? "");
  if (name === "") return void refuse(NO_NAME);
  if (meaning === "-") return { name, of: "nothing" };
  const row = ROW_MEANINGS.find((known) => known === meaning);
  if (row !== undefined) return { name, of: row };
  if (meaning !== "item" && !isItemId(meaning)) return void refuse(wordsOfMeaning(meaning, ROW_MEANINGS));
  return readItem(name, meaning, entry, refuse);
}

/** A column without a stated meaning has the meaning of its name, unless it is assigned to a scale. */
function meaningOfName(name: string, entry: CodebookEntry): string {
  if ((entry.scale ?? "") !== "") return "item";
  return ROW_MEANINGS.some((known) => known === name) || isItemId(name) ? name : "item";
}

function readItem(name: string, meaning: string, entry: CodebookEntry, refuse: Refuse): ItemColumn | undefined {
  const known = isItemId(meaning) ? itemOfInstrument(name, meaning) : undefined;
  const scales = listOf(entry.scale ?? "");
  const reversed = readTruth(entry.reversed ?? "");
  const [min, max] = [readBound(entry.min, known?.range?.min), readBound(entry.max, known?.range?.max)];
  if (scales.length === 0 && known === undefined) return void refuse(wordsOfScale(name));
  if (reversed === undefined) return void refuse(wordsOfTruth(entry.reversed ?? ""));
  if (Number.isNaN(min) || Number.isNaN(max)) return void refuse(NO_BOUND);
  if (min !== undefined && max !== undefined && min >= max) return void refuse(wordsOfOrder(min, max));
  if ((min === undefined) !== (max === undefined)) return void refuse(ONE_BOUND);
  if (reversed && min === undefined) return void refuse(REVERSED_WITHOUT_RANGE);
  return {
    name,
    of: "item",
    scales: scales.length === 0 ? (known?.scales ?? []) : [...new Set(scales)],
    reversed,
    ...(min === undefined || max === undefined ? {} : { range: { min, max } }),
    missing: listOf(entry.missing ?? ""),
  };
}

/** An item of the instrument belongs to the scales of its cell, its phase and the whole, with levels 1 to 5. */
function itemOfInstrument(name: string, item: ItemId): ItemColumn {
  const [phase] = PHASES.filter((each) => item.startsWith(`${each}.`));
  const cells = PHASES.flatMap((each) => LENSES.map((lens) => cellOf(each, lens)));
  const scales = [
    ...cells.filter((cell) => item.startsWith(`${cell}.`)),
    ...(phase === undefined ? [] : [phase]),
    gpnLo1.id,
  ];
  return { name, of: "item", scales, reversed: false, range: { min: 1, max: 5 }, missing: [] };
}

/** Columns recognized by their names: a file with only such columns needs no codebook. */
export function columnsOfNames(names: readonly string[]): readonly CodebookColumn[] {
  return names.map((name): CodebookColumn => {
    const meaning = ROW_MEANINGS.find((known) => known === name);
    if (meaning !== undefined) return { name, of: meaning };
    return isItemId(name) ? itemOfInstrument(name, name) : { name, of: "nothing" };
  });
}

/** Separator of several scales or several missing codes. */
export const LIST_MARK = ";";
const listOf = (text: string): readonly string[] =>
  text
    .split(/[;；]/)
    .map((each) => each.trim())
    .filter((each) => each !== "");

/** A number; NaN for an invalid text, and the default if empty. */
function readBound(text: string | undefined, otherwise: number | undefined): number | undefined {
  if (text === undefined || text === "") return otherwise;
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}
