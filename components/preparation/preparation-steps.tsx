import type { Locale } from "@/lib/result";
import { PREPARATION_STEPS, type PreparationState, type PreparationStep } from "@/lib/view/assessments/preparation";
import { preparationWords, say } from "@/lib/words";
import { PageLink } from "../shell/page-link";

const NAMES = {
  profile: preparationWords.stepProfile,
  links: preparationWords.stepLinks,
  functions: preparationWords.stepFunctions,
  context: preparationWords.stepContext,
  aim: preparationWords.stepAim,
  items: preparationWords.stepItems,
} as const;

type StepsProps = { readonly locale: Locale; readonly steps: PreparationState; readonly current: PreparationStep };

/** The parts of Preparation in order, with a tick on those that are done; every part can be opened directly. */
export function PreparationSteps({ locale, steps, current }: StepsProps) {
  return (
    <nav aria-label={say(preparationWords.preparation, locale)} className="mb-6 print:hidden">
      <ol className="flex flex-wrap gap-x-1.5 gap-y-1.5">
        {PREPARATION_STEPS.map((step, index) => (
          <li key={step}>
            <Step locale={locale} step={step} number={index + 1} state={steps[step]} isCurrent={step === current} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

type StepProps = {
  readonly locale: Locale;
  readonly step: PreparationStep;
  readonly number: number;
  readonly state: PreparationState[PreparationStep];
  readonly isCurrent: boolean;
};

function Step({ locale, step, state, isCurrent }: StepProps) {
  const label = (
    <>
      <DoneMark done={state.done} />
      <span>{say(NAMES[step], locale)}</span>
      <span className="sr-only">{say(state.done ? preparationWords.stepDone : preparationWords.stepOpen, locale)}</span>
    </>
  );
  const look = `type-small inline-flex min-h-9 items-center gap-2 rounded-control border px-3 text-ink no-underline ${
    isCurrent ? "border-ink bg-surface font-semibold" : "border-line hover:bg-sunken"
  }`;
  if (state.href === undefined) return <span className={`${look} text-ink-3`}>{label}</span>;
  return (
    <PageLink href={state.href} aria-current={isCurrent ? "step" : undefined} className={look}>
      {label}
    </PageLink>
  );
}

function DoneMark({ done }: { done: boolean }) {
  return (
    <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      <rect
        x="0.75"
        y="0.75"
        width="12.5"
        height="12.5"
        className="fill-none stroke-line-strong"
        strokeWidth="1.5"
        strokeDasharray={done ? undefined : "2.5 2"}
      />
      {done ? <path d="M3.5 7.2 6 9.7 10.5 4.6" className="fill-none stroke-ink" strokeWidth="1.75" /> : null}
    </svg>
  );
}

/**
 * Links to the previous and next part of Preparation, at the end of each. "Next" is the primary button once this part
 * is done.
 */
export function StepFoot({ locale, steps, current }: StepsProps) {
  const place = PREPARATION_STEPS.indexOf(current);
  const [before, after] = [PREPARATION_STEPS[place - 1], PREPARATION_STEPS[place + 1]];
  return (
    <div className="flex flex-wrap justify-between gap-3 print:hidden">
      {before !== undefined && steps[before].href !== undefined ? (
        <PageLink href={steps[before].href} className="button">
          {say(preparationWords.previousStep, locale, { step: say(NAMES[before], locale) })}
        </PageLink>
      ) : (
        <span />
      )}
      {after !== undefined && steps[after].href !== undefined ? (
        <PageLink href={steps[after].href} className={`button ${steps[current].done ? "button-primary" : ""}`}>
          {say(preparationWords.nextStep, locale, { step: say(NAMES[after], locale) })}
        </PageLink>
      ) : null}
    </div>
  );
}
