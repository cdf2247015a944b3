import { CELLS, PHASES, type Phase } from "@/lib/instrument";
import { type Against, type Band, hasLevel, isMissing, isOpened, type Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { findingWords, joinSentences, modeNamesAtFirstUse, phaseNames, say, sayNamed } from "@/lib/words";
import { levelInTenths, shareInPercent } from "@/lib/words/levels";
import { aimInWords, known, noRatingReason, partReadings, reasonInWords } from "./facts";
import { shareSaid } from "./shares";
import { countTones, TONES } from "./tone";

/** The reader of the summary: the firm's own people, or a consultant. */
export type FindingFor = { readonly firmName: string; readonly isOwn: boolean };

type FindingText = {
  /** The sentences, one clause per line if possible: today, then the target. */
  readonly sentences: readonly string[];
  /** Additional notes for the state of this result, and what to do about it. */
  readonly notes: readonly string[];
};

/** The summary of a result in one sentence each for today and the target. Every state has its own text. */
export function sayFinding(rating: Rating, reader: FindingFor, locale: Locale): FindingText {
  const { serve } = rating.fit;
  if (isMissing(rating.scores.overall)) return sayNoLevel(rating, locale);
  if (isMissing(serve)) return sayNoRequirement(rating, locale);
  const today = rating.marks.exclusionLargest ? findingWords.todayExclusion : findingWords.today;
  const who = reader.isOwn
    ? findingWords.youHave[locale]
    : sayNamed(findingWords.firmHas, locale, { firm: reader.firmName });
  return {
    sentences: [
      withShort(say(today, locale, { who, share: shareSaid(serve, locale) }), rating, "serve", locale),
      ...targetSaid(rating, who, locale),
    ],
    notes: [
      ...aimNotes(rating, locale),
      ...(rating.marks.exclusionLargest ? [findingWords.exclusion[locale]] : []),
      ...gapsInAnswers(rating, locale),
    ],
  };
}

function targetSaid(rating: Rating, who: string, locale: Locale): readonly string[] {
  const fit = known(rating.fit.move);
  const aim = aimInWords(rating, locale, modeNamesAtFirstUse);
  if (fit === undefined) return [];
  if (aim === undefined)
    return isOpened(rating, "position")
      ? []
      : [
          withShort(
            say(findingWords.targetClosed, locale, { who, share: shareSaid(fit, locale) }),
            rating,
            "move",
            locale,
          ),
        ];
  const year = rating.aim?.kind === "move" ? rating.aim.year : undefined;
  const share = shareSaid(fit, locale);
  const said =
    year === undefined
      ? say(findingWords.targetNoYear, locale, { who, aim, share })
      : say(findingWords.target, locale, { who, aim, share, year });
  return [withShort(said, rating, "move", locale)];
}

/** Letters that sound good: "all or nearly all" and "most". */
const GOOD: readonly Band[] = ["A", "B"];

/** A sentence of the summary, plus the parts that are too low if the letters alone would hide them. */
function withShort(said: string, rating: Rating, against: Against, locale: Locale): string {
  const worst = known(rating.fit[against])?.band.at(-1);
  const counts = countTones(partReadings(rating, against));
  const short = counts["clearly-short"] + counts["probably-short"];
  if (worst === undefined || !GOOD.includes(worst) || short === 0) return said;
  const n = TONES.reduce((sum, tone) => sum + counts[tone], 0);
  return joinSentences([said, say(findingWords.butShort, locale, { short, n })], locale);
}

function aimNotes(rating: Rating, locale: Locale): readonly string[] {
  const { aim, fit } = rating;
  if (!isMissing(fit.move) || !isOpened(rating, "position")) return [];
  if (aim === null) return [findingWords.noAim[locale]];
  if (aim.kind === "stay") return [findingWords.stays[locale]];
  return fit.move.insufficient === "say what should change" ? [findingWords.vagueAim[locale]] : [];
}

/** What is missing in the answers themselves. */
function gapsInAnswers({ scores, marks, position }: Rating, locale: Locale): readonly string[] {
  const few = CELLS.filter((cell) => {
    const score = scores.cells[cell];
    return isMissing(score) && score.insufficient === "too few answers";
  }).length;
  return [
    ...(marks.reducedForm ? [findingWords.reduced[locale]] : []),
    ...(few > 0 ? [say(findingWords.partsMissing, locale, { n: few })] : []),
    ...(marks.coverageLow && position.coverage > 0
      ? [say(findingWords.coverage, locale, { share: shareInPercent(position.coverage) })]
      : []),
    ...(marks.doesNotFitKnownType ? [findingWords.noType[locale]] : []),
  ];
}

function sayNoRequirement(rating: Rating, locale: Locale): FindingText {
  const overall = known(rating.scores.overall);
  const reason = noRatingReason(rating);
  return {
    sentences: [say(findingWords.noRequirement, locale, { level: levelInTenths(overall?.level ?? 1) })],
    notes: [
      ...(reason === undefined
        ? []
        : [say(findingWords.noRequirementWhy, locale, { reason: reasonInWords(reason, locale) })]),
      ...gapsInAnswers(rating, locale),
    ],
  };
}

function sayNoLevel(rating: Rating, locale: Locale): FindingText {
  const { overall, phases } = rating.scores;
  const short = PHASES.filter((phase) => isMissing(phases[phase]));
  return {
    sentences: [findingWords.noLevel[locale]],
    notes: [
      ...(isMissing(overall)
        ? [say(findingWords.noLevelWhy, locale, { reason: reasonInWords(overall.insufficient, locale) })]
        : []),
      ...short.map((phase) =>
        say(findingWords.levelsHeld, locale, { phase: phaseNames[phase][locale], ...levelsHeld(rating, phase) }),
      ),
      findingWords.noLevelNext[locale],
    ],
  };
}

/**
 * Number of items of a phase with a level, and the minimum: three quarters of the applicable ones. Source: method 3.1.
 */
function levelsHeld({ detail }: Rating, phase: Phase) {
  const rows = Object.entries(detail).flatMap(([item, row]) => (item.startsWith(`${phase}.`) ? [row] : []));
  const applicable = rows.filter((row) => row.notApplicable === null);
  const held = applicable.filter(hasLevel).length;
  return { held, needed: Math.ceil(0.75 * applicable.length) };
}
