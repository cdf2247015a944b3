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
/** The same after a sign at which another program would begin a new cell. */
const GUARDED_WITHIN = /(?<=[;\t\r\n]['"\s]*)'(?=[=+\-@＝＋－＠])/g;

/**
 * The text of a cell, without spaces around it and without the apostrophes that keep it from being a formula.
 *
 * Shape: a cell, and what takes signs out of it that do not belong there. Unit: none. Range: any text. Edge cases: an empty
 * cell is an empty text. Errors: none. Source: ours.
 */
export const textOf = (cell: TableCell, clean: (text: string) => string): string =>
  cell === null ? "" : clean(String(cell)).trim().replace(GUARDED, "").replaceAll(GUARDED_WITHIN, "");
