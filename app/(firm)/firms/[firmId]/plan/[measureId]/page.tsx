import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { type PlanFacts, readPlan } from "@/app/_server/frames/plan-facts";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { onceEach } from "@/app/_server/gate/query";
import { ChangeTable } from "@/components/plan/change-table";
import { PlanForm } from "@/components/plan/plan-form";
import { StateTag } from "@/components/plan/state-mark";
import { FindingHeader } from "@/components/ui/finding-header";
import { Section } from "@/components/ui/section";
import { listPlanEvents } from "@/db/plans/plans";
import { firmPaths } from "@/lib/paths";
import type { Plan, PlanMeasure } from "@/lib/plan";
import type { Locale } from "@/lib/result";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { changesOf } from "@/lib/view/plan/changes";
import { allFields } from "@/lib/view/plan/form-values";
import { catalogOf, proofOf, titleOf } from "@/lib/view/plan/measure";
import { planReplies } from "@/lib/view/plan/replies";
import { lateOf, ownerOf, stateSaid } from "@/lib/view/plan/rows";
import { dayInWords } from "@/lib/view/time/firm-time";
import {
  currencyName,
  dateInWords,
  evidenceGradeNames,
  inSentence,
  planFormWords,
  planWords,
  say,
  shellWords,
} from "@/lib/words";
import { saveAll, verify } from "../actions";
import { moverFor, NextMoves, Steps } from "../open-card";
import { OfferedIn } from "./offered-in";
import { ProofFile } from "./proof-file";
import { ReasonMoves } from "./reason-moves";

const words = planFormWords;
type Query = Readonly<Record<string, string | string[] | undefined>>;
type Props = {
  readonly params: Promise<{ firmId: string; measureId: string }>;
  readonly searchParams: Promise<Query>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(shellWords.plan, await currentLocale()) };
}

/** Everything about one measure: its state, its steps, its record, every field, and what was changed. */
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
  const late = lateOf(measure, facts.today);
  const mover = plan.id === facts.plan?.id ? moverFor(actor, facts, measure) : undefined;
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
          <Facts measure={measure} late={late} locale={locale} />
          <div className="mt-3">
            <Steps measure={measure} mayTick={mover !== undefined} locale={locale} />
          </div>
          {mover === undefined ? null : (
            <div className="no-print mt-4 flex flex-col gap-3">
              <NextMoves measure={measure} mover={mover} locale={locale} />
              {mover === "manager" ? <ReasonMoves measure={measure} locale={locale} /> : null}
            </div>
          )}
        </Section>
        <RecordSection facts={facts} measure={measure} mayAdd={mover !== undefined} query={query} locale={locale} />
        {mover === "manager" ? <EditSection facts={facts} plan={plan} measure={measure} locale={locale} /> : null}
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

type FactsProps = { readonly measure: PlanMeasure; readonly late: ReturnType<typeof lateOf>; readonly locale: Locale };

