import type { Locale } from "@/lib/result";
import type { PhaseCardFacts, RecordStep, SectionLine } from "@/lib/view/assessments/phase-card";
import { say, cycleWords as words } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import { PhaseMark } from "./phase-mark";

/** One phase of the assessment: its state, its data, its four sections, and the possible actions. */
export function PhaseCard(props: PhaseCardFacts) {
  const { locale, id, name, activity, state, stateLine, left, steps, stepsTitle, sections, actions } = props;
  return (
    <section aria-labelledby={`${id}-title`} className="section">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div>
          <h2 id={`${id}-title`} className="flex flex-wrap items-center gap-x-2.5">
            <PhaseMark state={state} />
            <span className="type-h2">{name}</span>
            <span className="type-small font-normal text-ink-2">{activity}</span>
          </h2>
          <p className="type-small mt-1">
            <span className={`font-medium ${state === "returned" ? "text-hot" : ""}`}>{stateLine}</span>
            {left === undefined ? null : (
              <span className="text-ink-2">
                {locale === "zh" ? "；" : "; "}
                {left}
              </span>
            )}
          </p>
        </div>
        <div className="flex flex-wrap gap-3">
          {actions.map((action) => (
            <PageLink
              key={action.href}
              href={action.href}
              className={`button ${action.primary ? "button-primary" : ""}`}
            >
              {action.label}
            </PageLink>
          ))}
        </div>
      </div>
      {steps.length === 0 ? null : (
        <>
          <h3 className="type-h3 mt-5">{stepsTitle}</h3>
          <ol className="mt-1 divide-y divide-line">
            {steps.map((step) => (
              <li key={step.key}>
                <StepLine locale={locale} step={step} />
              </li>
            ))}
          </ol>
          <h3 className="type-h3 mt-5">{words.items[locale]}</h3>
        </>
      )}
      <ul className={`divide-y divide-line ${steps.length === 0 ? "mt-4 border-t border-line" : "mt-1"}`}>
        {sections.map((section) => (
          <li key={section.key}>
            <SectionRow locale={locale} section={section} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const ROW = "flex min-h-11 flex-wrap items-center gap-x-4 gap-y-0.5 py-2 text-ink no-underline hover:underline";

function StepLine({ locale, step }: { locale: Locale; step: RecordStep }) {
  return (
    <PageLink href={step.href} className={ROW}>
      <PhaseMark state={step.done ? "accepted" : "not-begun"} size={14} />
      <span className="min-w-0 grow">{step.label}</span>
      <span className="type-small text-ink-2">
        {step.detail === "" ? (step.done ? words.done : words.open)[locale] : step.detail}
      </span>
      <span className="sr-only">{(step.done ? words.done : words.open)[locale]}</span>
    </PageLink>
  );
}

/** Three squares per section: filled if the reader has answered, dashed if open. */
function SectionRow({ locale, section }: { locale: Locale; section: SectionLine }) {
  const { own, anyone, all, notApplicable } = section;
  return (
    <PageLink href={section.href} className={ROW}>
      <svg aria-hidden="true" viewBox="0 0 42 12" width="42" height="12" className="shrink-0">
        {squaresOf(all).map((index) => (
          <rect
            key={`square-${index}`}
            x={index * 14 + 1}
            y="1"
            width="10"
            height="10"
            className={index < own ? "fill-accent stroke-accent" : "fill-surface stroke-line-strong"}
            strokeDasharray={index < own ? undefined : "2 1.6"}
          />
        ))}
      </svg>
      <span className="min-w-0 grow">
        <span className="font-medium">{section.name}</span>{" "}
        <span className="type-small text-ink-2">{section.gloss}</span>
      </span>
      <span className="type-small numeric text-ink-2">
        {[
          say(words.sectionCount, locale, { n: own, all: all - notApplicable }),
          say(words.sectionAnyone, locale, { n: anyone, all: all - notApplicable }),
          ...(notApplicable > 0 ? [say(words.sectionNotApplicable, locale, { n: notApplicable })] : []),
        ].join(locale === "zh" ? "，" : ", ")}
      </span>
    </PageLink>
  );
}

const squaresOf = (all: number): readonly number[] => Array.from({ length: all }, (_, index) => index);
