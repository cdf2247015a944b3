import type { MadeMove } from "@/lib/assessments";
import { findInstrument } from "@/lib/catalog";
import type { ConsultantRating } from "@/lib/clients";
import { CELLS, type Instrument, type ItemId, PHASES } from "@/lib/instrument";
import type { CellLevels, Rating } from "@/lib/rating";
import { isInsufficient, type Locale, tabulate } from "@/lib/result";
import { errorModelProvisional, type Scored, type ScoreTable, scoreConsultant } from "@/lib/scoring";
import { dayAt } from "@/lib/view/time/calendar";
import { dateInWords, phaseNames, say, ratingWords as words } from "@/lib/words";

/** One consultant's rating of the cycle, scored by the rules of the questionnaire. */
export type ConsultantView = {
  readonly key: string;
  /** Name and organisation, or "a consultant"; with the day. */
  readonly who: string;
  readonly blind: boolean;
  readonly overall: PlacedLevel | undefined;
  readonly phases: Readonly<Record<(typeof PHASES)[number], PlacedLevel | undefined>>;
  readonly cells: CellLevels;
  readonly notes: readonly { readonly item: string; readonly text: string }[];
};
export type PlacedLevel = { readonly level: number; readonly sem: number };

/** A phase accepted by a reviewer, with the reviewer's name. */
export type SignOff = { readonly key: string; readonly line: string };

/** Scores a rating by the rules of the questionnaire, without items that did not apply to the firm. */
export function scoreRating(
  rating: Pick<ConsultantRating, "items">,
  instrument: Instrument,
  notApplicable: readonly ItemId[],
): ScoreTable {
  const levels = Object.fromEntries(
    instrument.items.flatMap(({ id }) => {
      const level = rating.items[id]?.level ?? null;
      return level === null ? [] : [[id, level] as const];
    }),
  );
  const reasons = Object.fromEntries(notApplicable.map((item) => [item, ""]));
  return scoreConsultant({ instrument, levels, notApplicable: reasons, errorModel: errorModelProvisional });
}

export const placed = (score: Scored): PlacedLevel | undefined =>
  isInsufficient(score) ? undefined : { level: score.level, sem: score.sem };

type Telling = {
  readonly instrument: Instrument;
  readonly notApplicable: readonly ItemId[];
  readonly timeZone: string;
  readonly locale: Locale;
};

/** A completed rating as shown in a report. */
export function viewOf(
  rating: ConsultantRating,
  { instrument, notApplicable, timeZone, locale }: Telling,
): ConsultantView {
  const scores = scoreRating(rating, instrument, notApplicable);
  const date = rating.givenAt === null ? "" : dateInWords(dayAt(timeZone, rating.givenAt), locale);
  return {
    key: rating.id,
    who: whoSigned(rating.consultant ?? "", rating.organisation ?? "", date, locale),
    blind: rating.blind,
    overall: placed(scores.overall),
    phases: tabulate(PHASES, (phase) => placed(scores.phases[phase])),
    cells: levelsOf(scores.cells),
    notes: instrument.items.flatMap(({ id, name }) => {
      const note = rating.items[id]?.note.trim() ?? "";
      return note === "" ? [] : [{ item: name[locale], text: note }];
    }),
  };
}

type AtResult = Pick<Telling, "timeZone" | "locale"> & { readonly rating: Rating };

/** The completed ratings, scored by the questionnaire of the result. */
export function viewsOf(ratings: readonly ConsultantRating[], { rating, ...at }: AtResult): ConsultantView[] {
  const [id = "", version = ""] = rating.versions.instrument.split("@");
  const instrument = findInstrument(id, version);
  if (instrument === undefined) return [];
  const telling = { ...at, instrument, notApplicable: rating.marks.notApplicable };
  return ratings.filter(({ givenAt }) => givenAt !== null).map((one) => viewOf(one, telling));
}

const levelsOf = (cells: ScoreTable["cells"]): CellLevels =>
  Object.fromEntries(
    CELLS.flatMap((cell) => {
      const score = cells[cell];
      return isInsufficient(score) ? [] : [[cell, score.level]];
    }),
  );

/** Name, organisation and day, as far as known. */
function whoSigned(name: string, organisation: string, date: string, locale: Locale): string {
  const known = name === "" ? words.someConsultant[locale] : name;
  if (organisation === "") return say(words.byWhomAlone, locale, { name: known, date });
  return say(words.byWhom, locale, { name: known, organisation, date });
}

/** The last acceptance of each phase, if a reviewer signed it; events come latest first. */
export const signOffs = (
  moves: readonly MadeMove[],
  { timeZone, locale }: Pick<Telling, "timeZone" | "locale">,
): SignOff[] =>
  PHASES.flatMap((phase) => {
    const last = moves.find((move) => move.phase === phase && (move.event === "accept" || move.event === "reopen"));
    if (last === undefined || last.event !== "accept" || last.signedName === "") return [];
    const date = dateInWords(dayAt(timeZone, last.at), locale);
    const who = whoSigned(last.signedName, last.signedOrganisation, date, locale);
    return [{ key: phase, line: say(words.signedLine, locale, { phase: phaseNames[phase][locale], who }) }];
  });
