import { listPhaseEvents } from "@/db/assessments/assessments";
import { type ConsultantRating, listRatings } from "@/db/consultants/ratings";
import { findInstrument, phaseNames } from "@/lib/catalog";
import { dateInWords, say, ratingWords as words } from "@/lib/i18n";
import { type Instrument, type ItemId, PHASES } from "@/lib/instrument";
import type { Rating } from "@/lib/rating";
import { isInsufficient, type Locale, tabulate } from "@/lib/result";
import { errorModelProvisional, type Scored, type ScoreTable, scoreConsultant } from "@/lib/scoring";
import type { ConsultantView, PlacedLevel, SignOff } from "@/lib/view/report/consultant-view";
import { dayIn } from "../gate/clock";
import type { UserActor } from "../gate/gate";

/** A rating scored by the rules of the questionnaire, with the items that did not apply to the firm. */
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

/** A given rating as a report shows it. */
export function viewOf(
  rating: ConsultantRating,
  { instrument, notApplicable, timeZone, locale }: Telling,
): ConsultantView {
  const scores = scoreRating(rating, instrument, notApplicable);
  const date = rating.givenAt === null ? "" : dateInWords(dayIn(timeZone, rating.givenAt), locale);
  return {
    key: rating.id,
    who: whoSigned(rating.consultant ?? "", rating.organisation ?? "", date, locale),
    blind: rating.blind,
    overall: placed(scores.overall),
    phases: tabulate(PHASES, (phase) => placed(scores.phases[phase])),
    notes: instrument.items.flatMap(({ id, name }) => {
      const note = rating.items[id]?.note.trim() ?? "";
      return note === "" ? [] : [{ item: name[locale], text: note }];
    }),
  };
}

/** Name, house and day, as far as they are known. */
function whoSigned(name: string, organisation: string, date: string, locale: Locale): string {
  const known = name === "" ? words.someConsultant[locale] : name;
  if (organisation === "") return say(words.byWhomAlone, locale, { name: known, date });
  return say(words.byWhom, locale, { name: known, organisation, date });
}

type AtResult = {
  readonly assessmentId: string;
  readonly rating: Rating;
  readonly timeZone: string;
  readonly locale: Locale;
};

/** What consultants said of a frozen cycle and who accepted it, as far as the actor may read it. */
export async function readConsultantViews(actor: UserActor, at: AtResult) {
  const { timeZone, locale, assessmentId } = at;
  const [ratings, signed] = await Promise.all([
    listRatings(actor, { assessmentId }),
    readSignOffs(actor, { assessmentId, timeZone, locale }),
  ]);
  const [id = "", version = ""] = at.rating.versions.instrument.split("@");
  const instrument = findInstrument(id, version);
  if (instrument === undefined) return { views: [], signed };
  const telling = { instrument, notApplicable: at.rating.marks.notApplicable, timeZone, locale };
  return { views: ratings.filter(({ givenAt }) => givenAt !== null).map((one) => viewOf(one, telling)), signed };
}

/** The last acceptance of each phase, where a reviewer signed it. */
async function readSignOffs(actor: UserActor, at: Omit<AtResult, "rating">): Promise<SignOff[]> {
  const events = await listPhaseEvents(actor, { assessmentId: at.assessmentId });
  return PHASES.flatMap((phase) => {
    const last = events.find(
      (event) => event.phase === phase && (event.event === "accept" || event.event === "reopen"),
    );
    if (last === undefined || last.event !== "accept" || last.signedName === "") return [];
    const date = dateInWords(dayIn(at.timeZone, last.at), at.locale);
    const who = whoSigned(last.signedName, last.signedOrganisation, date, at.locale);
    return [{ key: phase, line: say(words.signedLine, at.locale, { phase: phaseNames[phase][at.locale], who }) }];
  });
}
