import type { Metadata } from "next";
import Link from "next/link";
import { ClientFrame, readClient } from "@/app/_server/frames/client-frame";
import { requireActor } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { PhaseMark } from "@/components/assessments/phase-mark";
import { LatestOfClient } from "@/components/consultants/latest-result";
import { FindingHeader } from "@/components/ui/finding-header";
import { Section } from "@/components/ui/section";
import { readOverviewIn } from "@/db/consultants/portfolio";
import { isComplete } from "@/lib/assessments";
import type { ClientOverview } from "@/lib/clients";
import { PHASES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { itemsOf, postStatesOf } from "@/lib/view/consultants/client-cycle";
import { dutyOf } from "@/lib/view/consultants/next-step";
import { findingOf, ledeOf, phaseLine } from "@/lib/view/consultants/overview";
import { phaseActivities, phaseNames, say, clientWords as words } from "@/lib/words";

type Props = { readonly params: Promise<{ firmId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: words.overview[await currentLocale()] };
}

/** Where a client's cycle stands and its latest result, as far as the client has opened them. */
export default async function ClientPage({ params }: Props) {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const firmId = requireId((await params).firmId);
  const facts = await readClient(actor, { firmId, view: "overview" }, readOverviewIn);
  const { client, assessment, results } = facts;
  const duty = dutyOf({ ...facts, firmId, mayReview: client.engagement.mayReview }, locale);
  return (
    <ClientFrame actor={actor} client={client} current="overview">
      <div className="flex flex-col gap-5">
        <FindingHeader
          finding={[findingOf(facts, locale)]}
          lede={ledeOf(facts, locale)}
          action={
            duty === undefined ? undefined : (
              <Link className="button button-primary print:hidden" prefetch={false} href={duty.href}>
                {duty.text}
              </Link>
            )
          }
        />
        {assessment === undefined ? null : <Cycle facts={facts} locale={locale} />}
        {results?.[0] === undefined ? null : <LatestOfClient facts={facts} locale={locale} />}
      </div>
    </ClientFrame>
  );
}

type PartProps = { readonly facts: ClientOverview; readonly locale: Locale };

function Cycle({ facts, locale }: PartProps) {
  const { assessment, silent, client } = facts;
  if (assessment === undefined) return null;
  const states = postStatesOf(facts);
  const all = itemsOf(facts);
  return (
    <Section
      id="cycle"
      title={say(words.cycle, locale, { year: assessment.cycle })}
      reading={
        silent === 0 || isComplete(assessment.states)
          ? undefined
          : `${say(words.silent, locale, { n: silent })}${locale === "zh" ? "。" : "."}`
      }
    >
      <ol className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        {PHASES.map((phase) => {
          const own = all.filter((item) => item.cell.startsWith(`${phase}.`));
          const n = own.filter((item) => facts.answered.has(item.id)).length;
          return (
            <li key={phase} className="flex gap-3">
              <span className="pt-1">
                <PhaseMark state={states[phase]} />
              </span>
              <div>
                <h3 className="type-h3">
                  {phaseNames[phase][locale]}{" "}
                  <span className="type-small font-normal text-ink-2">{phaseActivities[phase][locale]}</span>
                </h3>
                <p className="type-small">{phaseLine(facts, phase, states[phase], locale, client.timeZone)}</p>
                <p className="type-small text-ink-2">{say(words.answered, locale, { n, all: own.length })}</p>
              </div>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
