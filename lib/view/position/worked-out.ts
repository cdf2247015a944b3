import type { Locale, Text } from "@/lib/result";
import { inSentence, modeNames, say, workedOutWords } from "@/lib/words";
import { oddsInWords } from "@/lib/words/levels";
import type { ReadLink } from "../register/links";
import { cornerName } from "./reading";

export function determinantsTable(links: readonly ReadLink[], locale: Locale) {
  const w = (words: Text) => say(words, locale);
  return {
    caption: w(workedOutWords.determinantsCaption),
    head: [
      w(workedOutWords.workedLink),
      w(workedOutWords.complexity),
      w(workedOutWords.codifiability),
      w(workedOutWords.capability),
      w(workedOutWords.likeness),
      w(workedOutWords.oddsNearest),
      w(workedOutWords.assets),
      w(workedOutWords.trust),
      w(workedOutWords.sharedGains),
    ],
    rows: links.flatMap(({ placement, partnerName, answers }) => {
      if (placement === undefined) return [];
      const { complexity, codifiability, capability } = placement.determinants;
      const figure = ({ x, se }: { x: number; se: number }) => `${x.toFixed(2)} ± ${se.toFixed(2)}`;
      const { corner, odds } = placement.nearest;
      const balance = answers.AS1 === undefined || answers.AS2 === undefined ? "–" : signed(answers.AS1 - answers.AS2);
      return [
        [
          partnerName,
          figure(complexity),
          figure(codifiability),
          figure(capability),
          `${cornerName(corner, locale)} ${placement.membership[corner].toFixed(2)}`,
          oddsInWords(odds, locale),
          balance,
          String(answers.TR1 ?? "–"),
          String(answers.MB1 ?? "–"),
        ],
      ];
    }),
  };
}

export function listNames(checks: readonly { readonly name: string }[], locale: Locale): string {
  if (checks.length === 0) return say(workedOutWords.tceNobody, locale);
  return checks.map(({ name }) => name).join(locale === "zh" ? "、" : ", ");
}

export const expects = (mode: "market" | "hierarchy", locale: Locale): string =>
  say(workedOutWords.tceExpects, locale, { mode: inSentence(modeNames[mode], locale) });

const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : "0");
