import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { rateEarly, readCycle } from "@/app/_server/frames/cycle-facts";
import { FirmFrame, requireFirmFrame } from "@/app/_server/frames/firm-frame";
import { levelsLaterPage } from "@/app/_server/frames/levels-later";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { readScreening } from "@/app/_server/screening/claimed-screening";
import { SoFar } from "@/components/assessments/so-far";
import { EmptyState } from "@/components/ui/empty-state";
import { listResults } from "@/db/results/results";
import { postsOf } from "@/lib/view/assessments/posts";
import { resultPageWords, say, shellWords } from "@/lib/words";
import { readCycles } from "../read-cycles";

type Props = { readonly params: Promise<{ firmId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(shellWords.results, await currentLocale()) };
}

/** The latest frozen result; before the first freeze, the step that leads to it. */
export default async function ResultsPage({ params }: Props) {
  const [actor, { firmId }, locale] = await Promise.all([requireActor(), params, currentLocale()]);
  const { firm, assessment } = await requireFirmFrame(actor, firmId);
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
    <FirmFrame actor={actor} firmId={firmId} current="results">
      <h1 className="type-finding mb-5">{resultPageWords.noneTitle[locale]}</h1>
      <EmptyState
        title={resultPageWords.noneHow[locale]}
        action={
          <Link href={next} prefetch={false} className="button button-primary">
            {resultPageWords.noneNext[locale]}
          </Link>
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
