import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import Link from "next/link";
import { readCycle } from "@/app/_server/frames/cycle-facts";
import { requireCycle } from "@/app/_server/frames/cycle-page";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { onceEach } from "@/app/_server/frames/query";
import { withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { OneThread, ThreadFilters } from "@/components/assessments/threads";
import { FindingHeader } from "@/components/ui/finding-header";
import { Section } from "@/components/ui/section";
import { PHASES, phaseOf } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import { itemsIn } from "@/lib/view/assessments/facts";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { firmOverviewWords, say, commentWords as words } from "@/lib/words";
import { moveThread, write } from "./actions";

type Props = {
  readonly params: Promise<{ firmId: string; assessmentId: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: words.title[await currentLocale()] };
}

/** The conversations of a cycle by item: by default only open ones, with `?show=all` all. */
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
        <ThreadFilters facts={facts} open={open.length} all={all} locale={locale} />
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
                    newId={randomUUID()}
                    actions={{ write, move: moveThread }}
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
