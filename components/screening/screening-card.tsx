import type { ScreeningQuestion } from "@/lib/view/screening/questions";

type ScreeningCardProps = {
  readonly question: ScreeningQuestion;
  readonly chosen: string;
  /** The base revision of the choice. */
  readonly base: number;
  /** Label on a question that was left open. */
  readonly open?: string | undefined;
  /** The choice saved meanwhile in another tab. */
  readonly there?: string | undefined;
};

/** A question as a radio group; works without scripts. */
export function ScreeningCard({ question: asked, chosen, base, open, there }: ScreeningCardProps) {
  const { id, place, question, hint, options } = asked;
  return (
    <fieldset
      id={id}
      className={`section min-w-0 scroll-mt-6 ${open === undefined ? "" : "border-hot"}`}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
    >
      <legend className="float-left mb-3 w-full">
        <span className="type-small flex flex-wrap justify-between gap-x-4 text-ink-2">
          <span>{place}</span>
          {open === undefined ? null : <span className="font-semibold text-hot">{open}</span>}
        </span>
        <span className="type-question mt-1 block">{question}</span>
      </legend>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="clear-both mb-3 max-w-[70ch] text-ink-2">
          {hint}
        </p>
      )}
      {there === undefined ? null : <p className="clear-both mb-3 text-hot">{there}</p>}
      <input type="hidden" name={`base:${id}`} value={base} />
      <div className="clear-both flex flex-col gap-2">
        {options.map(({ value, label, quiet = false }) => (
          <label
            key={value}
            className={`type-answer flex items-center gap-3 rounded-option border px-3 py-2 has-checked:border-ink has-checked:bg-accent-soft has-checked:outline-1 has-checked:outline-ink hover:bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent ${
              quiet ? "min-h-11 border-line-2 text-ink-2 sm:min-h-10" : "min-h-12 border-line-strong"
            }`}
          >
            <input
              type="radio"
              name={id}
              value={value}
              defaultChecked={value === chosen}
              className="size-4 shrink-0 accent-ink outline-none"
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
