import { CELLS, type Phase, STRATA, type Stratum } from "@/lib/instrument";
import {
  BANDS,
  type Band,
  type Fit,
  isMissing,
  isOpened,
  type Rating,
  type Sureness,
  type SurenessWord,
  surenessOf,
} from "@/lib/rating";
import type { Locale, Text } from "@/lib/result";
import { clearlyMeans, findingWords, joinSentences, phaseNames, say, stratumNames, sureWords } from "@/lib/words";
import { lettersRun, shareInPercent, sizeInTenths } from "@/lib/words/levels";
import type { PhaseApart } from "../consultants/beside";
import { joinWords, joinWordsWithEnd, known, nameCells, namePhases } from "./facts";
import { shareSaid } from "./shares";

/** How certain the summary is: one phrase for its letters, one reason, the supporting evidence, and other views. */
export function surenessLine(rating: Rating, views: OtherViews, locale: Locale): string {
  const said = surenessSaid(rating, locale);
  return joinSentences(
    [
      ...(said === "" ? [peopleReplies(rating, locale)] : [said]),
      ...uncheckedSentences(rating, locale),
      ...outsideSentences(views, locale),
      ...letterSentences(rating, views, locale),
    ],
    locale,
  );
}

/**
 * One phrase for today and the target, or one each if they differ, and one reason; the same on every page and for
 * results of every kernel. Empty without a rating.
 */
export function surenessSaid(rating: Rating, locale: Locale): string {
  if (ratedToday(rating) === undefined) return "";
  const { serve, move } = surenessOf(rating);
  if (isMissing(serve)) return "";
  const [today, target] = [serve, isMissing(move) ? serve : move].map(({ word }) => WORDS[word][locale]);
  if (today === undefined || target === undefined) return "";
  const lower = (word: string) => word.toLocaleLowerCase(locale);
  const word =
    today === target
      ? say(findingWords.sureness, locale, { word: today })
      : say(findingWords.surenessBoth, locale, { today: lower(today), target: lower(target) });
  return joinSentences([word, reasonSaid(serve.reason, locale)], locale);
}

const WORDS: Readonly<Record<SurenessWord, Text>> = {
  "fairly sure": findingWords.fairlySure,
  unsure: findingWords.unsure,
  "very unsure": findingWords.veryUnsure,
};

function reasonSaid(reason: Sureness["reason"], locale: Locale): string {
  switch (reason.kind) {
    case "records":
      return reason.missing === reason.of
        ? say(findingWords.reasonNoRecord, locale, { m: reason.of })
        : say(findingWords.reasonRecords, locale, { n: reason.missing, m: reason.of });
    case "people":
      return say(findingWords.peopleOnly, locale, { n: reason.respondents });
  }
}

/** Used if the records check is hidden, because the reader then cannot know whether records support the letters. */
const uncheckedSentences = (rating: Rating, locale: Locale): readonly string[] =>
  keptFromReader(rating) && isOpened(rating, "records") ? [findingWords.unchecked[locale]] : [];

/** Letters for today from consultants that are not among those of the rating, from A. */
function letterSentences(rating: Rating, { consultants }: OtherViews, locale: Locale): readonly string[] {
  const given = ratedToday(rating) === undefined ? [] : consultants.flatMap(({ letter }) => letter ?? []);
  const letters = BANDS.filter((letter) => given.includes(letter));
  if (letters.length === 0) return [];
  return [say(findingWords.consultantLetter, locale, { n: given.length, letters: joinWords(letters, locale) })];
}

/**
 * What half a level more or less in the standard would change in the rating for today; more respondents do not reduce
 * this uncertainty.
 */
export function standardLine(rating: Rating, locale: Locale): string {
  const serve = ratedToday(rating);
  if (serve === undefined) return "";
  const { own, higher, lower } = halfLevel(serve);
  return own === higher && own === lower ? "" : say(sureWords.standardMoves, locale, { higher, lower });
}

/** Whether the letters limited by records are hidden from the reader, because they would reveal colleagues' answers. */
const keptFromReader = (rating: Rating): boolean =>
  ratedToday(rating) !== undefined &&
  isMissing(rating.fit.serveCapped) &&
  rating.fit.serveCapped.insufficient === "fewer than five others answered";

