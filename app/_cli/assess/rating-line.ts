import { isMissing, type Maybe, type Rating, type ReducedRating, type ScoreSet } from "@/lib/rating";
import type { CellErrors, Score } from "@/lib/scoring";
import { rememberTexts } from "./remembered-texts";

/**
 * The text of `JSON.stringify` with a line end, part by part: V8 makes one long text at twice the cost of its parts. What
 * comes again from firm to firm is put into words once.
 */
export function writeRating(rating: Rating | ReducedRating, write: (text: string) => void): void {
  const known: Readonly<Record<string, string | undefined>> = {
    scores: textOfScores(rating.scores),
    errors: rating.errors && textOfErrors(rating.errors),
    detail: "detail" in rating ? textOfItems(rating.detail) : undefined,
  };
  let before = "{";
  for (const [key, part] of Object.entries(rating)) {
    write(`${before}"${key}":${known[key] ?? JSON.stringify(part)}`);
    before = ",";
  }
  write("}\n");
}

/** A table of parts that have texts already; the keys need none of the signs that JSON writes otherwise. */
function textOfTable<T>(table: Readonly<Record<string, T>>, textOf: (part: T, key: string) => string): string {
  let text = "";
  for (const key in table) {
    const part = table[key];
    if (part !== undefined) text += `${text === "" ? "" : ","}"${key}":${textOf(part, key)}`;
  }
  return `{${text}}`;
}

function textOfScores(scores: ScoreSet & { readonly cappedByRecords?: ScoreSet }): string {
  const { cells, phases, lenses, overall, cappedByRecords } = scores;
  const known: Readonly<Record<string, string | undefined>> = {
    cells: textOfTable(cells, textOfScore),
    phases: textOfTable(phases, textOfScore),
    lenses: textOfTable(lenses, textOfScore),
    overall: textOfScore(overall),
    cappedByRecords: cappedByRecords && textOfScores(cappedByRecords),
  };
  return textOfTable(scores, (part, key) => known[key] ?? JSON.stringify(part));
}

const textOfScore = (score: Maybe<Score>): string => (isMissing(score) ? JSON.stringify(score) : textOfKnown(score));

/** Means of few answers are few, so that most scores have been written before. */
const textOfKnown = rememberTexts<Score>({
  placeOf: ({ level, answered }) => Math.round(64 * level) * 49 + answered,
  isSame: (a, b) =>
    a.level === b.level &&
    a.points === b.points &&
    a.sem === b.sem &&
    a.asked === b.asked &&
    a.answered === b.answered &&
    a.prorated === b.prorated,
});

/** Rows say how many items were answered, not how. */
function textOfErrors(errors: CellErrors): string {
  let text = "";
  for (const row of errors) text += `${text === "" ? "" : ","}${textOfRow(row)}`;
  return `[${text}]`;
}

const textOfRow = rememberTexts<readonly number[]>({
  placeOf: (row) => Math.round(100_000 * (row.at(-1) ?? 0)) * 16 + row.length,
  isSame: isSameRow,
});

function isSameRow(a: readonly number[], b: readonly number[]): boolean {
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return a.length === b.length;
}

/** Items by their ids, of which most are one object for all that say the same; where the first is not, none is taken for one. */
function textOfItems(items: Readonly<Record<string, object>>): string {
  let text = "";
  for (const id in items) {
    const shared = textOfShared(items[id]);
    if (shared === undefined) return JSON.stringify(items);
    text += `${text === "" ? "" : ","}"${id}":${shared}`;
  }
  return `{${text}}`;
}

const textsOfShared = new WeakMap<object, string>();

/** The text of an object that is frozen throughout; undefined for another. */
function textOfShared(value: object | undefined): string | undefined {
  if (value === undefined) return undefined;
  const known = textsOfShared.get(value);
  if (known !== undefined || !Object.isFrozen(value)) return known;
  const text = JSON.stringify(value);
  textsOfShared.set(value, text);
  return text;
}
