import { redirect } from "next/navigation";
import { rateEarly, readCycle } from "@/app/_server/frames/cycle-facts";
import { FirmFrame, requireFirm } from "@/app/_server/frames/firm-frame";
import { levelsLaterPage } from "@/app/_server/frames/levels-later";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { withFreshSession } from "@/app/_server/gate/actor";
import { readScreening } from "@/app/_server/screening/claimed-screening";
import { SoFar } from "@/components/assessments/so-far";
import { PageLink } from "@/components/shell/page-link";
import { EmptyState } from "@/components/ui/empty-state";
import { listResults } from "@/db/results/results";
import { postsOf } from "@/lib/view/assessments/posts";
import { resultPageWords, shellWords } from "@/lib/words";
import { readCycles } from "../read-cycles";

export const generateMetadata = titled(shellWords.results);

/** The latest final result; before the first one, the step that leads to it. */
export default async function ResultsPage({ params }: PageProps<"firmId">) {
  const { actor, locale, firmId, firm, assessment } = await requireFirm(params);
  const later = await levelsLaterPage(actor, { firmId, current: "results" });
  if (later !== undefined) return later;
  const [latest] = await withFreshSession(() => listResults(actor, { firmId }));
  if (latest !== undefined) redirect(`/firms/${firmId}/results/${latest.assessmentId}`);

  const next = assessment === undefined ? `/firms/${firmId}` : `/firms/${firmId}/assessments`;
  const current = (await readCycles(actor, firmId)).find((one) => one.assessment.id === assessment?.id);
  const facts = current === undefined ? undefined : await readCycle(actor, firm, current.assessment);
  const posts = facts === undefined ? [] : postsOf(facts, () => rateEarly(facts), locale);
  const screening = await readScreening(actor, firmId);
  return (
    <FirmFrame firmId={firmId} current="results">
      <h1 className="type-finding mb-5">{resultPageWords.noneTitle[locale]}</h1>
      <EmptyState
        title={resultPageWords.noneHow[locale]}
        action={
          <PageLink className="button button-primary" href={next}>
            {resultPageWords.noneNext[locale]}
          </PageLink>
        }
      >
        {resultPageWords.noneText[locale]}
      </EmptyState>
      {posts.length === 0 && screening === undefined ? null : (
        <div className="mt-5">
          <SoFar posts={posts} screening={screening} timeZone={firm.timeZone} locale={locale} />
        </div>
      )}
    </FirmFrame>
  );
}
