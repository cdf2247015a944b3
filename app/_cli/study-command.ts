import type { Locale, Result, Text } from "@/lib/result";
import type { KeptFaults, TableRefusal } from "@/lib/tables";
import { printFault } from "@/lib/view/research/print-fault";
import { say } from "@/lib/words";
import { printHelp, readLocale, readOptions } from "./options";
import { print } from "./print";
import { Problem, problemOfFile } from "./problem";

/** A command that reads a researcher's files, prints a report or JSON, and writes nothing. */
type StudyCommand<O extends string> = {
  readonly help: Text;
  /** The usage text, printed for invalid arguments. */
  readonly use: string;
  /** The command's own options; all such commands also have --json, --lang, --keep-going and --help. */
  readonly options: Readonly<Record<O, { readonly type: "string" | "boolean" }>>;
  /** Returns undefined if the files are rejected, after printing why. */
  readonly study: (asked: Asked<O>) => Promise<Studied | undefined>;
};

export type Asked<O extends string> = {
  readonly file: string;
  readonly locale: Locale;
  /** Skip unreadable parts instead of rejecting the file. */
  readonly keepGoing: boolean;
  readonly text: (option: O) => string | undefined;
  readonly is: (option: O) => boolean;
};

type Studied = {
  readonly json: object;
  readonly page: () => string;
  /** Number of skipped parts, already reported. */
  readonly leftOut: number;
};

/** Exit code 0 if everything could be read, 1 if parts were skipped, 2 if nothing was computed. */
export async function runStudy<O extends string>(args: readonly string[], command: StudyCommand<O>): Promise<number> {
  if (await printHelp(args, command.help)) return 0;
  const { json, ...asked } = readArguments(args, command);
  const studied = await command.study(asked);
  if (studied === undefined) return 2;
  await print(json ? JSON.stringify(studied.json, null, 2) : studied.page());
  return studied.leftOut > 0 ? 1 : 0;
}

function readArguments<O extends string>(
  args: readonly string[],
  { options, use }: StudyCommand<O>,
): Asked<O> & { readonly json: boolean } {
  const all = { ...options, json: BOOLEAN, lang: { type: "string" }, "keep-going": BOOLEAN } as const;
  const { values, positionals } = readOptions(args, all, use);
  const given = new Map<string, unknown>(Object.entries(values));
  const [file, ...more] = positionals;
  const locale = readLocale(given.get("lang"));
  const is = (option: string) => given.get(option) === true;
  const text = (option: string) => {
    const value = given.get(option);
    return typeof value === "string" ? value : undefined;
  };
  if (file === undefined || more.length > 0 || locale === undefined) throw new Problem(use, 2);
  return { file, locale, keepGoing: is("keep-going"), text, is, json: is("json") };
}

const BOOLEAN = { type: "boolean" } as const;

/** The value read from a file; throws a Problem if the file cannot be used. */
export function readOf<T>(file: string, read: Result<T, TableRefusal>): T {
  if (read.ok) return read.value;
  throw problemOfFile(file, read.error);
}

const words = {
  refused: { en: "{file} cannot be used as it is:", zh: "{file} 尚不能使用：" },
  more: { en: "… and {count} more", zh: "……另有 {count} 处" },
} as const satisfies Readonly<Record<string, Text>>;

export function tellFaults(file: string, faults: KeptFaults, locale: Locale): void {
  console.error(say(words.refused, locale, { file }));
  listFaults(faults, locale);
}

export function listFaults({ faults, more }: KeptFaults, locale: Locale): void {
  for (const fault of faults) console.error(`  ${printFault(fault, locale)}`);
  if (more > 0) console.error(`  ${say(words.more, locale, { count: more })}`);
}

export const countFaults = ({ faults, more }: KeptFaults): number => faults.length + more;
