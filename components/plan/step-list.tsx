type StepView = {
  readonly id: string;
  readonly text: string;
  readonly done: boolean;
  /** What pressing does, in words. */
  readonly label: string;
};

type StepListProps = {
  readonly steps: readonly StepView[];
  /** The form that the buttons belong to; undefined makes the list read-only. */
  readonly form: string | undefined;
  readonly none: string;
};

/** The first steps of a measure, each with its own tick button. */
export function StepList({ steps, form, none }: StepListProps) {
  if (steps.length === 0) return <p className="type-small text-ink-2">{none}</p>;
  return (
    <ul className="flex flex-col">
      {steps.map((step) => (
        <li key={step.id}>
          {form === undefined ? (
            <span className="flex min-h-8 items-center gap-2.5">
              <TickMark done={step.done} />
              {step.text}
            </span>
          ) : (
            <button
              type="submit"
              form={form}
              name="step"
              value={`${step.id}:${step.done ? 0 : 1}`}
              aria-label={step.label}
              className="flex min-h-8 w-full items-center gap-2.5 rounded-control text-left hover:bg-sunken max-sm:min-h-11"
            >
              <TickMark done={step.done} />
              <span className={step.done ? "text-ink-2" : ""}>{step.text}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

const TickMark = ({ done }: { done: boolean }) => (
  <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden="true" className="shrink-0">
    <rect x={1} y={1} width={12} height={12} fill="none" strokeWidth={1.4} className="stroke-line-strong" />
    {done ? <path d="M3.8 7.2 6.2 9.6 10.4 4.4" fill="none" strokeWidth={1.8} className="stroke-ink" /> : null}
  </svg>
);
