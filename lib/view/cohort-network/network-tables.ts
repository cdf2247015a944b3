import type { GrowthOfCycle, ModesOfCycle } from "@/lib/cohort-network";
import { MODES } from "@/lib/instrument";
import { isInsufficient, type Locale } from "@/lib/result";
import { chartWords, modeNames, networkWords, say } from "@/lib/words";
import { shareInPercent } from "@/lib/words/levels";
import { bandInWords } from "./bands";

const CHANGE_WORDS = {
  up: networkWords.changeUp,
  down: networkWords.changeDown,
  none: networkWords.changeNone,
  "not-named": networkWords.changeNotNamed,
} as const;

export function growthRow(point: GrowthOfCycle, locale: Locale): string[] {
  const { domesticShare } = point;
  const share = isInsufficient(domesticShare) ? "–" : shareInPercent(domesticShare);
  return [
    String(point.cycle),
    bandInWords(point.anchors, locale),
    shareInPercent(point.coverage),
    withChange(String(point.suppliers), point.suppliersChange, locale),
    withChange(share, point.domesticShareChange, locale),
    point.started === null ? "–" : bandInWords(point.started, locale),
    point.ended === null ? "–" : bandInWords(point.ended, locale),
    point.startedWithChannel === null ? "–" : shareInPercent(point.startedWithChannel),
  ];
}

function withChange(value: string, change: GrowthOfCycle["suppliersChange"], locale: Locale): string {
  if (change === null) return value;
  const words = say(CHANGE_WORDS[change], locale);
  return locale === "zh" ? `${value}（${words}）` : `${value} (${words})`;
}

export function modesTable(modes: readonly ModesOfCycle[], locale: Locale) {
  return {
    caption: say(networkWords.modes, locale),
    head: [
      say(networkWords.cycleYear, locale),
      ...MODES.map((mode) => modeNames[mode][locale]),
      chartWords.fitsNoType[locale],
      say(networkWords.modesLinks, locale, { n: "" }).trim(),
    ],
    rows: modes.map(({ cycle, shares, offModel, links }) => [
      String(cycle),
      ...MODES.map((mode) => shareInPercent(shares[mode])),
      shareInPercent(offModel),
      bandInWords(links, locale),
    ]),
  };
}
