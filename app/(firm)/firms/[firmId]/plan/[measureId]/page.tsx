import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { onceEach } from "@/app/_server/frames/query";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import type { UserActor } from "@/app/_server/gate/gate";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { ChangeTable } from "@/components/plan/change-table";
import { EditSection, MeasureFacts, RecordSection } from "@/components/plan/measure-sections";
import { OfferedIn } from "@/components/plan/offered-in";
import { NextMoves, Steps } from "@/components/plan/open-card";
import { ProofFile } from "@/components/plan/proof-file";
import { ReasonMoves } from "@/components/plan/reason-moves";
import { FindingHeader } from "@/components/ui/finding-header";
import { Section } from "@/components/ui/section";
import { listOffers } from "@/db/evidence/plan-offers";
import { listPlanEvents } from "@/db/plans/plans";
import { refusedName } from "@/lib/files";
import { firmPaths } from "@/lib/paths";
import { moverOf, type PlanMeasure } from "@/lib/plan";
import { changesOf } from "@/lib/view/plan/changes";
import { catalogOf, titleOf } from "@/lib/view/plan/measure";
import { lateOf } from "@/lib/view/plan/rows";
import { planFormWords, planWords, say, shellWords } from "@/lib/words";
import { readPlan } from "../read-plan";
import { move, saveAll, tick, verify } from "./actions";

const words = planFormWords;
type Query = Readonly<Record<string, string | string[] | undefined>>;
type Props = {
  readonly params: Promise<{ firmId: string; measureId: string }>;
  readonly searchParams: Promise<Query>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(shellWords.plan, await currentLocale()) };
}

/** Everything about one measure: state, steps, record, all fields, and its changes. */
export default async function MeasurePage({ params, searchParams }: Props) {
  const [actor, at, query, locale] = await Promise.all([
    requireActor(),
    params,
    onceEach(searchParams),
    currentLocale(),
  ]);
  const facts = await readPlan(actor, at.firmId);
  const measureId = requireId(at.measureId);
  const plan = facts.plans.find(({ measures }) => measures.some(({ id }) => id === measureId));
  const measure = plan?.measures.find(({ id }) => id === measureId);
  if (plan === undefined || measure === undefined) notFound();
  const { firm } = facts;
  const events = await withFreshSession(() => listPlanEvents(actor, { firmId: firm.id, planId: plan.id, measureId }));
  const cycle = facts.frame.assessment;
  const offers = cycle === undefined || measure.record === null ? [] : await readOffers(actor, cycle.id, measure);
  const late = lateOf(measure, facts.today);
  const mover = plan.id === facts.plan?.id ? moverOf(measure, firm, actor.personId) : undefined;
  const why = catalogOf(measure.catalogId)?.why[locale];
  return (
    <FirmFrame
      actor={actor}
      firmId={firm.id}
      current="plan"
      place={
        <Link href={firmPaths.plan(firm.id)} prefetch={false} className="link font-medium">
          {say(planWords.ofYear, locale, { year: plan.cycle + 1 })}
        </Link>
      }
    >
      <div className="flex max-w-[56rem] flex-col gap-5">
        <FindingHeader finding={[titleOf(measure, locale)]} lede={why} />
        <Section id="state" title={words.moveTitle[locale]}>
          <MeasureFacts measure={measure} late={late} locale={locale} />
          <div className="mt-3">
            <Steps measure={measure} tick={mover === undefined ? undefined : tick} locale={locale} />
          </div>
          {mover === undefined ? null : (
            <div className="no-print mt-4 flex flex-col gap-3">
              <NextMoves measure={measure} mover={mover} move={move} locale={locale} />
              {mover === "manager" ? <ReasonMoves measure={measure} move={move} locale={locale} /> : null}
            </div>
          )}
        </Section>
        <RecordSection
          measure={measure}
          timeZone={firm.timeZone}
          today={facts.today}
          verify={mover === undefined ? undefined : verify}
          locale={locale}
        >
          {measure.record === null ? null : (
            <ProofFile
              measureId={measure.id}
              file={measure.record.file}
              mayAdd={mover !== undefined}
              sent={sentFile(query)}
              locale={locale}
            />
          )}
          {cycle === undefined || offers.length === 0 ? null : (
            <OfferedIn firmId={firm.id} cycle={cycle} measure={measure} offers={offers} locale={locale} />
          )}
        </RecordSection>
        {mover === "manager" ? (
          <EditSection plan={plan} measure={measure} members={facts.members} saveAll={saveAll} locale={locale} />
        ) : null}
        <Section id="log" title={planWords.log[locale]}>
          <ChangeTable
            caption={planWords.log[locale]}
            head={[words.when[locale], words.who[locale], words.what[locale], words.change[locale]]}
            rows={changesOf(events, { facts, locale })}
          />
        </Section>
      </div>
    </FirmFrame>
  );
}

/** The items of the current cycle to which the measure's record is offered. */
async function readOffers(actor: UserActor, assessmentId: string, { id }: PlanMeasure) {
  const all = await withFreshSession(() => listOffers(actor, { assessmentId }));
  return all.filter(({ measureId }) => measureId === id);
}

/** The result of an upload, from the query parameters. */
const sentFile = ({ added, problem, file }: Query) => ({
  added: added === "1",
  problem: typeof problem === "string" ? problem : undefined,
  refused: refusedName(file),
});
