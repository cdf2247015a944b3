import { PHASES, ROLES } from "@/lib/instrument";
import { isMissing, type Maybe, type MovedFigure } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import type { Score } from "@/lib/scoring";
import { changeWords, phaseNames, roleNames } from "@/lib/words";
import { bandInTenths, shareInPercent, wholePoints } from "@/lib/words/levels";
import type { TwinData } from "../charts/reading";
import type { ChangeSince, ScaleChange } from "./change-facts";
import { isClosed, pointsInWords, signedPercent } from "./change-in-words";
import { reasonInWords } from "./facts";
import { likelyLevels } from "./likely-range";

/** The changes, and the years of both cycles. */
export type ChangeOfYears = {
  readonly locale: Locale;
  readonly change: ChangeSince;
  readonly years: readonly [string, string];
};

/** Levels of both cycles, by phase. */
export function capabilityTable({ locale, change, years }: ChangeOfYears): TwinData {
  const row = (name: string, one: Maybe<ScaleChange>) => {
    if (isMissing(one)) return [name, "–", "–", reasonInWords(one.insufficient, locale)];
    return [name, bandOf(one.from), bandOf(one.to), VERDICTS[one.verdict][locale]];
  };
  return {
    caption: changeWords.capabilityCaption[locale],
    head: [changeWords.phase[locale], ...years, changeWords.readingHead[locale]],
    rows: [
      ...PHASES.map((phase) => row(phaseNames[phase][locale], change.phases[phase])),
      row(changeWords.overall[locale], change.overall),
    ],
  };
}

const VERDICTS = {
  rise: changeWords.reliableRise,
  fall: changeWords.reliableFall,
  "within-error": changeWords.withinError,
} as const;

function bandOf({ level, sem }: Score): string {
  return bandInTenths(likelyLevels({ level, sem }));
}

export function positionTable({ locale, change, years }: ChangeOfYears): TwinData {
  const { roles, largestBuyer, valueAdded } = change.position;
  const shareRow = (name: string, one: Maybe<MovedFigure>) => {
    if (isMissing(one)) return [name, "–", "–", reasonInWords(one.insufficient, locale)];
    return [name, shareInPercent(one.from), shareInPercent(one.to), pointsInWords(one, locale)];
  };
  const valueRow = isMissing(valueAdded)
    ? ["–", "–", reasonInWords(valueAdded.insufficient, locale)]
    : [wholePoints(valueAdded.from), wholePoints(valueAdded.to), signedPercent(valueAdded.relative, locale)];
  return {
    caption: changeWords.positionCaption[locale],
    head: [changeWords.figure[locale], ...years, changeWords.changeHead[locale]],
    rows: [
      ...ROLES.map((role) => shareRow(roleNames[role][locale], isMissing(roles) ? roles : roles[role])),
      ...(isClosed(change.position)
        ? []
        : [shareRow(changeWords.buyer[locale], largestBuyer), [changeWords.valueAdded[locale], ...valueRow]]),
    ],
  };
}
