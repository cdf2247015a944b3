import type { Metadata } from "next";
import { ClientFrame } from "@/app/_server/frames/client-frame";
import { requirePhase } from "@/app/_server/frames/cycle-page";
import { type PageProps, requireFound } from "@/app/_server/frames/page";
import { onceEach } from "@/app/_server/frames/query";
import { requireActor } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { PhaseRecords } from "@/components/clients/phase-records";
import { ReviewClosed, ReviewDone, ReviewHistory, ReviewMoves } from "@/components/clients/review-sections";
import { SignedItems, type SignedProps } from "@/components/clients/signed-items";
import { FindingHeader } from "@/components/ui/finding-header";
import { findReviewSheet } from "@/db/consultants/reviews";
import type { PhaseState } from "@/lib/assessments";
import { PHASES } from "@/lib/instrument";
import { ratingPaths } from "@/lib/paths";
import { reviewLede } from "@/lib/view/clients/review-words";
import { dayAt } from "@/lib/view/time/calendar";
import { phaseNames, say, clientReviewWords as words } from "@/lib/words";
import { acceptPhase, returnPhase, saveRemark } from "./actions";

type Props = PageProps<"firmId" | "assessmentId">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [locale, { phase }] = await Promise.all([currentLocale(), onceEach(searchParams)]);
  const known = PHASES.find((one) => one === phase);
  return {
    title:
      known === undefined ? words.title[locale] : say(words.phaseTitle, locale, { phase: phaseNames[known][locale] }),
  };
}

/**
 * The page on which a reviewer checks one phase of a client: its items, its history, and the buttons to accept or
 * return it.
 */
export default async function ClientReviewPage({ params, searchParams }: Props) {
  const [actor, path, query, locale] = await Promise.all([
    requireActor(),
    params,
    onceEach(searchParams),
    currentLocale(),
  ]);
  const phase = requirePhase(query.phase);
  const ids = { firmId: requireId(path.firmId), assessmentId: requireId(path.assessmentId), phase };
  const sheet = await requireFound(() => findReviewSheet(actor, ids));
  const part = { personId: actor.personId, sheet, phase, locale };
  return (
    <ClientFrame client={sheet.client} current={{ review: ratingPaths.review(ids.firmId, ids.assessmentId, phase) }}>
      <div className="flex flex-col gap-5">
        <ReviewDone done={query.done} locale={locale} />
        <FindingHeader finding={[findingOf(part)]} lede={ledeOf(part)} />
        {Object.keys(sheet.figures).length === 0 ? (
          <>
            {sheet.isBlind && sheet.assessment.states[phase] === "submitted" ? <ReviewClosed {...part} /> : null}
            <PhaseRecords {...part} />
          </>
        ) : (
          <SignedItems {...part} dayOf={(moment) => dayAt(sheet.client.timeZone, moment)} saveRemark={saveRemark} />
        )}
        {sheet.isOpened ? <ReviewMoves {...part} returnPhase={returnPhase} acceptPhase={acceptPhase} /> : null}
        <ReviewHistory {...part} />
      </div>
    </ClientFrame>
  );
}

const FINDINGS: Readonly<Record<PhaseState, typeof words.phaseFinding>> = {
  locked: words.phaseOpen,
  open: words.phaseOpen,
  submitted: words.phaseFinding,
  returned: words.phaseReturned,
  accepted: words.phaseAccepted,
};

const findingOf = ({ sheet: { client, assessment }, phase, locale }: SignedProps): string =>
  say(FINDINGS[assessment.states[phase]], locale, {
    phase: phaseNames[phase][locale],
    firm: client.name,
    year: assessment.cycle,
  });

function ledeOf({ sheet: { client, assessment, isBlind, events }, phase, locale }: SignedProps): string {
  const accepted = events.find((event) => event.phase === phase && event.event === "accept");
  const acceptedOn = accepted && dayAt(client.timeZone, accepted.at);
  return reviewLede({ state: assessment.states[phase], isBlind, acceptedOn }, locale);
}
