import { redirect } from "next/navigation";
import { titled } from "@/app/_server/frames/page";
import { PublicFrame } from "@/app/_server/frames/public-frame";
import { currentLocale } from "@/app/_server/gate/locale";
import { currentScreening } from "@/app/_server/screening/visitor";
import { PageLink } from "@/components/shell/page-link";
import { EmptyState } from "@/components/ui/empty-state";
import { firstOpenStep, hrefOf, STEPS } from "@/lib/view/screening/steps";
import { screeningWords } from "@/lib/words";

export const generateMetadata = titled(screeningWords.title);

/** Redirects to where the visitor stopped; if the browser's answers were deleted, says so first. */
export default async function ScreeningPage() {
  const [locale, found] = await Promise.all([currentLocale(), currentScreening()]);
  if (found === "none") redirect(hrefOf(STEPS[0]));
  if (found !== "gone") redirect(hrefOf(firstOpenStep(found) ?? "result"));
  return (
    <PublicFrame>
      <div className="mx-auto max-w-[46rem]">
        <h1 className="type-finding mb-5">{screeningWords.title[locale]}</h1>
        <EmptyState
          title={screeningWords.goneTitle[locale]}
          action={
            <div className="flex flex-wrap gap-3">
              <PageLink className="button button-primary" href={hrefOf(STEPS[0])}>
                {screeningWords.startAgain[locale]}
              </PageLink>
              <PageLink className="button" href="/firms">
                {screeningWords.signInToSee[locale]}
              </PageLink>
            </div>
          }
        >
          {screeningWords.goneText[locale]}
        </EmptyState>
      </div>
    </PublicFrame>
  );
}
