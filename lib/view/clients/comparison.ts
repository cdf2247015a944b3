import { MODES, PHASES } from "@/lib/instrument";
import type { ModeShares } from "@/lib/position";
import type { Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { typesInPercent } from "@/lib/view/position/types-in-percent";
import { modeNames, phaseNames, say, comparisonWords as words } from "@/lib/words";
import { stepInTenths } from "@/lib/words/levels";
import type { Reading, TwinData } from "../charts/reading";
import { joinParts, printReading } from "../charts/speak-reading";
import { changeSince } from "../results/change-facts";
import { known, latticeReadings, lettersShort, overallReading } from "../results/facts";

export type Compared = {
  readonly key: string;
  readonly name: string;
  readonly href: string;
  readonly cycle: number;
  readonly rating: Rating;
  readonly before: { readonly cycle: number; readonly rating: Rating } | undefined;
};

/** The mode with the largest share of sales, with its share as printed in the bar. */
export function leadingMode(weights: ModeShares, offModel: number, locale: Locale): string {
  const [first] = [...MODES].sort((a, b) => weights[b] - weights[a]);
  return first === undefined ? "" : `${modeNames[first][locale]} ${typesInPercent(weights, offModel)[first]}`;
}

export function readingsOf(
  rating: Rating,
  locale: Locale,
): readonly { readonly name: string; readonly reading: Reading }[] {
  const { phases } = latticeReadings(rating);
  return [
    { name: words.overall[locale], reading: overallReading(rating) },
    ...PHASES.map((phase) => ({ name: phaseNames[phase][locale], reading: phases[phase] })),
  ];
}

/** A change is reported only if it exceeds its error and the questions are the same. */
export function changeInWords({ cycle, rating, before }: Compared, locale: Locale): string {
  if (before === undefined) return words.first[locale];
  const since = changeSince(
    { year: String(before.cycle), rating: before.rating, valueAdded: null },
    { year: String(cycle), rating, valueAdded: null },
  );
  const overall = known(since.overall);
  if (!since.sameQuestions) return words.otherQuestions[locale];
  if (overall === undefined) return "–";
  if (overall.verdict === "within-error") return words.within[locale];
  const n = stepInTenths(overall.from.level, overall.to.level).replace(/^[+−]/u, "");
  return say(overall.verdict === "rise" ? words.rise : words.fall, locale, { n });
}

export function comparisonTable(clients: readonly Compared[], locale: Locale): TwinData {
  return {
    caption: words.twin[locale],
    head: [
      words.client[locale],
      words.overall[locale],
      ...PHASES.map((phase) => phaseNames[phase][locale]),
      words.band[locale],
      words.changeHead[locale],
    ],
    rows: clients.map((client) => {
      const fit = known(client.rating.fit.serve);
      return [
        `${client.name}, ${client.cycle}`,
        ...readingsOf(client.rating, locale).map(({ reading }) => {
          const { word, level, chance } = printReading(reading, locale);
          return joinParts([level, word, chance], locale);
        }),
        fit === undefined ? words.noBand[locale] : lettersShort(fit),
        changeInWords(client, locale),
      ];
    }),
  };
}
