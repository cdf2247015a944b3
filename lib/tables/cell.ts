/** The value of a cell in a spreadsheet or CSV file. */
export type TableCell = string | number | boolean | null;

/** A table as in a file, including the headings. */
export type Table = readonly (readonly TableCell[])[];

/**
 * The letters of a column in a spreadsheet: 0 is A, 26 is AA.
 *
 * Shape: an integer from 0. Unit: none. Range: A, B, … Edge cases: none. Errors: none. Source: ours.
 */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}

/**
 * Normalizes a heading or a word of a list for comparison: ignores case, width and repeated spaces.
 *
 * Shape: any text. Unit: none. Range: lower case, one space between words. Edge cases: empty stays empty. Errors: none.
 * Source: Unicode normalization form KC.
 */
export const fold = (text: string): string => text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();

/** An apostrophe before text that a spreadsheet would treat as a formula, or before further such apostrophes. */
const GUARDED = /^'(?=['\s]*[=+\-@＝＋－＠])/;
/**
 * Characters after which another program may start a new cell, characters that may precede a formula there, and those
 * that start a formula.
 */
const SEPARATOR = /[;\t\r\n]/;
const BEFORE_FORMULA = /['"\s]/;
const BEGINS_FORMULA = /[=+\-@＝＋－＠]/;

/** Applies `change` to the text before every potential formula that follows a separator, in one pass. */
function atFormulas(text: string, change: (before: string) => string): string {
  if (!SEPARATOR.test(text)) return text;
  let [out, before, isFirst] = ["", "", false];
  for (const sign of text) {
    if (isFirst && BEGINS_FORMULA.test(sign)) before = change(before);
    isFirst = SEPARATOR.test(sign) || (isFirst && BEFORE_FORMULA.test(sign));
    if (isFirst) before += sign;
    else {
      out += before + sign;
      before = "";
    }
  }
  return out + before;
}

/**
 * A text with an apostrophe before everything that a program with another cell separator would treat as a formula.
 *
 * Shape: any text. Unit: none. Range: any text. Edge cases: unchanged without a separator. Errors: none. Source: ours.
 */
export const guardWithin = (text: string): string => atFormulas(text, (before) => `${before}'`);

/** Removes the apostrophes that `guardWithin` inserted. */
const unguardWithin = (text: string): string =>
  atFormulas(text, (before) => (before.endsWith("'") ? before.slice(0, -1) : before));

/**
 * The text of a cell, trimmed and without the apostrophes that protect it from being a formula.
 *
 * Shape: a cell, and a function that removes unwanted characters. Unit: none. Range: any text. Edge cases: an empty
 * cell is an empty text. Errors: none. Source: ours.
 */
export const textOf = (cell: TableCell, clean: (text: string) => string): string =>
  cell === null ? "" : unguardWithin(clean(String(cell)).trim().replace(GUARDED, ""));
