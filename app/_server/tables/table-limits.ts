/** What a form may bring at once; a register of 5,000 lines stays below. */
export const FILE_BYTES_MAX = 900_000;

/** The farthest cell that a table may reach: beyond it a sheet is no list of ours. */
export const ROW_MAX = 20_000;
export const COLUMN_MAX = 400;
