import type { Assessment } from "@/lib/assessments";
import type { Firm } from "@/lib/firms";
import { CELLS, type CellId, LEVELS } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import { type FrozenResult, isMissing, type KeptScreening, type Rating } from "@/lib/rating";
import { type Locale, tabulate } from "@/lib/result";
import type { Reading } from "@/lib/view/charts/reading";
import { gapsSaid } from "@/lib/view/results/gap-in-words";
import { shareSaid } from "@/lib/view/results/shares";
import { surenessSaid } from "@/lib/view/results/sureness";
import { screeningFigures } from "@/lib/view/screening/figures";
import { dayInWords } from "@/lib/view/time/firm-time";
import { joinSentences, levelNames, say, firmOverviewWords as words } from "@/lib/words";
import { latticeReadings, lettersShort } from "../results/facts";
import { countsInWords } from "../results/tone";
import { screeningFinding } from "../screening/screening-finding";
import { type CycleFacts, listMissing } from "./facts";

export type CycleRow = {
  readonly year: number;
  readonly href: string;
  readonly glyph: Readonly<Record<CellId, Reading>>;
  readonly glyphLabel: string;
  readonly serve: string;
  readonly level: string;
  readonly people: string;
  readonly state: string;
};

/** Letters for the present position, or a text that there are none. */
const serveLetters = ({ fit }: Rating, locale: Locale): string =>
  isMissing(fit.serve) ? words.noLetter[locale] : lettersShort(fit.serve);

function levelAttained({ scores: { staged } }: Rating, locale: Locale): string {
  const level = isMissing(staged) ? undefined : LEVELS.find((each) => each === staged.level);
  return level === undefined ? words.noLevelAttained[locale] : `${level} ${levelNames[level][locale]}`;
}

/** Letters with their texts for today and the target, and the name of the attained level. */
export function latestLine(rating: Rating, locale: Locale): string {
  const { serve, move } = rating.fit;
  const level = levelAttained(rating, locale);
  if (isMissing(serve)) return say(words.latestLineNone, locale, { level });
  const today = { level, serve: lettersShort(serve), serveShare: shareSaid(serve, locale) };
  const said = isMissing(move)
    ? say(words.latestLineStay, locale, today)
    : say(words.latestLine, locale, { ...today, move: lettersShort(move), moveShare: shareSaid(move, locale) });
  return joinSentences([said, surenessSaid(rating, locale), gapsSaid(rating, locale)], locale);
}

/** The sixteen squares of a frozen rating, with their counts in words. */
export function glyphOfRating(rating: Rating, locale: Locale) {
  const readings = latticeReadings(rating).cells;
  return { readings, label: say(words.glyphResult, locale, { counts: countsInWords(readings, locale) }) };
}

/** The sixteen squares of a cycle without a result: they show only which cells are answered. */
export const glyphOfProgress = (isFull: (cell: CellId) => boolean): Readonly<Record<CellId, Reading>> =>
  tabulate(CELLS, (cell) => ({ kind: "absent", why: isFull(cell) ? "in-progress" : "no-data" }));

export function frozenRow(firm: Firm, assessment: Assessment, result: FrozenResult, locale: Locale): CycleRow {
  const date = dayInWords(result.frozenAt, firm.timeZone, locale);
  const { readings: glyph, label: glyphLabel } = glyphOfRating(result.rating, locale);
  return {
    year: assessment.cycle,
    href: firmPaths.result(firm.id, assessment.id),
    glyph,
    glyphLabel,
    serve: serveLetters(result.rating, locale),
    level: levelAttained(result.rating, locale),
    people: String(result.rating.marks.respondents),
    state: say(result.revision > 1 ? words.frozenRevision : words.frozenOn, locale, { date, n: result.revision }),
  };
}

/** The cycle in progress as a row: no letter and no level, only its progress, which is the same for all members. */
export function openRow(facts: CycleFacts, locale: Locale): CycleRow {
  const { assessment, firm, instrument } = facts;
  const missing = new Set(listMissing(facts, instrument.items));
  const full = (cell: CellId) => !instrument.items.some((item) => item.cell === cell && missing.has(item));
  const people = new Set(facts.progress.filter((row) => row.answered > 0).map((row) => row.personId)).size;
  return {
    year: assessment.cycle,
    href: firmPaths.assessment(firm.id, assessment.id),
    glyph: glyphOfProgress(full),
    glyphLabel: say(words.glyphProgress, locale, { n: CELLS.filter(full).length }),
    serve: words.open[locale],
    level: "–",
    people: firm.role === "manager" ? String(people) : "–",
    state: say(words.underWay, locale, { n: instrument.items.length - missing.size, all: instrument.items.length }),
  };
}

type Reader = { readonly timeZone: string; readonly locale: Locale };

/** The claimed screening in words; its figure is computed by the same rule as on the landing page. */
export function screeningRecord(screening: KeptScreening, { timeZone, locale }: Reader) {
  const title = say(words.screeningYear, locale, { year: screening.updatedAt.getUTCFullYear() });
  const note = say(words.screeningNote, locale, { date: dayInWords(screening.updatedAt, timeZone, locale) });
  const figures = screeningFigures(screening);
  if (figures === undefined) return { title, note, finding: words.screeningOpen[locale] };
  const { overall, required, newPosition, tone } = figures;
  const finding = screeningFinding({ level: overall.level, required, newPosition, tone }, locale);
  return { title, note, finding, tone };
}
