import { notFound } from "next/navigation";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { PublicFrame } from "@/app/_server/frames/public-frame";
import { onceEach } from "@/app/_server/frames/query";
import { currentLocale } from "@/app/_server/gate/locale";
import { currentPartner, currentScreening } from "@/app/_server/screening/visitor";
import { ScreeningForm } from "@/components/screening/screening-form";
import { ScreeningProgress } from "@/components/screening/screening-progress";
import { StillOpen } from "@/components/screening/still-open";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/result";
import { questionsOf, savedOn } from "@/lib/view/screening/questions";
import { stepLede, stepTitle } from "@/lib/view/screening/step-words";
import { hrefOf, isStep, NOTHING_SAVED, stepBefore } from "@/lib/view/screening/steps";
import { screeningWords } from "@/lib/words";
import { saveStep } from "./actions";

export const generateMetadata = titled(screeningWords.title);

/**
 * One page of the screening: four items, or the customer, or nine questions about the relationship with this customer.
 */
export default async function ScreeningStepPage({ params, searchParams }: PageProps<"step">) {
  const [{ step }, { open }] = await Promise.all([params, onceEach(searchParams)]);
  if (!isStep(step)) notFound();
  const [locale, found, stored] = await Promise.all([currentLocale(), currentScreening(), currentPartner()]);
  const screening = typeof found === "string" ? undefined : found;
  // the name is kept longer than the screening, until its firm has a customer; another visitor must not see it
  const partner = stored === "" || screening === undefined ? screeningWords.theCustomer[locale] : stored;
  const previous = stepBefore(step);
  return (
    <PublicFrame>
      <div className="mx-auto max-w-[46rem]">
        <ScreeningProgress step={step} locale={locale} screening={screening} />
        <h1 className="type-finding mt-3">{stepTitle(step, locale, partner)}</h1>
        <p className="type-lede mt-1">{stepLede(step, locale)}</p>
        {found === "gone" ? (
          <div className="mt-4">
            <Notice tone="warn" title={screeningWords.goneTitle[locale]}>
              {screeningWords.goneText[locale]}
            </Notice>
          </div>
        ) : null}
        {open === undefined ? null : (
          <StillOpen step={step} locale={locale} screening={screening} isSaved={open !== NOTHING_SAVED} />
        )}
        <div className="mt-6">
          <ScreeningForm
            key={step}
            action={saveStep}
            step={step}
            questions={questionsOf(step, locale, partner)}
            {...savedOn(step, screening)}
            markOpen={open !== undefined && step !== "link"}
            {...(step === "customer" ? { text: partnerField(locale, stored) } : {})}
            backHref={previous === undefined ? undefined : hrefOf(previous)}
            words={{
              submit: screeningWords[step === "link" ? "saveAndSee" : "saveAndGoOn"][locale],
              saving: screeningWords.saving[locale],
              back: screeningWords.back[locale],
              stillOpen: screeningWords.stillOpen[locale],
              keptNote: screeningWords.keptNote[locale],
              there: screeningWords.there[locale],
              draftBack: screeningWords.draftBack[locale],
              notSent: screeningWords.notSent[locale],
            }}
          />
        </div>
      </div>
    </PublicFrame>
  );
}

const partnerField = (locale: Locale, value: string) => ({
  name: "partner",
  label: screeningWords.partner[locale],
  hint: screeningWords.partnerHint[locale],
  value,
});
