import type { Assessment } from "@/lib/assessments";
import type { Firm } from "@/lib/firms";
import { CELLS, type CellId } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import { type FrozenResult, isMissing, type KeptScreening, type Rating } from "@/lib/rating";
import { type Locale, tabulate } from "@/lib/result";
import type { Reading } from "@/lib/view/charts/reading";
import { latticeReadings, lettersShort } from "@/lib/view/results/facts";
import { screeningFigures } from "@/lib/view/screening/figures";
import { dayInWords } from "@/lib/view/time/firm-time";
import { bandInHalves, chartWords, levelInHalves, say, screeningWords, firmOverviewWords as words } from "@/lib/words";
import { type CycleFacts, countOwnAnswered } from "./facts";

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

/** Letters of the present position, or that there are none. */
export const serveLetters = ({ fit }: Rating, locale: Locale): string =>
  isMissing(fit.serve) ? words.noLetter[locale] : lettersShort(fit.serve);

export const moveLetters = ({ fit }: Rating): string | undefined =>
  isMissing(fit.move) ? undefined : lettersShort(fit.move);

export const levelAttained = ({ scores }: Rating, locale: Locale): string =>
  isMissing(scores.staged) ? words.noLevelAttained[locale] : String(scores.staged.level);

/** A cycle with a frozen result, as one row. */
export function frozenRow(firm: Firm, assessment: Assessment, result: FrozenResult, locale: Locale): CycleRow {
  const date = dayInWords(result.frozenAt, firm.timeZone, locale);
  return {
    year: assessment.cycle,
    href: firmPaths.result(firm.id, assessment.id),
    glyph: latticeReadings(result.rating).cells,
    glyphLabel: words.glyphResult[locale],
    serve: serveLetters(result.rating, locale),
    level: levelAttained(result.rating, locale),
    people: String(result.rating.marks.respondents),
    state: say(result.revision > 1 ? words.frozenRevision : words.frozenOn, locale, { date, n: result.revision }),
  };
}

/** The cycle under way: no letter and no level, only how far it is. */
export function openRow(facts: CycleFacts, locale: Locale): CycleRow {
  const { assessment, firm, instrument } = facts;
  const isManager = firm.role === "manager";
  const seen = (item: (typeof instrument.items)[number]) =>
    isManager
      ? facts.answered.has(item.id)
      : countOwnAnswered(facts, [item]) > 0 || item.id in facts.input.notApplicable;
  const full = (cell: CellId) => instrument.items.filter((item) => item.cell === cell).every(seen);
  const people = new Set(facts.progress.filter((row) => row.answered > 0).map((row) => row.personId)).size;
  return {
    year: assessment.cycle,
    href: firmPaths.assessment(firm.id, assessment.id),
    glyph: tabulate(CELLS, (cell): Reading => ({ kind: "absent", why: full(cell) ? "in-progress" : "no-data" })),
    glyphLabel: say(words.glyphProgress, locale, { n: CELLS.filter(full).length }),
    serve: words.open[locale],
    level: "–",
    people: isManager ? String(people) : "–",
    state: say(words.underWay, locale, { n: instrument.items.filter(seen).length, all: instrument.items.length }),
  };
}

/** The claimed screening in words; its figure is worked out by the same rule as on the first page. */
export function screeningRecord(screening: KeptScreening, locale: Locale) {
  const title = say(words.screeningYear, locale, { year: screening.updatedAt.getUTCFullYear() });
  const note = words.screeningNote[locale];
  const figures = screeningFigures(screening);
  if (figures === undefined) return { title, note, finding: words.screeningOpen[locale] };
  const word = chartWords[figures.verdict][locale];
  const finding = say(screeningWords.finding, locale, {
    band: bandInHalves(figures.overall),
    level: levelInHalves(figures.required),
    verdict: locale === "en" ? word.toLowerCase() : word,
  });
  return { title, note, finding, verdict: figures.verdict };
}
