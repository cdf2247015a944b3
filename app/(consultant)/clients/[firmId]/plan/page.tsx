import { ClientFrame } from "@/app/_server/frames/client-frame";
import { type PageProps, requireFound, titled } from "@/app/_server/frames/page";
import { requireActor } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { ReadTable } from "@/components/plan/read-table";
import { EmptyState } from "@/components/ui/empty-state";
import { FindingHeader } from "@/components/ui/finding-header";
import { PrintButton } from "@/components/ui/print-button";
import { Section } from "@/components/ui/section";
import { findClientPlan } from "@/db/consultants/client-plan";
import { countsOf, rowsOf } from "@/lib/view/clients/plan-rows";
import { dayAt } from "@/lib/view/time/calendar";
import { planFormWords, planWords, resultPageWords, say, sayNamed, clientPlanWords as words } from "@/lib/words";

export const generateMetadata = titled(words.title);

/** The action plan of a client, read-only: who does what until when, and what proved it. */
export default async function ClientPlanPage({ params }: PageProps<"firmId">) {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const firmId = requireId((await params).firmId);
  const { client, plan, isBlind } = await requireFound(() => findClientPlan(actor, { firmId }));
  if (plan === undefined) {
    return (
      <ClientFrame client={client} current="plan">
        <h1 className="type-finding mb-5">{sayNamed(words.none, locale, { firm: client.name })}</h1>
        <EmptyState title={words.title[locale]}>{(isBlind ? words.noneBlind : words.noneText)[locale]}</EmptyState>
      </ClientFrame>
    );
  }
  const today = dayAt(client.timeZone, new Date());
  const open = rowsOf(plan.measures, { today, locale, aside: false });
  const aside = rowsOf(plan.measures, { today, locale, aside: true });
  const head = [
    planWords.measureName[locale],
    planWords.owner[locale],
    planWords.state[locale],
    words.dates[locale],
    planFormWords.recordTitle[locale],
  ] as const;
  const year = plan.cycle + 1;
  return (
    <ClientFrame client={client} current="plan" actions={<PrintButton label={resultPageWords.print[locale]} />}>
      <div className="flex flex-col gap-5">
        <FindingHeader
          finding={[sayNamed(words.finding, locale, { firm: client.name, year, ...countsOf(plan.measures, today) })]}
          lede={(isBlind ? words.ledeBlind : words.lede)[locale]}
        />
        <Section id="measures" title={say(planWords.ofYear, locale, { year })}>
          {open.length === 0 ? (
            <p className="text-ink-2">{words.empty[locale]}</p>
          ) : (
            <ReadTable caption={words.title[locale]} head={head} rows={open} />
          )}
        </Section>
        {aside.length === 0 ? null : (
          <Section id="aside" title={planWords.aside[locale]}>
            <ReadTable caption={planWords.aside[locale]} head={head} rows={aside} />
          </Section>
        )}
      </div>
    </ClientFrame>
  );
}
