import type { Metadata } from "next";
import { countHasty } from "@/app/_server/frames/careless";
import { rateEarly, readCycle } from "@/app/_server/frames/cycle-facts";
import { requireCycle, requirePhase } from "@/app/_server/frames/cycle-page";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import type { PageProps } from "@/app/_server/frames/page";
import { onceEach } from "@/app/_server/frames/query";
import { readAll, withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { AnswerTable, HistoryTable, ItemList } from "@/components/assessments/item-list";
import { MoveSection } from "@/components/assessments/move-section";
import { DoneNotice, NextLink, ReviewPlace } from "@/components/assessments/review-head";
import { LookAgain, Missing } from "@/components/assessments/review-lists";
import { SentRemarks } from "@/components/assessments/sent-remarks";
import { PageLink } from "@/components/shell/page-link";
import { FindingHeader } from "@/components/ui/finding-header";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { listPhaseEvents } from "@/db/assessments/assessments";
import { listSentRemarks } from "@/db/consultants/remarks";
import { listInvitations } from "@/db/people/invitations";
import { isWritable } from "@/lib/assessments";
import type { Phase } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import type { CycleFacts } from "@/lib/view/assessments/facts";
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

type Props = PageProps<"firmId" | "assessmentId">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [locale, query] = await Promise.all([currentLocale(), onceEach(searchParams)]);
  return { title: say(words.title, locale, { phase: phaseNames[requirePhase(query.phase)][locale] }) };
}

/** What a phase still lacks, and the possible actions: submit, accept, return, reopen. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const query = await onceEach(searchParams);
  const phase = requirePhase(query.phase);
  const { actor, locale, firm, assessment } = await requireCycle(params);
  const [facts, events, invited, remarks] = await readAll(() => [
    readCycle(actor, firm, assessment),
    listPhaseEvents(actor, { assessmentId: assessment.id }),
    can(actor, "people.read", firm) ? listInvitations(actor, { firmId: firm.id }) : [],
    listSentRemarks(actor, { assessmentId: assessment.id, phase }),
  ]);
  const hasty = await withFreshSession(() => countHasty(actor, facts));
  const input = { facts, phase, locale };
  const lists = reviewLists(input);
  const position = missingPosition(input);
  const writable = isWritable(assessment.states[phase]);
  const remark = events.find((event) => event.phase === phase && event.event === "return")?.reason ?? "";
  const history = historyOf(events, input);
  return (
    <FirmFrame
      firmId={firm.id}
      current="assessment"
      place={<ReviewPlace facts={facts} phase={phase} locale={locale} />}
    >
      <div className="flex flex-col gap-5">
        <DoneNotice done={query.done} phase={phase} locale={locale} />
        <FindingHeader
          finding={[reviewFinding(input, lists.missing.length, position.length)]}
          lede={reviewLedeOf(input, remark)}
          action={<NextLink facts={facts} phase={phase} locale={locale} />}
        />
        <SentRemarks {...input} remarks={remarks} />
        {writable ? <BeforeSubmission {...input} lists={lists} position={position} /> : null}
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

type BeforeProps = {
  readonly facts: CycleFacts;
  readonly phase: Phase;
  readonly locale: Locale;
  readonly lists: ReturnType<typeof reviewLists>;
  readonly position: ReturnType<typeof missingPosition>;
};

/** What is missing or deserves a second look while the phase can still be changed. */
function BeforeSubmission({ lists, position, ...input }: BeforeProps) {
  const { locale, facts } = input;
  const unfilled = unfilledRecords(input);
  const comments = firmPaths.comments(facts.firm.id, facts.assessment.id);
  return (
    <>
      <Missing locale={locale} items={lists.missing} position={position} />
      {unfilled.length === 0 ? null : (
        <Section id="unfilled" title={words.unfilled[locale]} reading={words.unfilledReading[locale]}>
          <ItemList items={unfilled} />
        </Section>
      )}
      <LookAgain locale={locale} lists={lists} />
      {lists.comments.length === 0 ? null : (
        <Section
          id="comments"
          title={commentWords.openHere[locale]}
          reading={commentWords.openHereReading[locale]}
          action={<PageLink href={comments}>{commentWords.title[locale]}</PageLink>}
        >
          <ItemList items={lists.comments} />
        </Section>
      )}
    </>
  );
}
