import type { FileFault, FileRow } from "@/lib/tables";
import type { FileColumn, Meaning } from "./columns";

export const nameOf = ({ name, letter }: FileColumn): { readonly name: string; readonly letter: string } => ({
  name,
  letter,
});

/**
 * The cell of the file from which the value at a path was read. If several cells belong to the path, the first one that
 * is not empty.
 */
export function findPlace(
  path: string,
  rows: readonly FileRow[],
  columns: readonly FileColumn[],
): Pick<FileFault, "line" | "column"> {
  const filled = rows.flatMap(({ line, cells }, at) =>
    columns.flatMap((column) => {
      if ((cells[column.index]?.trim() ?? "") === "") return [];
      return [{ line, column: nameOf(column), path: pathOf(column.meaning, at, rows, columns) }];
    }),
  );
  const place =
    filled.find((each) => path === each.path || path.startsWith(`${each.path}.`) || path.startsWith(`${each.path}[`)) ??
    filled.find((each) => each.path.startsWith(path) && path !== "");
  return place === undefined ? { ...(rows[0] && { line: rows[0].line }) } : { line: place.line, column: place.column };
}

function pathOf(meaning: Meaning, row: number, rows: readonly FileRow[], columns: readonly FileColumn[]): string {
  if (meaning.of === "answer") return `respondents[${row}].answers["${meaning.item}"]`;
  if (meaning.of === "respondent") return `respondents[${row}].${meaning.field}`;
  const path = meaning.path.join(".");
  const [first, name = "", ...rest] = meaning.path;
  switch (first) {
    case "links":
      return `links[${linkIndex(name, rows, columns)}].${rest.join(".")}`;
    case "evidence":
      return `evidence["${name}"][0].${rest.join(".")}`;
    case "notApplicable":
      return `notApplicable["${name}"]`;
    default:
      // A firm without a name is called by its id, so a fault of the name is reported at the id.
      return path === "firm.id" ? "firm.name" : path;
  }
}

/** The index of a link. Links are numbered in the order in which the cells, row by row, first mention them. */
function linkIndex(link: string, rows: readonly FileRow[], columns: readonly FileColumn[]): number {
  const order: string[] = [];
  for (const { cells } of rows)
    for (const { meaning, index } of columns) {
      const named = meaning.of === "fact" && meaning.path[0] === "links" ? meaning.path[1] : undefined;
      if (named !== undefined && (cells[index]?.trim() ?? "") !== "" && !order.includes(named)) order.push(named);
    }
  return order.indexOf(link);
}
