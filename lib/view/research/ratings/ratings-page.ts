import { LENSES, type Lens, type Mode, PHASES, type Phase } from "@/lib/instrument";
import type { RatingReason } from "@/lib/rating";
import type { Locale, Text } from "@/lib/result";
import type { Quartiles } from "@/lib/snapshots";
import type { KeptFaults } from "@/lib/tables";
import { printFault } from "@/lib/view/research/print-fault";
import { wholePoints } from "@/lib/words/levels";
import { claimLimits } from "@/lib/words/method/claims";
import { modeNamesAtFirstUse } from "@/lib/words/names/position-names";
import { lensNames, phaseNames } from "@/lib/words/names/practice-names";
import { ratingReasonWords } from "@/lib/words/research/ratings/rating-reasons";
import { words } from "@/lib/words/research/ratings/ratings-page";
import { terminalPage } from "../terminal-page";

/** Runs of letters as printed, each with its number of firms. */
export type LetterCounts = readonly (readonly [string, number])[];

/** A summary of many firms, in which no single firm can be identified. */
export type RatingsFacts = {
  readonly rated: number;
  readonly refused: number;
  /** Minimum number of firms for quartiles. */
  readonly least: number;
  /** Each on 0–1; undefined for too few firms. */
  readonly quartiles: Readonly<Record<"overall" | Phase | Lens | "fit", Quartiles | undefined>>;
  readonly letters: LetterCounts;
  readonly unrated: readonly { readonly reason: RatingReason; readonly count: number }[];
  /** By present mode, without modes that no firm has. */
  readonly modes: readonly {
    readonly mode: Mode | "several" | "unplaced";
    readonly count: number;
    readonly overall: Quartiles | undefined;
    readonly letters: LetterCounts;
  }[];
};

type Printer = ReturnType<typeof terminalPage>;

/** A summary of many firms, and of rejected ones; without a ranking. */
export function summariseRatings(facts: RatingsFacts, { faults, more }: KeptFaults, locale: Locale): string {
  const page = terminalPage(locale);
  const { rated, refused, quartiles } = facts;
  const line = (name: Text, value: string) => page.line(name[locale], value);
  const quartileLine = (name: Text, of: keyof RatingsFacts["quartiles"]) =>
    line(name, printQuartiles(quartiles[of], facts, page));
  return [
    page.say(words.title, { rated, refused }),
    "",
    page.title(words.quartiles),
    quartileLine(words.overall, "overall"),
    ...PHASES.map((phase) => quartileLine(phaseNames[phase], phase)),
    ...LENSES.map((lens) => quartileLine(lensNames[lens], lens)),
    quartileLine(words.fit, "fit"),
    ...(rated === 0 ? [] : ["", page.title(words.letters)]),
    ...facts.letters.map(([run, count]) => page.line(run, String(count))),
    ...facts.unrated.map((one) => line(words.unrated, printReason(one, locale))),
    ...(rated === 0 ? [] : ["", page.title(words.modes)]),
    ...printModes(facts, page),
    ...(refused === 0 ? [] : ["", page.title(words.refused)]),
    ...faults.map((fault) => `  ${printFault(fault, locale)}`),
    ...(more === 0 ? [] : [`  ${page.say(words.more, { count: more })}`]),
    "",
    words.noRanking[locale],
    ...claimLimits.slice(0, 2).map((limit) => limit[locale]),
  ].join("\n");
}

const printQuartiles = (known: Quartiles | undefined, { least }: RatingsFacts, { say, list }: Printer): string =>
  known === undefined ? say(words.few, { least }) : list(known.map((share) => wholePoints(100 * share)));

function printReason({ reason, count }: RatingsFacts["unrated"][number], locale: Locale): string {
  const why = ratingReasonWords[reason][locale];
  return locale === "zh" ? `${count}（${why}）` : `${count} (${why})`;
}

function printModes(facts: RatingsFacts, page: Printer): readonly string[] {
  return facts.modes.map(({ mode, count, overall, letters }) => {
    const name = mode === "unplaced" || mode === "several" ? words[mode] : modeNamesAtFirstUse[mode];
    const figures = [
      page.say(words.firms, { count }),
      printQuartiles(overall, facts, page),
      page.list(letters.map(([run, firms]) => `${run} ${firms}`)),
    ];
    const stop = page.locale === "zh" ? "；" : "; ";
    return page.line(name[page.locale], figures.filter((each) => each !== "").join(stop));
  });
}
