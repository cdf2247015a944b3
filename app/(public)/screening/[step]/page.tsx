import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PublicFrame } from "@/app/_server/frames/public-frame";
import { currentLocale } from "@/app/_server/gate/locale";
import { onceEach } from "@/app/_server/gate/query";
import { currentPartner, currentScreening } from "@/app/_server/sign-in/visitor";
import { ScreeningForm } from "@/components/screening/screening-form";
import { Notice } from "@/components/ui/notice";
import type { KeptScreening } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { questionsOf, savedOn } from "@/lib/view/screening/questions";
import { openInWords, stepLede, stepTitle } from "@/lib/view/screening/step-words";
import {
  countAnswered,
  hrefOf,
  isStep,
  itemsOfStep,
  NOTHING_SAVED,
  STEPS,
  type Step,
  stepBefore,
} from "@/lib/view/screening/steps";
import { say, screeningWords } from "@/lib/words";
import { saveStep } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: screeningWords.title[await currentLocale()] };
}

type Props = { params: Promise<{ step: string }>; searchParams: Promise<{ open?: string }> };

/** One page of the screening: four items, or the customer, or nine questions about the link. */
export default async function ScreeningStepPage({ params, searchParams }: Props) {
  const [{ step }, { open }] = await Promise.all([params, onceEach(searchParams)]);
  if (!isStep(step)) notFound();
  const [locale, found, stored] = await Promise.all([currentLocale(), currentScreening(), currentPartner()]);
  const screening = typeof found === "string" ? undefined : found;
  const partner = stored === "" ? screeningWords.theCustomer[locale] : stored;
  const previous = stepBefore(step);
  return (
    <PublicFrame>
      <div className="mx-auto max-w-[46rem]">
        <Progress step={step} locale={locale} screening={screening} />
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

/** Seconds of a question before the person's own pace is known. */
const SECONDS = { item: 35, question: 25 } as const;

function Progress({ step, locale, screening }: { step: Step; locale: Locale; screening: KeptScreening | undefined }) {
  const page = STEPS.indexOf(step) + 1;
  const answered = countAnswered(screening);
  const rest = STEPS.slice(STEPS.indexOf(step));
  const seconds = rest.reduce(
    (sum, each) =>
      sum + (each === "link" ? 9 * SECONDS.question : Math.max(1, itemsOfStep(each).length) * SECONDS.item),
    0,
  );
  return (
    <>
      <svg viewBox="0 0 60 2" preserveAspectRatio="none" className="block h-1.5 w-full" aria-hidden="true">
        {STEPS.map((each, index) => (
          <rect
            key={each}
            x={index * 10 + 0.1}
            width="9.8"
            height="2"
            className={index < page ? "fill-ink" : "fill-line-2"}
          />
        ))}
      </svg>
      <p className="type-small mt-2 flex flex-wrap justify-between gap-x-6 text-ink-2">
        <span>{say(screeningWords.progress, locale, { page, pages: STEPS.length })}</span>
        <span>
          {say(screeningWords.answered, locale, { n: answered })}
          {locale === "zh" ? "，" : ", "}
          {say(screeningWords.minutesLeft, locale, { n: Math.max(1, Math.round(seconds / 60)) })}
        </span>
      </p>
    </>
  );
}

const partnerField = (locale: Locale, value: string) => ({
  name: "partner",
  label: screeningWords.partner[locale],
  hint: screeningWords.partnerHint[locale],
  value,
});

type OpenProps = {
  readonly step: Step;
  readonly locale: Locale;
  readonly screening: KeptScreening | undefined;
  readonly isSaved: boolean;
};

/** What is missing after a save that kept the rest, where there was any. */
function StillOpen({ step, locale, screening, isSaved }: OpenProps) {
  const words = openInWords(step, locale, screening);
  if (words === undefined) return null;
  return (
    <div className="mt-4">
      <Notice tone="warn">
        {screeningWords[isSaved ? "saved" : "nothingSaved"][locale]}
        {locale === "zh" ? "" : " "}
        {words}
      </Notice>
    </div>
  );
}
