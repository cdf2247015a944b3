import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { PublicFrame } from "@/app/_server/frames/public-frame";
import { currentLocale } from "@/app/_server/gate/locale";
import { currentScreening } from "@/app/_server/screening/visitor";
import { EmptyState } from "@/components/ui/empty-state";
import { firstOpenStep, hrefOf, STEPS } from "@/lib/view/screening/steps";
import { screeningWords } from "@/lib/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: screeningWords.title[await currentLocale()] };
}

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
              <Link href={hrefOf(STEPS[0])} prefetch={false} className="button button-primary">
                {screeningWords.startAgain[locale]}
              </Link>
              <Link href="/firms" prefetch={false} className="button">
                {screeningWords.signInToSee[locale]}
              </Link>
            </div>
          }
        >
          {screeningWords.goneText[locale]}
        </EmptyState>
      </div>
    </PublicFrame>
  );
}
