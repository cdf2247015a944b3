import type { Figure } from "@/lib/research";
import { type Insufficient, isInsufficient, type Locale } from "@/lib/result";
import { type MissingReason, missingWords } from "@/lib/words/research/network/network-missing";
import { words } from "@/lib/words/research/network/network-page";
import { terminalPage } from "../terminal-page";

/** Maximum number of entries of one kind in the report; the JSON contains all. */
const ENTRIES_SHOWN = 10;

export type Printer = ReturnType<typeof printer>;

/** The texts of one language, and functions that print network figures. */
export function printer(locale: Locale) {
  const page = terminalPage(locale);
  const { say } = page;
  const entries = <T>(all: readonly T[], print: (one: T) => string): readonly string[] => [
    ...all.slice(0, ENTRIES_SHOWN).map((one) => `  ${print(one)}`),
    ...(all.length > ENTRIES_SHOWN ? [`  ${say(words.more, { count: all.length - ENTRIES_SHOWN })}`] : []),
  ];
  return {
    ...page,
    entries,
    source: (source: string) =>
      locale === "zh" ? source.replace(/^method/, "方法").replace(/^after/, "参照") : source,
    none: ({ reason }: Insufficient<MissingReason>) => say(words.none, { why: missingWords[reason][locale] }),
  };
}

export const number = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toPrecision(4).replace(/^-/, "−");
export const figure = (value: Figure): string => (isInsufficient(value) ? "—" : number(value));
