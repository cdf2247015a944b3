import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { countHasty } from "@/app/_server/frames/careless";
import { rateEarly, readCycle } from "@/app/_server/frames/cycle-facts";
import { requireCycle } from "@/app/_server/frames/cycle-page";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { onceEach } from "@/app/_server/frames/query";
import { withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { AnswerTable, HistoryTable, ItemList } from "@/components/assessments/item-list";
import { MoveSection } from "@/components/assessments/move-section";
import { DoneNotice, NextLink, ReviewPlace } from "@/components/assessments/review-head";
import { LookAgain, Missing } from "@/components/assessments/review-lists";
import { SentRemarks } from "@/components/assessments/sent-remarks";
import { FindingHeader } from "@/components/ui/finding-header";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { listPhaseEvents } from "@/db/assessments/assessments";
import { listSentRemarks } from "@/db/consultants/remarks";
import { listInvitations } from "@/db/people/invitations";
import { isWritable } from "@/lib/assessments";
import { PHASES, type Phase } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import {
  answerRows,
  historyOf,
  missingPosition,
  reviewFinding,
  reviewLedeOf,
  reviewLists,
  unfilledRecords,
} from "@/lib/view/assessments/review-lists";
import { careWords, commentWords, phaseNames, say, reviewWords as words } from "@/lib/words";
import { acceptAndFreeze, reopenPhase, returnPhase, submitPhase } from "./actions";

const moves = { submit: submitPhase, accept: acceptAndFreeze, return: returnPhase, reopen: reopenPhase };

type Query = Readonly<Record<string, string | string[] | undefined>>;
type Props = {
  readonly params: Promise<{ firmId: string; assessmentId: string }>;
  readonly searchParams: Promise<Query>;
};

function requirePhase({ phase }: Query): Phase {
  const known = PHASES.find((one) => one === phase);
  if (known === undefined) notFound();
  return known;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [locale, query] = await Promise.all([currentLocale(), onceEach(searchParams)]);
  return { title: say(words.title, locale, { phase: phaseNames[requirePhase(query)][locale] }) };
}

/** What a phase still lacks, and the possible actions: submit, accept, return, reopen. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const [path, query, locale] = await Promise.all([params, onceEach(searchParams), currentLocale()]);
  const phase = requirePhase(query);
  const { actor, firm, assessment } = await requireCycle(path.firmId, path.assessmentId);
  const [facts, events, invited, remarks] = await withFreshSession(() =>
    Promise.all([
      readCycle(actor, firm, assessment),
      listPhaseEvents(actor, { assessmentId: assessment.id }),
      can(actor, "people.read", firm) ? listInvitations(actor, { firmId: firm.id }) : [],
      listSentRemarks(actor, { assessmentId: assessment.id, phase }),
    ]),
  );
  const hasty = await withFreshSession(() => countHasty(actor, facts));
  const input = { facts, phase, locale };
  const lists = reviewLists(input);
  const position = missingPosition(input);
  const unfilled = unfilledRecords(input);
  const writable = isWritable(assessment.states[phase]);
  const remark = events.find((event) => event.phase === phase && event.event === "return")?.reason ?? "";
  const history = historyOf(events, input);
  return (
    <FirmFrame
      actor={actor}
      firmId={firm.id}
      current="assessment"
      place={<ReviewPlace facts={facts} phase={phase} locale={locale} />}
    >
      <div className="flex flex-col gap-5">
        <DoneNotice done={typeof query.done === "string" ? query.done : undefined} phase={phase} locale={locale} />
        <FindingHeader
          finding={[reviewFinding(input, lists.missing.length, position.length)]}
          lede={reviewLedeOf(input, remark)}
          action={<NextLink facts={facts} phase={phase} locale={locale} />}
        />
        <SentRemarks {...input} remarks={remarks} />
        {writable ? <Missing locale={locale} items={lists.missing} position={position} /> : null}
        {writable && unfilled.length > 0 ? (
          <Section id="unfilled" title={words.unfilled[locale]} reading={words.unfilledReading[locale]}>
            <ItemList items={unfilled} />
          </Section>
        ) : null}
        {writable ? <LookAgain locale={locale} lists={lists} /> : null}
        {writable && lists.comments.length > 0 ? (
          <Section
            id="comments"
            title={commentWords.openHere[locale]}
            reading={commentWords.openHereReading[locale]}
            action={
              <Link href={firmPaths.comments(firm.id, assessment.id)} prefetch={false} className="link">
                {commentWords.title[locale]}
              </Link>
            }
          >
            <ItemList items={lists.comments} />
          </Section>
        ) : null}
        {writable || hasty === undefined ? null : (
          <Notice tone="info" title={say(careWords.notice, locale, { n: hasty })}>
            {careWords.reading[locale]}
          </Notice>
        )}
        <MoveSection
          facts={facts}
          phase={phase}
          locale={locale}
          personId={actor.personId}
          invited={invited.map(({ email }) => email)}
          rate={() => rateEarly(facts)}
          actions={moves}
        />
        <Section id="items" title={words.allItems[locale]}>
          <AnswerTable
            caption={words.allItems[locale]}
            head={{
              item: words.columnItem[locale],
              answered: words.columnAnswered[locale],
              own: words.columnYours[locale],
            }}
            rows={answerRows(input)}
          />
        </Section>
        <Section id="history" title={words.history[locale]}>
          {history.length === 0 ? (
            <p className="text-ink-2">{words.noHistory[locale]}</p>
          ) : (
            <HistoryTable
              caption={words.history[locale]}
              head={[
                words.columnWhen[locale],
                words.columnWho[locale],
                words.columnWhat[locale],
                words.columnWhy[locale],
              ]}
              moves={history}
            />
          )}
        </Section>
      </div>
    </FirmFrame>
  );
}
