import { CELLS, type CellId, PHASES } from "@/lib/instrument";
import { isMissing, type Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { chartWords, gapsWords, latticeWords, phaseNames, recordsWords, stratumNames } from "@/lib/words";
import { bandInTenths, levelInTenths, oddsInWords, stepInTenths } from "@/lib/words/levels";
import type { TwinData } from "../charts/reading";
import { nameCell } from "../charts/speak-reading";
import { known, levelOf, reasonInWords, verdictOf } from "./facts";
import { likelyLevels } from "./likely-range";
import { toneInWords, toneOf } from "./tone";

/** Sixteen parts with level, likely range, both requirements and both verdicts. */
export function partsTable(rating: Rating, locale: Locale): TwinData {
  const moves = !isMissing(rating.verdicts.move);
  return {
    caption: latticeWords.caption[locale],
    head: [
      latticeWords.cell[locale],
      latticeWords.answered[locale],
      latticeWords.range[locale],
      latticeWords.required[locale],
      latticeWords.verdict[locale],
      ...(moves ? [latticeWords.requiredMove[locale], latticeWords.verdictMove[locale]] : []),
    ],
    rows: CELLS.map((cell) => [nameCell(cell, locale), ...partRow(rating, cell, locale, moves)]),
  };
}

function partRow(rating: Rating, cell: CellId, locale: Locale, moves: boolean): string[] {
  const score = rating.scores.cells[cell];
  const against = (which: "serve" | "move") => {
    const verdict = verdictOf(rating, cell, which);
    return verdict === undefined ? ["–", "–"] : [levelInTenths(verdict.required), toneInWords(toneOf(verdict), locale)];
  };
  const answered = isMissing(score) ? reasonInWords(score.insufficient, locale) : `${score.answered}/${score.asked}`;
  return [answered, levelAndRange(rating, cell), ...against("serve"), ...(moves ? against("move") : [])];
}

/** The level of a part with its likely range, in the usual format. */
function levelAndRange({ scores }: Rating, cell: CellId): string {
  const score = scores.cells[cell];
  return isMissing(score) ? "–" : `${levelInTenths(score.level)} (${bandInTenths(likelyLevels(score))})`;
}

/** All gaps, the most certain first. */
export function gapsTable(rating: Rating, locale: Locale): TwinData {
  return {
    caption: gapsWords.caption[locale],
    head: [
      latticeWords.cell[locale],
      latticeWords.range[locale],
      chartWords.requiredLevel[locale],
      gapsWords.gap[locale],
      chartWords.oddsOfShortfall[locale],
    ],
    rows: (known(rating.gaps) ?? []).map(({ cell, against, required, oddsMeets }) => {
      const level = verdictOf(rating, cell, against)?.level;
      return [
        nameCell(cell, locale),
        levelAndRange(rating, cell),
        levelInTenths(required),
        level === undefined ? "–" : stepInTenths(required, level),
        oddsInWords(1 - oddsMeets, locale),
      ];
    }),
  };
}

const printLevel = (level: number | undefined): string => (level === undefined ? "–" : levelInTenths(level));

/** Levels as answered and as capped by records, by phase. */
export function recordsTable({ scores }: Rating, locale: Locale): TwinData {
  return {
    caption: recordsWords.label[locale],
    head: [recordsWords.phase[locale], recordsWords.self[locale], recordsWords.capped[locale]],
    rows: PHASES.map((phase) => [
      phaseNames[phase][locale],
      printLevel(levelOf(scores.phases[phase])),
      printLevel(levelOf(scores.cappedByRecords.phases[phase])),
    ]),
  };
}

/** Levels by role group and phase. */
export function splitTable({ split }: Rating, locale: Locale): TwinData {
  return {
    caption: recordsWords.splitLabel[locale],
    head: [
      recordsWords.group[locale],
      recordsWords.people[locale],
      ...PHASES.map((phase) => phaseNames[phase][locale]),
    ],
    rows: split.byStratum.map(({ stratum, respondents, phases }) => [
      stratumNames[stratum][locale],
      String(respondents),
      ...PHASES.map((phase) => printLevel(known(phases[phase]))),
    ]),
  };
}
