import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { countHasty } from "@/app/_server/frames/careless";
import { readCycle } from "@/app/_server/frames/cycle-facts";
import { requireCycle } from "@/app/_server/frames/cycle-page";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { onceEach } from "@/app/_server/gate/query";
import { AnswerTable, HistoryTable, ItemList } from "@/components/assessments/item-list";
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
import type { Locale, Text } from "@/lib/result";
import type { CycleFacts } from "@/lib/view/assessments/facts";
import {
  answerRows,
  historyOf,
  type InPhase,
  type LinkedItem,
  missingPosition,
  nextAfter,
  reviewFinding,
  reviewLedeOf,
  reviewLists,
  unfilledRecords,
} from "@/lib/view/assessments/review-lists";
import { careWords, commentWords, firmOverviewWords, phaseNames, say, reviewWords as words } from "@/lib/words";
import { MoveSection } from "./move-section";
import { SentRemarks } from "./sent-remarks";

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

/** What a phase still lacks, and the moves it can make: submit, accept, return, reopen. */
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
      place={<Place facts={facts} phase={phase} locale={locale} />}
    >
      <div className="flex flex-col gap-5">
        <DoneNotice done={query.done} phase={phase} locale={locale} />
        <FindingHeader
          finding={[reviewFinding(input, lists.missing.length, position.length)]}
          lede={reviewLedeOf(input, remark)}
          action={<Action facts={facts} phase={phase} locale={locale} />}
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

function Place({ facts, phase, locale }: { facts: CycleFacts; phase: Phase; locale: Locale }) {
  const { firm, assessment } = facts;
  return (
    <>
      <Link href={firmPaths.assessment(firm.id, assessment.id)} prefetch={false} className="link font-medium">
        {say(firmOverviewWords.cycle, locale, { year: assessment.cycle })}
      </Link>{" "}
      {phaseNames[phase][locale]}
    </>
  );
}

const SAID: Readonly<Record<string, Text>> = {
  submit: words.saidSubmit,
  accept: words.saidAccept,
  return: words.saidReturn,
  reopen: words.saidReopen,
};

function DoneNotice({ done, phase, locale }: { done: Query[string]; phase: Phase; locale: Locale }) {
  const text = typeof done === "string" ? SAID[done] : undefined;
  return text === undefined ? null : (
    <Notice tone="info" title={say(text, locale, { phase: phaseNames[phase][locale] })} />
  );
}

/** Back to the items while they can be changed; once they are accepted, on to what comes next. */
function Action({ facts, phase, locale }: InPhase) {
  const { firm, assessment } = facts;
  const state = assessment.states[phase];
  if (isWritable(state))
    return (
      <Link className="button" prefetch={false} href={firmPaths.phase(firm.id, assessment.id, phase)}>
        {say(words.toItems, locale)}
      </Link>
    );
  const next = state === "accepted" ? nextAfter({ facts, phase, locale }) : undefined;
  return next === undefined ? null : (
    <Link className="button button-primary" prefetch={false} href={next.href}>
      {next.label}
    </Link>
  );
}

type MissingProps = {
  readonly locale: Locale;
  readonly items: readonly LinkedItem[];
  readonly position: readonly LinkedItem[];
};

function Missing({ locale, items, position }: MissingProps) {
  return (
    <>
      {position.length === 0 ? null : (
        <Section id="position" title={words.position[locale]} reading={words.positionReading[locale]}>
          <ItemList items={position} />
        </Section>
      )}
      {items.length === 0 ? null : (
        <Section id="missing" title={words.openItems[locale]} reading={words.openItemsReading[locale]}>
          <ItemList items={items} />
        </Section>
      )}
    </>
  );
}

/** Don't know, marked and not applicable: nothing stops here, but a careful person looks. */
function LookAgain({ locale, lists }: { locale: Locale; lists: ReturnType<typeof reviewLists> }) {
  const groups = [
    { title: words.dontKnow[locale], items: lists.dontKnow },
    { title: words.marked[locale], items: lists.marked },
    { title: words.notApplicable[locale], items: lists.notApplicable },
  ].filter((group) => group.items.length > 0);
  if (groups.length === 0) return null;
  return (
    <Section id="again" title={words.conscious[locale]}>
      <div className="flex flex-col gap-6">
        {groups.map((group) => (
          <div key={group.title}>
            <h3 className="type-h3 mb-3">{group.title}</h3>
            <ItemList items={group.items} />
          </div>
        ))}
      </div>
    </Section>
  );
}
