import type { Evidence, PhaseState } from "@/lib/assessments";
import type { RatedItem, ReviewEvent } from "@/lib/clients";
import { LEVELS } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import type { ItemFigures, PartFigures } from "@/lib/scoring";
import {
  dateInWords,
  evidenceGradeNames,
  inSentence,
  joinSentences,
  phaseEventWords,
  say,
  clientReviewWords as words,
} from "@/lib/words";
import { levelInTenths } from "@/lib/words/levels";

type Reviewed = {
  readonly state: PhaseState;
  /** Whether the firm's own levels are hidden from the reviewer until they have rated. */
  readonly isBlind: boolean;
  /** The calendar day of the last acceptance, if the reviewer may see it. */
  readonly acceptedOn: string | undefined;
};

/** Summary for the reviewer of a phase: what the page contains, and whether they still have something to do. */
export function reviewLede({ state, isBlind, acceptedOn }: Reviewed, locale: Locale): string {
  if (state === "submitted") return words[isBlind ? "blind" : "notBlind"][locale];
  if (state !== "accepted") return words.nothingYet[locale];
  return acceptedOn === undefined
    ? words.nothingLeft[locale]
    : say(words.nothingLeftSince, locale, { date: dateInWords(acceptedOn, locale) });
}

/** The event in words; for a firm that accepts its own phase, the text says that there was no reviewer. */
export const eventInWords = ({ event, isByFirm, isOwn }: ReviewEvent, locale: Locale): string =>
  (event === "accept" && isByFirm && !isOwn ? words.acceptedAlone : phaseEventWords[event])[locale];

/** A record in one line: title, grade, date. */
export function recordInWords({ title, grade, date }: Evidence, locale: Locale): string {
  const when = date === null ? words.undated[locale] : dateInWords(date, locale);
  return [title, inSentence(evidenceGradeNames[grade], locale), when].join(locale === "zh" ? "，" : ", ");
}

export function partInWords(part: PartFigures | undefined, locale: Locale): string {
  if (part?.mean === undefined) return words.partNone[locale];
  const mean = say(words.partMean, locale, { mean: part.mean.toFixed(1) });
  return part.itemMeans ? mean : joinSentences([mean, words.partClosed[locale]], locale);
}

/** "Mean 3.7, 6 people: 2 at level 3, 4 at level 4", limited to what may be shown. */
export function figuresInWords(item: ItemFigures | undefined, locale: Locale): string {
  if (item === undefined || item.people === 0) return words.nobody[locale];
  const { people: n, mean, spread } = item;
  if (mean === undefined) return say(words.peopleOnly, locale, { n });
  if (spread === undefined) return say(words.meanAbout, locale, { mean: mean.toFixed(1), n });
  const head = say(words.meanOf, locale, { mean: mean.toFixed(1), n });
  const counted = LEVELS.filter((level) => spread.levels[level] > 0).map((level) =>
    say(words.atLevel, locale, { n: spread.levels[level], level }),
  );
  const unsure = spread.dontKnow === 0 ? [] : [say(words.dontKnow, locale, { n: spread.dontKnow })];
  return `${head}${locale === "zh" ? "：" : ": "}${[...counted, ...unsure].join(locale === "zh" ? "、" : ", ")}`;
}

export function ratedInWords({ level, evidenceSeen, note }: RatedItem, locale: Locale): string {
  return [
    level === null ? words.ratedNot[locale] : say(words.ratedLevel, locale, { level: levelInTenths(level) }),
    ...(evidenceSeen ? [words.ratedSeen[locale]] : []),
    ...(note === "" ? [] : [note]),
  ].join(locale === "zh" ? "，" : ", ");
}
