import { screening1 } from "@/lib/catalog";
import type { KeptScreening } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { countAnswered, countPosition, itemsOfStep, STEPS, type Step } from "@/lib/view/screening/steps";
import { say, screeningWords } from "@/lib/words";

/** Number of counted questions: those about the firm, the main function, and those about the customer. */
const QUESTIONS = screening1.items.length + 1 + screening1.position.length;

/** Seconds per question until the person's own pace is known. */
const SECONDS = { item: 35, question: 25 } as const;

type ProgressProps = {
  readonly step: Step;
  readonly locale: Locale;
  readonly screening: KeptScreening | undefined;
};

/** Progress of the screening, and the estimated time for the rest. */
export function ScreeningProgress({ step, locale, screening }: ProgressProps) {
  const page = STEPS.indexOf(step) + 1;
  const answered = countAnswered(screening) + (screening?.mainFunction == null ? 0 : 1) + countPosition(screening);
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
          {say(screeningWords.answered, locale, { n: answered, all: QUESTIONS })}
          {locale === "zh" ? "，" : ", "}
          {say(screeningWords.minutesLeft, locale, { n: Math.max(1, Math.round(seconds / 60)) })}
        </span>
      </p>
    </>
  );
}
