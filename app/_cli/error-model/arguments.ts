import type { Locale } from "@/lib/result";
import { readLocale, readOptions } from "../options";
import { Problem } from "../problem";

const USE = `Use: trellis error-model [--json] [--lang en|zh]
     trellis error-model estimate [FILE.csv|FOLDER] [--codebook FILE.csv] [--json] [--lang en|zh] [--keep-going]
     trellis error-model compare [FILE.csv|FOLDER] [--codebook FILE.csv] [--json] [--lang en|zh] [--keep-going]
     trellis error-model adopt --by "Name" --reason "Why" [--yes] [--lang en|zh]
To see what is estimated, and from what, use: trellis error-model --help`;

const OPTIONS = {
  codebook: { type: "string" },
  json: { type: "boolean" },
  lang: { type: "string" },
  "keep-going": { type: "boolean" },
  by: { type: "string" },
  reason: { type: "string" },
  yes: { type: "boolean" },
} as const;

/** The options allowed for each step; any other is reported as an error. */
const ALLOWED = {
  show: ["json", "lang"],
  estimate: ["codebook", "json", "lang", "keep-going"],
  compare: ["codebook", "json", "lang", "keep-going"],
  adopt: ["lang", "by", "reason", "yes"],
} as const satisfies Readonly<Record<string, readonly (keyof typeof OPTIONS)[]>>;
const STEPS = ["show", "estimate", "compare", "adopt"] as const satisfies readonly (keyof typeof ALLOWED)[];

export type AskedModel = {
  readonly step: (typeof STEPS)[number];
  /**
   * A CSV file with one row per respondent, or a folder of assessments. Default: the frozen results of the database.
   */
  readonly source: string | undefined;
  readonly codebook: string | undefined;
  readonly json: boolean;
  readonly locale: Locale;
  readonly keepGoing: boolean;
  /** The name of the person who adopts the estimate, and why. */
  readonly by: string;
  readonly reason: string;
  readonly yes: boolean;
};

export function readArguments(args: readonly string[]): AskedModel {
  const { values, positionals } = readOptions(args, OPTIONS, USE);
  const [first = "show", source, ...more] = positionals;
  const step = STEPS.find((known) => known === first);
  const locale = readLocale(values.lang);
  if (step === undefined || locale === undefined || more.length > 0) throw new Problem(USE, 2);
  const allowed: readonly string[] = ALLOWED[step];
  const takesSource = step === "estimate" || step === "compare";
  if (Object.keys(values).some((name) => !allowed.includes(name)) || (source !== undefined && !takesSource))
    throw new Problem(USE, 2);
  const { codebook, json = false, "keep-going": keepGoing = false, yes = false } = values;
  const [by, reason] = [values.by?.trim() ?? "", values.reason?.trim() ?? ""];
  if (step === "adopt" && (by === "" || reason === "")) throw new Problem(USE, 2);
  return { step, source, codebook, json, locale, keepGoing, by, reason, yes };
}
