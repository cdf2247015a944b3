import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import Link from "next/link";
import { readCycle } from "@/app/_server/frames/cycle-facts";
import { requireCycle } from "@/app/_server/frames/cycle-page";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { onceEach } from "@/app/_server/gate/query";
import { ReplyForm } from "@/components/assessments/thread-forms";
import { FindingHeader } from "@/components/ui/finding-header";
import { PressForm } from "@/components/ui/press-form";
import { Section } from "@/components/ui/section";
import type { Thread } from "@/lib/assessments";
import { type Item, PHASES, phaseOf } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { type CycleFacts, itemsIn } from "@/lib/view/assessments/facts";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { threadView } from "@/lib/view/questionnaire/threads";
import { firmOverviewWords, refusalWords, say, speak, commentWords as words } from "@/lib/words";
import { moveThread, write } from "./actions";

type Props = {
  readonly params: Promise<{ firmId: string; assessmentId: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: words.title[await currentLocale()] };
}

/** The conversations of a cycle by item: open ones first asked for, all with `?show=all`. */
export default async function CommentsPage({ params, searchParams }: Props) {
  const [path, query, locale] = await Promise.all([params, onceEach(searchParams), currentLocale()]);
  const { actor, firm, assessment } = await requireCycle(path.firmId, path.assessmentId);
  const facts = await withFreshSession(() => readCycle(actor, firm, assessment));
  const open = facts.threads.filter((thread) => thread.state === "open");
  const all = query.show === "all" || open.length === 0;
  const shown = all ? facts.threads : open;
  const items = PHASES.flatMap((phase) => itemsIn(facts, phase)).filter((item) =>
    shown.some((thread) => thread.item === item.id),
  );
  return (
    <FirmFrame
      actor={actor}
      firmId={firm.id}
      current="assessment"
      place={
        <Link href={firmPaths.assessment(firm.id, assessment.id)} prefetch={false} className="link font-medium">
          {say(firmOverviewWords.cycle, locale, { year: assessment.cycle })}
        </Link>
      }
    >
      <div className="flex flex-col gap-5">
        <FindingHeader
          finding={[open.length === 0 ? words.noneOpen[locale] : say(words.finding, locale, { n: open.length })]}
          lede={words.lede[locale]}
        />
        <Filters facts={facts} open={open.length} all={all} locale={locale} />
        {items.length === 0 ? <p className="text-ink-2">{words.none[locale]}</p> : null}
        {items.map((item) => (
          <Section
            key={item.id}
            id={item.id}
            title={item.name[locale]}
            reading={nameCell(item.cell, locale)}
            action={
              <Link
                href={firmPaths.phase(firm.id, assessment.id, phaseOf(item.cell), item.id)}
                prefetch={false}
                className="link inline-flex min-h-6 items-center"
              >
                {words.toItem[locale]}
              </Link>
            }
          >
            <div className="flex flex-col gap-5">
              {shown
                .filter((thread) => thread.item === item.id)
                .map((thread) => (
                  <OneThread
                    key={thread.id}
                    facts={facts}
                    item={item}
                    thread={thread}
                    mayProcess={can(actor, "comment.process", firm)}
                    locale={locale}
                  />
                ))}
            </div>
          </Section>
        ))}
      </div>
    </FirmFrame>
  );
}

type FiltersProps = {
  readonly facts: CycleFacts;
  readonly open: number;
  readonly all: boolean;
  readonly locale: Locale;
};

function Filters({ facts, open, all, locale }: FiltersProps) {
  if (open === 0 || open === facts.threads.length) return null;
  const href = firmPaths.comments(facts.firm.id, facts.assessment.id);
  const links = [
    { href, label: say(words.onlyOpen, locale, { n: open }), current: !all },
    { href: `${href}?show=all`, label: say(words.all, locale, { n: facts.threads.length }), current: all },
  ];
  return (
    <p className="flex gap-3">
      {links.map((link) => (
        <Link
          key={link.href}
          href={link.href}
          prefetch={false}
          aria-current={link.current ? "page" : undefined}
          className="button button-compact aria-[current]:border-ink aria-[current]:bg-sunken"
        >
          {link.label}
        </Link>
      ))}
    </p>
  );
}

type OneThreadProps = {
  readonly facts: CycleFacts;
  readonly item: Item;
  readonly thread: Thread;
  readonly mayProcess: boolean;
  readonly locale: Locale;
};

function OneThread({ facts, item, thread, mayProcess, locale }: OneThreadProps) {
  const view = threadView(thread, { timeZone: facts.firm.timeZone, locale });
  const refusals = speak(refusalWords, locale);
  const name = item.name[locale];
  return (
    <article className={`border-l-2 pl-4 ${view.isOpen ? "border-line-strong" : "border-line"}`}>
      {view.comments.map((comment) => (
        <div key={comment.id} className="mb-2">
          <p className="type-small">
            <strong className="font-semibold">{comment.who}</strong> <span className="text-ink-3">{comment.when}</span>
          </p>
          <p className="max-w-[70ch] break-words whitespace-pre-wrap">{comment.text}</p>
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="type-caption text-ink-3">{view.note}</p>
        {mayProcess ? (
          <PressForm
            action={moveThread}
            hidden={{ threadId: view.id, event: view.isOpen ? "process" : "reopen" }}
            look="compact"
            className=""
            label={(view.isOpen ? words.process : words.reopen)[locale]}
            named={say(view.isOpen ? words.processNamed : words.reopenNamed, locale, { item: name })}
            refusals={refusals}
          />
        ) : null}
      </div>
      <details className="mt-1">
        <summary className="link type-small inline-flex min-h-6 items-center max-sm:min-h-[44px]">
          {words.reply[locale]}
        </summary>
        <ReplyForm
          action={write}
          hidden={{ assessmentId: facts.assessment.id, item: item.id, threadId: view.id, id: randomUUID() }}
          words={{
            label: words.replyText[locale],
            send: words.send[locale],
            sent: words.didWrite[locale],
            textMissing: words.textMissing[locale],
          }}
          refusals={refusals}
        />
      </details>
    </article>
  );
}
