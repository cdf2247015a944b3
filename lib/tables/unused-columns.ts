import { columnLetter } from "./cell";

/** Columns of a file that nothing is done with; one without a name goes by its letter. */
export const unusedColumns = (names: readonly string[], isUsed: (name: string) => boolean): readonly string[] =>
  names.flatMap((name, index) => {
    if (isUsed(name)) return [];
    return [name === "" ? `(${columnLetter(index)})` : name];
  });
