import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

export const ROOT = join(import.meta.dirname, "..", "..");
const SIDES = ["app", "components", "db", "deploy", "docs", "lib", "tests"] as const;

/** Every Markdown document of the project, by its path from the root. */
export function listDocuments(): readonly string[] {
  const top = readdirSync(ROOT).filter((name) => name.endsWith(".md"));
  const inside = SIDES.flatMap((side) =>
    readdirSync(join(ROOT, side), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md"))
      .map((name) => posix.join(side, name.split("\\").join("/"))),
  );
  return [...top, ...inside].toSorted();
}

export const readDocument = (path: string): string => readFileSync(join(ROOT, path), "utf8");

/** What a README says in its heading, which must be `# name: what is in it`. */
export function holdingOf(path: string): string {
  const holding = /^# [\w-]+: (\S.*)\n/.exec(readDocument(path))?.[1];
  if (holding === undefined) throw new Error(`${path} does not begin with "# name: what is in it".`);
  return holding;
}

/** Replaces the text between the markers of a generated part. The markers must exist exactly once. */
export function withGenerated(text: string, name: string, lines: readonly string[]): string {
  const [before, rest, ...more] = text.split(`<!-- generated: ${name} -->\n`);
  const after = rest?.split("<!-- end of generated -->\n");
  if (before === undefined || after?.[1] === undefined || more.length > 0)
    throw new Error(`The marks of the generated part "${name}" are not there once.`);
  const kept = after.slice(1).join("<!-- end of generated -->\n");
  return `${before}<!-- generated: ${name} -->\n\n${lines.join("\n")}\n\n<!-- end of generated -->\n${kept}`;
}

/** A Markdown table with aligned columns, as a formatter would write it. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = head.map((cell, column) => Math.max(widthOf(cell), ...rows.map((row) => widthOf(row[column] ?? ""))));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - widthOf(cell))).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)];
}

/** The visible width of a table cell: combining characters have none. */
const widthOf = (cell: string) => [...cell.replace(/\p{Mn}/gu, "")].length;
