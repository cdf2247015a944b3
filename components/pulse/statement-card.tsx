import type { CellId } from "@/lib/instrument";
import { DONT_KNOW, type SheetTexts } from "./sheet";

type StatementCardProps = {
  readonly cell: CellId;
  readonly texts: SheetTexts;
  readonly place: string;
  readonly chosen: string;
  /** Without scripts the browser itself requires a choice. */
  readonly required: boolean;
  readonly onChoose: (value: string) => void;
};

const OPTION =
  "flex min-h-[52px] items-center gap-4 rounded-option border border-line-2 bg-surface px-4 py-2 transition-colors duration-100 hover:bg-sunken has-checked:border-ink has-checked:bg-accent-soft has-checked:ring-1 has-checked:ring-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent";

const RADIO =
  "size-[20px] shrink-0 appearance-none rounded-full border-[1.5px] border-line-strong bg-surface outline-none checked:border-2 checked:border-ink checked:bg-ink checked:bg-clip-content checked:p-[3px]";

/** One statement with five answers from never to always, and "don't know", as one native radio group. */
export function StatementCard({ cell, texts, place, chosen, required, onChoose }: StatementCardProps) {
  const radio = (value: string) => ({
    type: "radio",
    id: `${cell}-${value}`,
    name: cell,
    value,
    checked: chosen === value,
    required,
    onChange: () => onChoose(value),
  });
  return (
    <fieldset className="min-w-0" aria-describedby={`${cell}-question`}>
      <legend className="w-full">
        <span className="type-small block text-ink-2">{place}</span>
        <span id={`${cell}-statement`} tabIndex={-1} className="type-question mt-1.5 block outline-none">
          {texts.statements[cell]}
        </span>
      </legend>
      <p id={`${cell}-question`} className="mt-1.5 text-ink-2">
        {texts.question}
      </p>
      <div className="mt-5 flex flex-col gap-[8px]">
        {texts.options.map(({ value, label }) => (
          <label key={value} htmlFor={`${cell}-${value}`} className={OPTION}>
            <input {...radio(value)} className={RADIO} />
            <span className="type-answer">{label}</span>
          </label>
        ))}
        <label
          htmlFor={`${cell}-${DONT_KNOW}`}
          className="button relative mt-2 min-h-[48px] has-checked:border-ink has-checked:bg-accent-soft has-checked:ring-1 has-checked:ring-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
        >
          <input {...radio(DONT_KNOW)} className="peer absolute inset-0 m-0 cursor-pointer opacity-0" />
          <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden="true" className="hidden peer-checked:block">
            <path d="M2.5 7.5 5.5 10.5 11.5 3.5" fill="none" stroke="currentColor" strokeWidth={2} />
          </svg>
          {texts.dontKnow}
        </label>
      </div>
    </fieldset>
  );
}
