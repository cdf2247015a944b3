import { randomUUID } from "node:crypto";
import { readCycle } from "@/app/_server/frames/cycle-facts";
import { requireCycle } from "@/app/_server/frames/cycle-page";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { onceEach } from "@/app/_server/frames/query";
import { withFreshSession } from "@/app/_server/gate/actor";
import { OneThread, ThreadFilters } from "@/components/assessments/threads";
import { PageLink } from "@/components/shell/page-link";
import { FindingHeader } from "@/components/ui/finding-header";
import { Section } from "@/components/ui/section";
import { PHASES, phaseOf } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import { itemsIn } from "@/lib/view/assessments/facts";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { firmOverviewWords, say, commentWords as words } from "@/lib/words";
import { moveThread, write } from "./actions";

export const generateMetadata = titled(words.title);

/** The conversations of a cycle by item: by default only open ones, with `?show=all` all. */
export default async function CommentsPage({ params, searchParams }: PageProps<"firmId" | "assessmentId">) {
  const { actor, locale, firm, assessment } = await requireCycle(params);
  const query = await onceEach(searchParams);
  const facts = await withFreshSession(() => readCycle(actor, firm, assessment));
  const open = facts.threads.filter((thread) => thread.state === "open");
  const all = query.show === "all" || open.length === 0;
  const shown = all ? facts.threads : open;
  const items = PHASES.flatMap((phase) => itemsIn(facts, phase)).filter((item) =>
    shown.some((thread) => thread.item === item.id),
  );
  return (
    <FirmFrame
      firmId={firm.id}
      current="assessment"
      place={
        <PageLink className="link font-medium" href={firmPaths.assessment(firm.id, assessment.id)}>
          {say(firmOverviewWords.cycle, locale, { year: assessment.cycle })}
        </PageLink>
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
              <PageLink
                className="link inline-flex min-h-6 items-center"
                href={firmPaths.phase(firm.id, assessment.id, phaseOf(item.cell), item.id)}
              >
                {words.toItem[locale]}
              </PageLink>
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
