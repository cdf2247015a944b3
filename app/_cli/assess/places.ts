import type { FileFault, FileRow } from "@/lib/tables";
import type { FileColumn, Meaning } from "./columns";

export const nameOf = ({ name, letter }: FileColumn): { readonly name: string; readonly letter: string } => ({
  name,
  letter,
});

/** The cell from which a path was read; if a path covers several cells, the first one with a value. */
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
  switch (meaning.of) {
    case "firm":
      return {
        "firm.id": "firm.name",
        "firm.name": "firm.name",
        employees: "firm.employees",
        asOf: "asOf",
        seed: "seed",
      }[meaning.field];
    case "role":
      return `firm.roles.${meaning.role}`;
    case "aim":
      return meaning.field;
    case "respondent":
      return `respondents[${row}].${meaning.field === "stratum" ? "stratum" : "id"}`;
    case "answer":
      return `respondents[${row}].answers["${meaning.item}"]`;
    case "record":
      return `evidence["${meaning.item}"][0].${meaning.field}`;
    case "not-applicable":
      return `notApplicable["${meaning.item}"]`;
    case "link":
      return `links[${linkIndex(meaning.link, rows, columns)}].${meaning.field}`;
    case "link-answer":
      return `links[${linkIndex(meaning.link, rows, columns)}].answers.${meaning.question}`;
    case "context":
      return `context.${meaning.determinant}.${meaning.field}`;
  }
}

/** Links are numbered in the order in which the columns, row by row, first mention them. */
function linkIndex(link: string, rows: readonly FileRow[], columns: readonly FileColumn[]): number {
  const order: string[] = [];
  for (const { cells } of rows)
    for (const { meaning, index } of columns) {
      const named = meaning.of === "link" || meaning.of === "link-answer" ? meaning.link : undefined;
      if (named !== undefined && (cells[index]?.trim() ?? "") !== "" && !order.includes(named)) order.push(named);
    }
  return order.indexOf(link);
}
