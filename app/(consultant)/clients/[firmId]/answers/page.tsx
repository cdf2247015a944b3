import { ClientFrame, readClient } from "@/app/_server/frames/client-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { AnswerStrip } from "@/components/charts/answer-strip";
import { CareSection } from "@/components/clients/care-section";
import { ClosedPart } from "@/components/clients/closed-part";
import { FindingHeader } from "@/components/ui/finding-header";
import { PrintButton } from "@/components/ui/print-button";
import { Section } from "@/components/ui/section";
import { listAssessmentsIn } from "@/db/assessments/assessments";
import { listNotApplicableIn } from "@/db/assessments/not-applicable";
import { findAnswerSpreadIn, listFlagRowsIn } from "@/db/consultants/client-answers";
import { readOverviewIn } from "@/db/consultants/portfolio";
import type { Tx } from "@/db/core/scope";
import { listEvidenceIn } from "@/db/evidence/evidence";
import { findInstrument } from "@/lib/catalog";
import type { Client } from "@/lib/clients";
import { PHASES } from "@/lib/instrument";
import { answerRows, type Shown } from "@/lib/view/clients/answer-rows";
import { countCareless } from "@/lib/view/clients/haste";
import { whyClosed } from "@/lib/view/clients/next-step";
import { phaseNames, resultPageWords, sayNamed, clientWords as words } from "@/lib/words";

export const generateMetadata = titled(words.answers);

/**
 * The distribution of answers in the latest cycle with a final result, and how many people show signs of careless
 * answering; no individual answers.
 */
export default async function ClientAnswersPage({ params }: PageProps<"firmId">) {
  const view = { view: "answers", scope: "answers" } as const;
  const { client, locale, shown, care, closed } = await readClient(params, view, readAnswersIn);
  const finding =
    shown === undefined
      ? words.answersNone[locale]
      : sayNamed(words.answersFinding, locale, {
          firm: client.name,
          year: shown.cycle,
          n: shown.spread.respondents,
        });
  return (
    <ClientFrame client={client} current="answers" actions={<PrintButton label={resultPageWords.print[locale]} />}>
      <div className="flex flex-col gap-5">
        <FindingHeader finding={[finding]} lede={words.answersLede[locale]} />
        {closed === undefined ? null : <ClosedPart title={words.answers[locale]} {...whyClosed(closed, locale)} />}
        {care === undefined ? null : (
          <CareSection care={care} withRecords={client.engagement.scope.includes("records")} locale={locale} />
        )}
        {shown === undefined
          ? null
          : PHASES.map((phase) => (
              <Section key={phase} id={phase} title={phaseNames[phase][locale]}>
                <AnswerStrip locale={locale} rows={answerRows(shown, phase, locale)} />
              </Section>
            ))}
      </div>
    </ClientFrame>
  );
}

/** The latest cycle whose answers may be shown, and the signs for the current or last cycle. */
async function readAnswersIn(tx: Tx, client: Client) {
  const assessments = await listAssessmentsIn(tx, { firmId: client.id });
  const opened = client.engagement.scope;
  let shown: Shown | undefined;
  for (const { id, cycle, instrument: named } of assessments) {
    const spread = shown === undefined ? await findAnswerSpreadIn(tx, { assessmentId: id }) : undefined;
    const instrument = findInstrument(named.id, named.version);
    if (spread !== undefined && instrument !== undefined) shown = { cycle, instrument, spread, opened };
  }
  const closed = shown === undefined ? await readOverviewIn(tx, client) : undefined;
  const [latest] = assessments;
  if (latest === undefined) return { shown, closed, care: undefined };
  const ids = { assessmentId: latest.id };
  const rows = await listFlagRowsIn(tx, ids);
  const notApplicable = new Set((await listNotApplicableIn(tx, ids)).keys());
  const records = await listEvidenceIn(tx, ids);
  const counts = countCareless({ assessment: latest, rows, notApplicable, records });
  return { shown, closed, care: rows.length === 0 ? undefined : { cycle: latest.cycle, counts } };
}