/** How many people answered, and from which functions. */
function peopleReplies(rating: Rating, locale: Locale): string {
  const [n, groups] = [rating.marks.respondents, groupsOf(rating, locale)];
  return groups === "" ? say(findingWords.peopleOnly, locale, { n }) : say(findingWords.people, locale, { n, groups });
}

/** The role groups that answered, as a list in words. */
function groupsOf({ marks }: Rating, locale: Locale): string {
  const names = STRATA.filter((stratum) => marks.strata.includes(stratum)).map((stratum) =>
    stratumNames[stratum][locale].toLocaleLowerCase(locale),
  );
  return joinWordsWithEnd(names, findingWords.listEnd[locale], locale);
}

/** Other views of the same firm, as computed by the page. */
export type OtherViews = {
  /** Phases in which the employees' profile differs; undefined if they were not asked or are too few. */
  readonly floor: readonly Phase[] | undefined;
  readonly consultants: readonly {
    readonly who: string;
    readonly apart: readonly PhaseApart[];
    /** Difference of the overall level, negative if lower; undefined if one of the two is missing. */
    readonly by: number | undefined;
    /** For today, if it is not among the letters of the rating. */
    readonly letter?: Band | undefined;
  }[];
};

type SureRow = { readonly name: string; readonly text: string };

/**
 * The certainty of the result, row by row: people, records, requirement, employees, consultants, and what would help.
 */
export function surenessRows(rating: Rating, views: OtherViews, locale: Locale): readonly SureRow[] {
  const row = (name: string, sentences: readonly string[]): SureRow[] =>
    sentences.length === 0 ? [] : [{ name, text: joinSentences(sentences, locale) }];
  return [
    ...row(sureWords.people[locale], peopleSentences(rating, views, locale)),
    ...row(sureWords.ranges[locale], [
      sureWords.rangesText[locale],
      clearlyMeans[locale],
      ...(rating.marks.provisionalErrorModel ? [findingWords.provisional[locale]] : []),
    ]),
    ...row(sureWords.records[locale], recordSentences(rating, locale)),
    ...row(sureWords.standard[locale], standardSentences(rating, locale)),
    ...row(sureWords.floor[locale], floorSentences(views, locale)),
    ...row(sureWords.consultant[locale], consultantSentences(views, locale)),
    ...row(sureWords.surer[locale], surerSentences(rating, locale)),
  ];
}

function peopleSentences(rating: Rating, { consultants }: OtherViews, locale: Locale): readonly string[] {
  const { marks } = rating;
  return [
    peopleReplies(rating, locale),
    ...(marks.respondents === 1 ? [sureWords.oneVoice[locale]] : []),
    ...(marks.splitView ? [sureWords.split[locale]] : []),
    ...(marks.respondents > 1 && consultants.length === 0 ? [sureWords.kind[locale]] : []),
  ];
}

/** The rating for today as in the summary: if the overall level is missing there is none, and no row may show one. */
const ratedToday = ({ fit, scores }: Rating): Fit | undefined =>
  isMissing(scores.overall) ? undefined : known(fit.serve);

function recordSentences(rating: Rating, locale: Locale): readonly string[] {
  const { fit, scores } = rating;
  const { serveCapped } = fit;
  if (ratedToday(rating) === undefined) return [];
  if (isMissing(serveCapped)) return keptFromReader(rating) ? [sureWords.recordsKept[locale]] : [];
  const { recordsBehind: n, answersAbove3: m } = scores.cappedByRecords;
  if (m === 0) return [sureWords.recordsNone[locale]];
  const said = { share: shareSaid(serveCapped, locale), letters: lettersRun(serveCapped.band) };
  return [
    isMissing(n) || isMissing(m)
      ? say(sureWords.recordsOnly, locale, said)
      : say(sureWords.recordsText, locale, { n, m, ...said }),
  ];
}

function standardSentences(rating: Rating, locale: Locale): readonly string[] {
  const serve = ratedToday(rating);
  if (serve === undefined || standardLine(rating, locale) !== "") return [sureWords.standardText[locale]];
  return [sureWords.standardText[locale], say(sureWords.standardSame, locale, { letters: halfLevel(serve).own })];
}

