import { requirements1 } from "@/lib/catalog";
import { PHASES, type Phase, type Stratum } from "@/lib/instrument";
import { type Band, fitCells, letterOfFit, type Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { Z_95 } from "@/lib/scoring";
import { phaseNames, say, ratingWords as words } from "@/lib/words";
import { levelInTenths, stepInTenths } from "@/lib/words/levels";
import type { TwinData } from "../charts/reading";
import { known, namePhases } from "../results/facts";
import type { ConsultantView, PlacedLevel } from "./consultant-view";

const LOOKS: readonly ("solid" | Stratum)[] = ["solid", "commercial", "production"];

/** The style of each consultant's mark. */
export const lookOf = (at: number): "solid" | Stratum => LOOKS[at % LOOKS.length] ?? "solid";

/**
 * A phase with a different level from a consultant: the difference in levels, negative if lower than the firm's own.
 */
export type PhaseApart = { readonly phase: Phase; readonly by: number };

/** Phases in which a consultant's level differs by more than the error of both. */
export function phasesApart({ scores }: Rating, view: ConsultantView | undefined): readonly PhaseApart[] {
  return PHASES.flatMap((phase) => {
    const [own, other] = [known(scores.phases[phase]), view?.phases[phase]];
    if (own === undefined || other === undefined) return [];
    const by = other.level - own.level;
    return Math.abs(by) > Z_95 * Math.hypot(own.sem, other.sem) ? [{ phase, by }] : [];
  });
}

/** The difference of a consultant's overall level, computed from the printed levels; negative if lower. */
export function wholeApart({ scores }: Rating, view: ConsultantView): number | undefined {
  const own = known(scores.overall);
  if (own === undefined || view.overall === undefined) return undefined;
  return Number(levelInTenths(view.overall.level)) - Number(levelInTenths(own.level));
}

/**
 * The letter for today based on a consultant's levels, if it is not among the firm's; undefined if a phase is not
 * rated.
 */
export function otherLetter({ fit, requirement }: Rating, view: ConsultantView): Band | undefined {
  const [serve, required] = [known(fit.serve), known(requirement.serve)];
  if (serve === undefined || required === undefined || view.overall === undefined) return undefined;
  const theirs = known(fitCells(view.cells, required));
  if (theirs === undefined) return undefined;
  const letter = letterOfFit(theirs.index, requirements1.bands);
  return serve.band.includes(letter) ? undefined : letter;
}

/** Whether the first consultant agrees, and if not, where. */
export function besideTitle(rating: Rating, views: readonly ConsultantView[], locale: Locale): string {
  const [first] = views;
  if (first === undefined) return words.signedOff[locale];
  const { phases } = rating.scores;
  if (!PHASES.some((phase) => known(phases[phase]) !== undefined && first.phases[phase] !== undefined))
    return words.consultantTitle[locale];
  const apart = phasesApart(rating, first);
  if (apart.length === 0) return words.consultantAgrees[locale];
  const phasesSaid = namePhases(
    apart.map(({ phase }) => phase),
    locale,
  );
  return say(words.consultantSees, locale, { list: phasesSaid });
}

/** The levels of the firm and of each consultant: overall, then by phase. */
function levelsBeside({ scores }: Rating, views: readonly ConsultantView[], locale: Locale) {
  return [
    { name: words.overall[locale], own: known(scores.overall), others: views.map((view) => view.overall) },
    ...PHASES.map((phase) => ({
      name: phaseNames[phase][locale],
      own: known(scores.phases[phase]),
      others: views.map((view) => view.phases[phase]),
    })),
  ];
}

/** One row per phase with a mark of the firm and one of each consultant. */
export function besideRows(rating: Rating, views: readonly ConsultantView[], locale: Locale) {
  return levelsBeside(rating, views, locale).map(({ name, own, others }) => {
    const marks = others.flatMap((other, at) =>
      other === undefined ? [] : [{ key: views[at]?.key ?? "", level: other.level, look: lookOf(at) }],
    );
    const [first] = others;
    const note = own === undefined || first === undefined ? undefined : stepInTenths(own.level, first.level);
    return {
      name,
      marks: [...marks, ...(own === undefined ? [] : [{ key: "self", level: own.level, look: "hollow" as const }])],
      ...(note === undefined || note === "0" ? {} : { note }),
    };
  });
}

/** The levels of the firm and of each consultant as a table. */
export function besideTable(rating: Rating, views: readonly ConsultantView[], self: string, locale: Locale): TwinData {
  const print = (level: PlacedLevel | undefined) => (level === undefined ? "–" : levelInTenths(level.level));
  return {
    caption: words.plotLabel[locale],
    head: [words.phase[locale], self, ...views.map(({ who }) => who)],
    rows: levelsBeside(rating, views, locale).map(({ name, own, others }) => [name, print(own), ...others.map(print)]),
  };
}
