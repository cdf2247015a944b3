import type { ReactNode } from "react";
import type { CardValue } from "@/lib/instrument";
import type { Card } from "@/lib/view/questionnaire/card";
import { choiceOf, optionId } from "@/lib/view/questionnaire/card-value";
import type { QuestionnaireWords } from "@/lib/words";

type AnchorGroupProps = {
  readonly card: Card;
  readonly value: CardValue;
  readonly disabled: boolean;
  readonly onChoose: (choice: string) => void;
  readonly words: QuestionnaireWords;
  /** Shown beside "don't know". */
  readonly children: ReactNode;
};

const OPTION =
  "flex items-center gap-4 rounded-option border border-line-2 bg-surface px-4 py-2 transition-colors duration-100 hover:bg-sunken has-checked:border-ink has-checked:bg-accent-soft has-checked:ring-1 has-checked:ring-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent has-disabled:cursor-default has-disabled:hover:bg-surface";

/**
 * Descriptions at 1, 3 and 5, "between" at 2 and 4, and "don't know", as one native radio group; an option contains
 * nothing else.
 */
export function AnchorGroup({ card, value, disabled, onChoose, words, children }: AnchorGroupProps) {
  const chosen = choiceOf(value.answer);
  const radio = { name: `answer.${card.id}`, chosen, onChoose };
  return (
    <fieldset disabled={disabled} className="min-w-0" aria-describedby={`hint-${card.id} rule-${card.id}`}>
      <legend className="sr-only">{card.question}</legend>
      <div className="flex flex-col gap-[8px]">
        {LEVELS.map((level) => (
          <label
            key={level}
            htmlFor={optionId(card.id, String(level))}
            className={`${OPTION} ${isSentence(level) ? "min-h-[48px] py-3" : "min-h-[40px] max-sm:min-h-[44px]"}`}
          >
            <Radio {...radio} id={optionId(card.id, String(level))} value={String(level)} className={RADIO} />
            {isSentence(level) ? (
              <span className="type-answer min-w-0">{card.anchors[level]}</span>
            ) : (
              <span className="type-small text-ink-2">
                <span className="max-sm:hidden">{words.between}</span>
                <span className="sm:hidden">{words.betweenShort}</span>
              </span>
            )}
          </label>
        ))}
      </div>
      <div className="mt-4 flex flex-wrap items-start gap-2.5 max-sm:grid max-sm:grid-cols-2">
        <label
          htmlFor={optionId(card.id, "dk")}
          className="button relative has-checked:border-ink has-checked:bg-accent-soft has-checked:ring-1 has-checked:ring-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
        >
          <Radio
            {...radio}
            id={optionId(card.id, "dk")}
            value="dk"
            className="peer absolute inset-0 m-0 cursor-pointer opacity-0"
          />
          <Tick />
          {words.dontKnow}
        </label>
        {children}
      </div>
    </fieldset>
  );
}

type RadioProps = {
  readonly name: string;
  readonly id: string;
  readonly value: string;
  readonly chosen: string;
  readonly onChoose: (choice: string) => void;
  readonly className: string;
};

function Radio({ id, name, value, chosen, onChoose, className }: RadioProps) {
  return (
    <input
      type="radio"
      id={id}
      name={name}
      value={value}
      checked={chosen === value}
      onChange={() => onChoose(value)}
      className={className}
    />
  );
}

const LEVELS = [1, 2, 3, 4, 5] as const;
const isSentence = (level: 1 | 2 | 3 | 4 | 5): level is 1 | 3 | 5 => level % 2 === 1;

/** A ring, with a dot if chosen, so that the state does not depend on colour. */
const RADIO =
  "size-[18px] shrink-0 appearance-none rounded-full border-[1.5px] border-line-strong bg-surface outline-none checked:border-2 checked:border-ink checked:bg-ink checked:bg-clip-content checked:p-[3px] disabled:opacity-70";

function Tick() {
  return (
    <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden="true" className="hidden peer-checked:block">
      <path d="M2.5 7.5 5.5 10.5 11.5 3.5" fill="none" stroke="currentColor" strokeWidth={2} />
    </svg>
  );
}
