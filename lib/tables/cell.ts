/** A cell as a spreadsheet or a CSV file gives it. */
export type TableCell = string | number | boolean | null;

/** A table as it stands in a file, headings and all. */
export type Table = readonly (readonly TableCell[])[];

/**
 * The letters of a column as a spreadsheet has them: 0 is A, 26 is AA.
 *
 * Shape: a whole number from 0. Unit: none. Range: A, B, … Edge cases: none. Errors: none. Source: ours.
 */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}

/**
 * A heading or a word of a list as it is compared: case, width and spaces make no difference.
 *
 * Shape: any text. Unit: none. Range: lower case, one space between words. Edge cases: empty stays empty. Errors: none.
 * Source: Unicode normalization form KC.
 */
export const fold = (text: string): string => text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();

/** An apostrophe before what a spreadsheet would take for a formula, or before more apostrophes of the kind. */
const GUARDED = /^'(?=['\s]*[=+\-@＝＋－＠])/;
/** Where another program would begin a new cell, what may stand before a formula there, and what begins one. */
const SEPARATOR = /[;\t\r\n]/;
const BEFORE_FORMULA = /['"\s]/;
const BEGINS_FORMULA = /[=+\-@＝＋－＠]/;

/** Each piece of a text that would be a formula behind such a separator, with what stands before its sign; in one pass. */
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
 * A text with an apostrophe before each formula that a program with another separator would see in it.
 *
 * Shape: any text. Unit: none. Range: any text. Edge cases: without a separator it is as it was. Errors: none. Source: ours.
 */
export const guardWithin = (text: string): string => atFormulas(text, (before) => `${before}'`);

/** Takes away what `guardWithin` has put in. */
const unguardWithin = (text: string): string =>
  atFormulas(text, (before) => (before.endsWith("'") ? before.slice(0, -1) : before));

/**
 * The text of a cell, without spaces around it and without the apostrophes that keep it from being a formula.
 *
 * Shape: a cell, and what takes signs out of it that do not belong there. Unit: none. Range: any text. Edge cases: an empty
 * cell is an empty text. Errors: none. Source: ours.
 */
export const textOf = (cell: TableCell, clean: (text: string) => string): string =>
  cell === null ? "" : unguardWithin(clean(String(cell)).trim().replace(GUARDED, ""));
