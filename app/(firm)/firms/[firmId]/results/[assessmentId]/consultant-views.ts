import type { UserActor } from "@/app/_server/gate/gate";
import { listPhaseEvents } from "@/db/assessments/assessments";
import { listRatings } from "@/db/consultants/ratings";
import type { Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { signOffs, viewsOf } from "@/lib/view/consultants/consultant-view";

type AtResult = {
  readonly assessmentId: string;
  readonly rating: Rating;
  readonly timeZone: string;
  readonly locale: Locale;
};

/** Consultants' ratings of a cycle with a final result and who accepted it, as far as the actor may read them. */
export async function readConsultantViews(actor: UserActor, at: AtResult) {
  const { timeZone, locale, assessmentId } = at;
  const [ratings, events] = await Promise.all([
    listRatings(actor, { assessmentId }),
    listPhaseEvents(actor, { assessmentId }),
  ]);
  return { views: viewsOf(ratings, at), signed: signOffs(events, { timeZone, locale }) };
}
