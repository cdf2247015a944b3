import { parseArgs } from "node:util";
import { LOCALES, type Locale } from "@/lib/result";
import { Problem } from "../problem";

const USE = `Use: trellis error-model estimate [FILE.csv|FOLDER] [--json] [--lang en|zh] [--keep-going]
     trellis error-model compare [FILE.csv|FOLDER] [--json] [--lang en|zh] [--keep-going]
What is estimated, and from what: trellis error-model --help`;

const STEPS = ["estimate", "compare"] as const;

export type Asked = {
  readonly step: (typeof STEPS)[number];
  /** A wide table or a folder of assessments; the frozen results of the database unless given. */
  readonly source: string | undefined;
  readonly codebook: string | undefined;
  readonly json: boolean;
  readonly locale: Locale;
  readonly keepGoing: boolean;
};

const OPTIONS = {
  codebook: { type: "string" },
  json: { type: "boolean" },
  lang: { type: "string" },
  "keep-going": { type: "boolean" },
} as const;

export function readArguments(args: readonly string[]): Asked {
  const read = parse(args);
  const [first, source, ...more] = read.positionals;
  const step = STEPS.find((known) => known === first);
  const locale = LOCALES.find((known) => known === (read.values.lang ?? "en"));
  if (step === undefined || locale === undefined || more.length > 0) throw new Problem(USE, 2);
  const { codebook, json = false, "keep-going": keepGoing = false } = read.values;
  return { step, source, codebook, json, locale, keepGoing };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch {
    throw new Problem(USE, 2);
  }
}
