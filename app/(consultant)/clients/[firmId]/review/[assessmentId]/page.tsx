import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ClientFrame } from "@/app/_server/frames/client-frame";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { dayIn } from "@/app/_server/gate/clock";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { onceEach } from "@/app/_server/gate/query";
import { HistoryTable } from "@/components/assessments/item-list";
import { ReturnForm, SignForm } from "@/components/consultants/rating/review-form";
import { SendFirst } from "@/components/consultants/rating/send-first";
import { FindingHeader } from "@/components/ui/finding-header";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { findReviewSheet } from "@/db/consultants/reviews";
import type { PhaseState } from "@/lib/assessments";
import { PHASES } from "@/lib/instrument";
import { ratingPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { eventInWords, reviewLede } from "@/lib/view/consultants/review-words";
import { momentInWords } from "@/lib/view/time/firm-time";
import { phaseNames, refusalWords, reviewWords, say, speak, clientReviewWords as words } from "@/lib/words";
import { acceptPhase, returnPhase } from "./actions";
import { PhaseRecords } from "./phase-records";
import { remarksOf, SignedItems, type SignedProps } from "./signed-items";

type Query = Readonly<Record<string, string | string[] | undefined>>;
type Props = {
  readonly params: Promise<{ firmId: string; assessmentId: string }>;
  readonly searchParams: Promise<Query>;
};

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [locale, { phase }] = await Promise.all([currentLocale(), onceEach(searchParams)]);
  const known = PHASES.find((one) => one === phase);
  return {
    title:
      known === undefined ? words.title[locale] : say(words.phaseTitle, locale, { phase: phaseNames[known][locale] }),
  };
}

/** One phase of a client, for its reviewer: what he signs, what happened, and accepting or returning it. */
export default async function ClientReviewPage({ params, searchParams }: Props) {
  const [actor, path, query, locale] = await Promise.all([
    requireActor(),
    params,
    onceEach(searchParams),
    currentLocale(),
  ]);
  const phase = PHASES.find((one) => one === query.phase);
  if (phase === undefined) notFound();
  const ids = { firmId: requireId(path.firmId), assessmentId: requireId(path.assessmentId), phase };
  const sheet = await withFreshSession(() => findReviewSheet(actor, ids));
  if (sheet === undefined) notFound();
  const part = { actor, sheet, phase, locale };
  return (
    <ClientFrame
      actor={actor}
      client={sheet.client}
      current={{ review: ratingPaths.review(ids.firmId, ids.assessmentId, phase) }}
    >
      <div className="flex flex-col gap-5">
        <DoneNotice done={query.done} locale={locale} />
        <FindingHeader finding={[findingOf(part)]} lede={ledeOf(part)} />
        {Object.keys(sheet.figures).length === 0 ? (
          <>
            {sheet.isBlind && sheet.assessment.states[phase] === "submitted" ? <Closed {...part} /> : null}
            <PhaseRecords {...part} />
          </>
        ) : (
          <SignedItems {...part} />
        )}
        {sheet.isOpened ? <Moves {...part} /> : null}
        <History {...part} />
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
  const acceptedOn = accepted && dayIn(client.timeZone, accepted.at);
  return reviewLede({ state: assessment.states[phase], isBlind, acceptedOn }, locale);
}

/** Why what he would sign is not shown yet, and the way to it. */
function Closed({ sheet: { client, assessment }, locale }: SignedProps) {
  const why = client.engagement.blindUntilRated ? words.closedBlind : words.closedDraft;
  return (
    <Section id="closed" title={words.closedTitle[locale]} reading={why[locale]}>
      <Link href={ratingPaths.rate(client.id, assessment.id)} prefetch={false} className="button button-primary">
        {words.toRating[locale]}
      </Link>
    </Section>
  );
}

const SAID = { accepted: words.saidAccepted, frozen: words.saidFrozen, returned: words.saidReturned } as const;

function DoneNotice({ done, locale }: { done: Query[string]; locale: Locale }) {
  const said = Object.entries(SAID).find(([key]) => key === done)?.[1];
  return said === undefined ? null : <Notice tone="info" title={said[locale]} />;
}

function Moves({ actor, sheet, phase, locale }: SignedProps) {
  const { client, assessment, signer } = sheet;
  const said = { words: speak(words, locale), refusals: speak(refusalWords, locale) };
  const fields = { firmId: client.id, assessmentId: assessment.id, phase };
  const isLast = PHASES.every((one) => one === phase || assessment.states[one] === "accepted");
  const signature = signer.organisation === "" ? signer.name : say(words.signature, locale, signer);
  return (
    <SendFirst owner={actor.personId} target={remarksOf(sheet)} waiting={words.remarksWaiting[locale]}>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Section id="return" title={words.returnTitle[locale]}>
          <ReturnForm action={returnPhase} fields={fields} {...said} />
        </Section>
        <Section id="accept" title={words.acceptTitle[locale]} reading={words.acceptReading[locale]}>
          {isLast ? <p className="mb-3 font-medium">{words.acceptFreezes[locale]}</p> : null}
          <SignForm action={acceptPhase} fields={fields} signature={signature} {...said} />
        </Section>
      </div>
    </SendFirst>
  );
}

function History({ sheet: { client, events }, phase, locale }: SignedProps) {
  const moves = events.filter((event) => event.phase === phase);
  return (
    <Section id="history" title={words.history[locale]}>
      {moves.length === 0 ? (
        <p className="text-ink-2">{words.historyNone[locale]}</p>
      ) : (
        <HistoryTable
          caption={words.history[locale]}
          head={[
            reviewWords.columnWhen[locale],
            reviewWords.columnWho[locale],
            reviewWords.columnWhat[locale],
            reviewWords.columnWhy[locale],
          ]}
          moves={moves.map((event) => ({
            key: event.at.toISOString() + event.event,
            when: momentInWords(event.at, client.timeZone, locale),
            who: event.isOwn ? words.you[locale] : event.signedName || words.theFirm[locale],
            what: eventInWords(event, locale),
            why: event.reason,
          }))}
        />
      )}
    </Section>
  );
}
