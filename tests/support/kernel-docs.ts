import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Folders of `lib` whose exports the method page describes. */
export const DESCRIBED_ROOMS = [
  "stats",
  "scoring",
  "plan",
  "position",
  "graph",
  "learning",
  "rating",
  "benchmark",
  "snapshots",
  "pulse",
] as const;
type DescribedRoom = (typeof DESCRIBED_ROOMS)[number];

/** The files that contain formulas, for folders of `lib` that also contain other code. */
const DESCRIBED_FILES: Readonly<Partial<Record<DescribedRoom, readonly string[]>>> = {
  plan: ["efficiency", "open-step"],
  snapshots: ["agreement-rate", "disclose", "figures", "limits", "report-size", "snapshot"],
  pulse: ["disclose", "pulse-figures", "read-wave"],
};

/** Whether the method page describes what a file exports. */
export const isDescribed = (path: string): boolean =>
  DESCRIBED_ROOMS.some((room) => {
    const files = DESCRIBED_FILES[room];
    if (files === undefined) return path.startsWith(`lib/${room}/`);
    return files.some((file) => path === `lib/${room}/${file}.ts`);
  });

/** What the docstring of every function on the method page must contain. */
export const DOC_LABELS = ["Shape", "Unit", "Range", "Edge cases", "Errors", "Source"] as const;
type DocLabel = (typeof DOC_LABELS)[number];

type ExportDoc = {
  readonly name: string;
  readonly kind: "function" | "constant";
  /** For example `(values: readonly number[], p: number): number`; empty for a constant. */
  readonly signature: string;
  readonly summary: string;
  readonly labels: Partial<Record<DocLabel, string>>;
};

const ROOT = join(import.meta.dirname, "..", "..");
const DECLARATION = /(?:\/\*\*((?:[^*]|\*(?!\/))*)\*\/\n)?export (?:async )?(?:(function)\*? (\w+)|const (\w+))/g;

/**
 * The docstrings of the values that `index.ts` of a folder of `lib` (room) exports, in the order of `index.ts` and of
 * the files.
 */
export async function readDocs(room: DescribedRoom): Promise<readonly ExportDoc[]> {
  const door: Readonly<Record<string, unknown>> = await import(join(ROOT, "lib", room, "index.ts"));
  return filesOf(room)
    .flatMap((file) => declarationsOf(readFileSync(file, "utf8")))
    .filter(({ name }) => name in door)
    .map(({ name, comment, rest, arrow }) => {
      const kind = typeof door[name] === "function" ? "function" : "constant";
      return { name, kind, signature: kind === "function" ? signatureOf(rest, arrow) : "", ...parseComment(comment) };
    });
}

function filesOf(room: DescribedRoom): readonly string[] {
  const folder = join(ROOT, "lib", room);
  const door = readFileSync(join(folder, "index.ts"), "utf8");
  return [...new Set([...door.matchAll(/from "\.\/([\w/-]+)"/g)].map(([, name]) => `lib/${room}/${name}.ts`))]
    .filter(isDescribed)
    .map((path) => join(ROOT, path));
}

function declarationsOf(text: string) {
  return [...text.matchAll(DECLARATION)].map((match) => ({
    name: match[3] ?? match[4] ?? "",
    comment: match[1] ?? "",
    arrow: match[2] === undefined,
    rest: text.slice(match.index + match[0].length),
  }));
}

/**
 * The signature behind a function's name. It ends before the arrow or the body, which is the first brace not preceded
 * by a bracket, colon or operator.
 */
function signatureOf(rest: string, arrow: boolean): string {
  const text = rest.replace(/^\s*=\s*(?:async\s*)?/, "");
  let depth = 0;
  let last = "";
  for (const [at, char] of [...text].entries()) {
    if (depth === 0 && arrow && char === ">" && last === "=") return tidy(text.slice(0, at - 1));
    if (depth === 0 && !arrow && char === "{" && !":|&=<,".includes(last)) return tidy(text.slice(0, at));
    if ("([{".includes(char)) depth += 1;
    if (")]}".includes(char)) depth -= 1;
    if (char.trim() !== "") last = char;
  }
  return "";
}

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/([([{<]) /g, "$1")
    .replace(/,? ([)\]}])/g, "$1")
    .trim();

function parseComment(comment: string): Pick<ExportDoc, "summary" | "labels"> {
  const text = comment
    .split("\n")
    .map((line) => line.replace(/^\s*\*\s?/, "").trim())
    .join(" ")
    .trim();
  const label = new RegExp(`(?:^|\\s)(${DOC_LABELS.join("|")}): `, "g");
  const [summary = "", ...parts] = `${text} `.split(label);
  const labels: Partial<Record<DocLabel, string>> = {};
  for (const [index, part] of parts.entries()) {
    const name = DOC_LABELS.find((known) => known === part);
    if (index % 2 === 0 && name !== undefined) labels[name] = oneLine(parts[index + 1] ?? "");
  }
  return { summary: oneLine(summary), labels };
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
