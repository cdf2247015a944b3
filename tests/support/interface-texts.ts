import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Text } from "@/lib/result";
import { ROOT } from "./documents";

/** A text of the interface, and where it is: file, table, key. */
export type Entry = { readonly file: string; readonly at: string; readonly text: Text };

/**
 * Files whose texts are not checked. Notes of formulas are for methodologists, who know the technical terms; the help
 * of a command is a whole page with lines and columns that are not sentences.
 */
const NOT_READ = /(^index|^formulas\/[\w-]+|^research\/[a-z-]+\/help)\.ts$/;

const FILES = [
  ...readdirSync("lib/words", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !NOT_READ.test(name))
    .map((name) => `lib/words/${name}`),
  "lib/catalog/gpn-lo-1/cell-names.ts",
  "lib/cohort/invitation-columns.ts",
  "lib/cohort/invitation-faults.ts",
  "lib/register/faults.ts",
  "lib/tables/fault.ts",
];

const isText = (value: object): value is Text =>
  "en" in value && typeof value.en === "string" && "zh" in value && typeof value.zh === "string";

function textsIn(value: unknown, file: string, at: string): readonly Entry[] {
  if (typeof value !== "object" || value === null) return [];
  if (isText(value)) return [{ file, at, text: value }];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, file, `${at} ${key}`));
}

export const interfaceTexts = async (): Promise<readonly Entry[]> =>
  (await Promise.all(FILES.map(async (file) => textsIn(await import(join(ROOT, file)), file, file)))).flat();