function Facts({ measure, late, locale }: FactsProps) {
  const { firstStepOn, recordOn, cost, currency, note, reason, state } = measure;
  const day = (date: string | null) => (date === null ? planWords.noDate[locale] : dateInWords(date, locale));
  const rows: readonly (readonly [string, string])[] = [
    [planWords.owner[locale], ownerOf(measure, locale)],
    [words.cell[locale], nameCell(measure.cell, locale)],
    [planWords.firstStep[locale], day(firstStepOn)],
    [planWords.record[locale], day(recordOn)],
    [words.effort[locale], String(measure.effort)],
    ...(cost === null
      ? []
      : [[words.cost[locale], `${cost.toLocaleString("en")} ${currencyName(currency ?? "", locale)}`] as const]),
    [words.proof[locale], proofOf(measure, locale)],
    ...(note === "" ? [] : [[words.note[locale], note] as const]),
    ...(reason === "" || state !== "set-aside" ? [] : [[words.reason[locale], reason] as const]),
  ];
  return (
    <>
      <p>
        <StateTag state={state} late={late} said={stateSaid(measure, late, locale)} />
      </p>
      <dl className="mt-3 grid gap-x-6 gap-y-1 sm:grid-cols-[12rem_minmax(0,1fr)]">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-3">{name}</dt>
            <dd className="mb-1 break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

type RecordProps = {
  readonly facts: PlanFacts;
  readonly measure: PlanMeasure;
  readonly mayAdd: boolean;
  readonly query: Query;
  readonly locale: Locale;
};

/** What verifies the measure; before it is begun the section says what comes first. */
function RecordSection({ facts, measure, mayAdd, query, locale }: RecordProps) {
  const reading = say(words.recordReading, locale, { cell: nameCell(measure.cell, locale) });
  const { record, state } = measure;
  const waits = state === "running" || state === "done";
  return (
    <Section id="record" title={words.recordTitle[locale]} reading={reading}>
      {record === null ? null : (
        <>
          <p>
            {say(words.recordStands, locale, {
              title: record.title,
              date: dateInWords(record.date, locale),
              grade: inSentence(evidenceGradeNames[record.grade], locale),
            })}
          </p>
          {record.reason === "" ? null : <p className="mt-1 break-words text-ink-2">{record.reason}</p>}
          <p className="type-small mt-1 text-ink-2">
            {say(words.verifiedBy, locale, {
              name: record.by ?? words.gone[locale],
              date: dayInWords(record.at, facts.firm.timeZone, locale),
            })}
          </p>
        </>
      )}
      {record === null ? null : (
        <ProofFile measureId={measure.id} file={record.file} mayAdd={mayAdd} query={query} locale={locale} />
      )}
      {record === null ? null : <OfferedIn facts={facts} measure={measure} locale={locale} />}
      {record === null && !waits ? <p className="text-ink-2">{words.notYetStarted[locale]}</p> : null}
      {waits && mayAdd ? (
        <div className="no-print">
          <p className="mb-3 text-ink-2">{words.fileFollows[locale]}</p>
          <PlanForm
            action={verify}
            hidden={{ measureId: measure.id, state }}
            fields={[
              { name: "title", label: words.recordName[locale], kind: "text", maxLength: 200, value: "" },
              {
                name: "date",
                label: words.recordDate[locale],
                kind: "date",
                max: facts.today,
                value: "",
                narrow: true,
              },
              {
                name: "grade",
                label: words.recordGrade[locale],
                hint: words.recordGradeHint[locale],
                kind: "select",
                value: "E2",
                narrow: true,
                options: (["E2", "E1"] as const).map((grade) => ({
                  value: grade,
                  label: evidenceGradeNames[grade][locale],
                })),
              },
              {
                name: "reason",
                label: words.recordReason[locale],
                hint: words.recordReasonHint[locale],
                wrong: words.recordReasonMissing[locale],
                kind: "area",
                maxLength: 500,
                value: "",
              },
            ]}
            submit={words.verify[locale]}
            primary
            {...planReplies(locale)}
          />
        </div>
      ) : null}
    </Section>
  );
}

type EditProps = {
  readonly facts: PlanFacts;
  readonly plan: Plan;
  readonly measure: PlanMeasure;
  readonly locale: Locale;
};

function EditSection({ facts, plan, measure, locale }: EditProps) {
  const others = plan.measures
    .filter(({ id, state }) => id !== measure.id && (state !== "set-aside" || id === measure.afterId))
    .map((other) => ({ id: other.id, title: titleOf(other, locale) }));
  return (
    <Section id="edit" title={words.edit[locale]} className="no-print">
      <PlanForm
        action={saveAll}
        hidden={{ measureId: measure.id, base: String(measure.revision) }}
        fields={allFields(measure, { members: facts.members, others, locale })}
        submit={words.save[locale]}
        {...planReplies(locale)}
      />
    </Section>
  );
}
