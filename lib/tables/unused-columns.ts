import { columnLetter } from "./cell";

/** Columns of a file that are not used; a column without a name is given by its letter. */
export const unusedColumns = (names: readonly string[], isUsed: (name: string) => boolean): readonly string[] =>
  names.flatMap((name, index) => {
    if (isUsed(name)) return [];
    return [name === "" ? `(${columnLetter(index)})` : name];
  });