const halfLevel = ({ band, ifRequirementsHigher, ifRequirementsLower }: Fit) => ({
  own: lettersRun(band),
  higher: lettersRun(ifRequirementsHigher),
  lower: lettersRun(ifRequirementsLower),
});

function floorSentences({ floor }: OtherViews, locale: Locale): readonly string[] {
  if (floor === undefined) return [];
  return floor.length === 0
    ? [sureWords.floorAlike[locale]]
    : [say(sureWords.floorText, locale, { phases: namePhases(floor, locale) })];
}

const consultantSentences = ({ consultants }: OtherViews, locale: Locale): readonly string[] =>
  consultants.map(({ who, apart }) =>
    apart.length === 0
      ? say(sureWords.consultantAlike, locale, { who })
      : say(sureWords.consultantText, locale, { who, phases: joinWords(apart.map(apartSaid(locale)), locale) }),
  );

/** All consultants together; empty if they differ from the firm only in phases and not overall. */
function outsideSentences({ consultants }: OtherViews, locale: Locale): readonly string[] {
  const sizes = consultants.flatMap(({ by }) => by ?? []);
  const n = sizes.length;
  if (n === 0) return [];
  if (consultants.every(({ apart }) => apart.length === 0)) return [say(sureWords.outsideAlike, locale, { n })];
  const mean = sizes.reduce((total, by) => total + by, 0) / n;
  const size = sizeInTenths(mean);
  if (size === "0.0") return [];
  const [one, many] =
    mean < 0
      ? [sureWords.outsideLowerOne, sureWords.outsideLower]
      : [sureWords.outsideHigherOne, sureWords.outsideHigher];
  return [say(n === 1 ? one : many, locale, { n, size })];
}

const apartSaid =
  (locale: Locale) =>
  ({ phase, by }: PhaseApart): string =>
    say(by < 0 ? sureWords.lower : sureWords.higher, locale, {
      phase: phaseNames[phase][locale],
      size: sizeInTenths(by),
    });

/** With fewer people, the number of respondents is what makes a range wide. */
const FEW = 3;

function surerSentences(rating: Rating, locale: Locale): readonly string[] {
  const { marks, position } = rating;
  return [
    ...(marks.respondents < FEW ? [sureWords.surerPeople[locale]] : []),
    ...voiceSentences(rating, locale),
    ...missingRecordSentences(rating, locale),
    ...(marks.coverageLow && position.coverage > 0
      ? [say(sureWords.surerCoverage, locale, { share: shareInPercent(position.coverage) })]
      : []),
  ];
}

/**
 * The role group in which one more respondent would settle most unclear parts against today's position; the first among
 * ties.
 */
function voiceSentences({ surer, verdicts }: Rating, locale: Locale): readonly string[] {
  const serve = known(verdicts.serve);
  if (surer === undefined || serve === undefined) return [];
  const isOpen = CELLS.some((cell) => known(serve.cells[cell])?.verdict === "unclear");
  if (!isOpen) return [];
  const settledBy = (stratum: Stratum) => CELLS.filter((cell) => surer.voices[stratum].settles.includes(cell));
  const [best] = STRATA.toSorted((one, other) => settledBy(other).length - settledBy(one).length);
  const parts = best === undefined ? [] : settledBy(best);
  if (best === undefined || parts.length === 0) return [sureWords.surerNoVoice[locale]];
  return [
    say(sureWords.surerVoice, locale, {
      group: stratumNames[best][locale].toLocaleLowerCase(locale),
      n: parts.length,
      parts: nameCells(parts, locale),
    }),
  ];
}

function missingRecordSentences(rating: Rating, locale: Locale): readonly string[] {
  const { scores, surer } = rating;
  const { recordsBehind: n, answersAbove3: m } = scores.cappedByRecords;
  if (isMissing(n) || isMissing(m) || n >= m) return [];
  const then = surer === undefined || ratedToday(rating) === undefined ? undefined : known(surer.records);
  return [
    sureWords.surerRecords[locale],
    ...(then === undefined ? [] : [say(sureWords.surerLetters, locale, { letters: lettersRun(then.band) ?? "" })]),
  ];
}
