import { ClientFrame } from "@/app/_server/frames/client-frame";
import { type PageProps, requireFound, titled } from "@/app/_server/frames/page";
import { onceEach } from "@/app/_server/frames/query";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import type { UserActor } from "@/app/_server/gate/gate";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { DraftRating } from "@/components/clients/rating/draft-rating";
import { GivenRating } from "@/components/clients/rating/given-rating";
import { StartRating } from "@/components/clients/rating/start-rating";
import { asConsultant } from "@/db/consultants/clients";
import { findRatingSheet, listRatingsIn } from "@/db/consultants/ratings";
import { findResultIn } from "@/db/results/results";
import type { RatingSheet } from "@/lib/clients";
import { PHASES, type Phase } from "@/lib/instrument";
import { dayAt } from "@/lib/view/time/calendar";
import { ratingWords as words } from "@/lib/words";
import { begin, drop, give, saveItem } from "./actions";

export const generateMetadata = titled(words.title);

/** This consultant's rating of one cycle: not begun, a draft, or submitted. */
export default async function RatePage({ params, searchParams }: PageProps<"firmId" | "assessmentId">) {
  const [actor, path, query, locale] = await Promise.all([
    requireActor(),
    params,
    onceEach(searchParams),
    currentLocale(),
  ]);
  const ids = { firmId: requireId(path.firmId), assessmentId: requireId(path.assessmentId) };
  const sheet = await requireFound(() => findRatingSheet(actor, ids));
  const { rating, client } = sheet;
  const phase: Phase | undefined = PHASES.find((one) => one === query.phase);
  return (
    <ClientFrame client={client} current="rating">
      {rating === undefined ? (
        <StartRating sheet={sheet} begin={begin} locale={locale} />
      ) : rating.givenAt === null ? (
        <DraftRating
          personId={actor.personId}
          sheet={sheet}
          rating={rating}
          phase={phase}
          actions={{ saveItem, give, drop }}
          locale={locale}
        />
      ) : (
        <GivenRating
          sheet={sheet}
          rating={rating}
          beside={await readBeside(actor, sheet)}
          givenOn={dayAt(client.timeZone, rating.givenAt)}
          locale={locale}
        />
      )}
    </ClientFrame>
  );
}

/** Result and ratings of the cycle, if the access includes results. */
async function readBeside(actor: UserActor, { client, assessment }: RatingSheet) {
  const view = { firmId: client.id, view: "result", subjects: [assessment.id], scope: "results" } as const;
  return withFreshSession(() =>
    asConsultant(actor, view, async (tx) => {
      const ids = { assessmentId: assessment.id };
      return { result: await findResultIn(tx, ids), ratings: await listRatingsIn(tx, ids) };
    }),
  );
}
