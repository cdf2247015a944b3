import { notFound } from "next/navigation";
import { FirmFrame, requireFirm } from "@/app/_server/frames/firm-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { onceEach } from "@/app/_server/frames/query";
import { withFreshSession } from "@/app/_server/gate/actor";
import type { UserActor } from "@/app/_server/gate/gate";
import { requireId } from "@/app/_server/gate/path-id";
import { ChangeTable } from "@/components/plan/change-table";
import { EditSection, MeasureFacts, RecordSection } from "@/components/plan/measure-sections";
import { OfferedIn } from "@/components/plan/offered-in";
import { NextMoves, Steps } from "@/components/plan/open-card";
import { ProofFile } from "@/components/plan/proof-file";
import { ReasonMoves } from "@/components/plan/reason-moves";
import { PageLink } from "@/components/shell/page-link";
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

export const generateMetadata = titled(shellWords.plan);

/** Everything about one measure: state, steps, record, all fields, and its changes. */
export default async function MeasurePage({ params, searchParams }: PageProps<"firmId" | "measureId">) {
  const { actor, locale, firmId } = await requireFirm(params);
  const facts = await readPlan(actor, firmId);
  const measureId = requireId((await params).measureId);
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
      firmId={firm.id}
      current="plan"
      place={
        <PageLink className="link font-medium" href={firmPaths.plan(firm.id)}>
          {say(planWords.ofYear, locale, { year: plan.cycle + 1 })}
        </PageLink>
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
              sent={sentFile(await onceEach(searchParams))}
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
const sentFile = ({ added, problem, file }: Readonly<Record<string, string | undefined>>) => ({
  added: added === "1",
  problem,
  refused: refusedName(file),
});
