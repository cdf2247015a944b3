/** Rows in parts, one for each INSERT: a statement can have at most 65,535 parameters, one for each value of a row. */
export const inParts = <T>(rows: readonly T[], size = 500): readonly T[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size));
