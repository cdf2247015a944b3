import { useState } from "react";
import type { Card, Clock } from "@/lib/view/questionnaire/card";
import { NA_REASON_MAX } from "@/lib/view/questionnaire/card-value";
import { clockTime } from "@/lib/view/time/clock";
import type { QuestionnaireWords } from "@/lib/words";
import { fill } from "@/lib/words/say";
import { limitId } from "../ui/described-by";
import { Late } from "../ui/late";
import type { ItemCardProps } from "./card-props";
import { lengthLimit } from "./late-parts";
import type { CardState } from "./use-card-store";

type NaReasonProps = {
  readonly card: Card;
  readonly typed: CardState["naTyped"];
  readonly live: boolean;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly onSet: (reason: string) => void;
  readonly words: QuestionnaireWords;
};

/** The button and the reasons for an item that may not apply. Without JavaScript the fields are part of the form. */
function NaReason({ card, typed, live, open, onToggle, onSet, words }: NaReasonProps) {
  const [choice, typedText = ""] = typed ?? [];
  const [own, setOwn] = useState(choice === "own");
  const [text, setText] = useState(typedText);
  const field = `na-own-${card.id}`;
  const reason = own ? text.trim() : (card.naReason ?? "");
  return (
    <details
      open={open || choice !== undefined}
      onToggle={(event) => onToggle(event.currentTarget.open)}
      className="min-w-0 open:basis-full max-sm:open:col-span-2"
    >
      <summary className="button list-none max-sm:w-full">{words.notApplicable}</summary>
      <div className="mt-3 rounded-section border border-line-2 p-4">
        <p className="type-h3">{words.whyNot}</p>
        <div className="mt-2 flex flex-col gap-2">
          <Reason
            card={card}
            value="catalog"
            checked={live ? !own : choice === "catalog"}
            onChange={() => setOwn(false)}
            text={card.naReason ?? ""}
          />
          <Reason card={card} value="own" checked={own} onChange={() => setOwn(true)} text={words.ownReason} />
          {own || !live ? (
            <label className="block">
              <span className="type-small text-ink-2">{words.ownReasonLabel}</span>
              <input
                id={field}
                name={`na-own.${card.id}`}
                value={text}
                aria-describedby={limitId(field)}
                onChange={(event) => setText(event.currentTarget.value)}
                className="field mt-1"
              />
            </label>
          ) : null}
          {text.length > NA_REASON_MAX ? (
            <Late part={lengthLimit} missing={null}>
              {(Limit) => <Limit of={field} max={NA_REASON_MAX} text={text} />}
            </Late>
          ) : null}
        </div>
        <p className="type-small mt-3 text-ink-2">{words.headOffice}</p>
        {live ? (
          <button
            type="button"
            className="button mt-3"
            disabled={reason === "" || reason.length > NA_REASON_MAX}
            onClick={() => {
              onSet(reason);
              onToggle(false);
            }}
          >
            {words.setNotApplicable}
          </button>
        ) : null}
      </div>
    </details>
  );
}

type ReasonProps = {
  readonly card: Card;
  readonly value: "catalog" | "own";
  readonly checked: boolean;
  readonly onChange: () => void;
  readonly text: string;
};

function Reason({ card, value, checked, onChange, text }: ReasonProps) {
  return (
    <label className="flex min-h-[44px] items-center gap-3 rounded-option border border-line-2 px-3 py-2 has-checked:border-ink has-checked:bg-accent-soft">
      <input
        type="radio"
        name={`na.${card.id}`}
        value={value}
        checked={checked}
        onChange={onChange}
        className="accent-ink"
      />
      <span>{text}</span>
    </label>
  );
}

type NaFactProps = {
  readonly state: CardState;
  readonly live: boolean;
  readonly mayChange: boolean;
  readonly onApplies: () => void;
  readonly clock: Clock;
  readonly words: QuestionnaireWords;
};

/** The fact about the firm for which the item does not apply, shown to everyone. */
export function NaFact({ state, live, mayChange, onApplies, clock, words }: NaFactProps) {
  const { na, card } = state;
  if (na.value === null) return null;
  const isSeed = na.revision === card.na.revision && na.entry === undefined && na.by !== null && na.savedAt !== null;
  return (
    <div className="rounded-option border border-line-2 bg-sunken p-4">
      <p className="font-medium">{fill(words.doesNotApply, { reason: na.value.reason })}</p>
      <p className="type-small mt-0.5 text-ink-2">
        {isSeed
          ? fill(words.setBy, { name: na.by ?? "", time: clockTime(na.savedAt ?? "", clock, new Date()) })
          : words.setForFirm}
      </p>
      {mayChange && live ? (
        <button type="button" className="button button-compact mt-2" onClick={onApplies}>
          {words.applies}
        </button>
      ) : null}
      {mayChange && !live ? (
        <label className="mt-2 flex min-h-[24px] items-center gap-2">
          <input type="checkbox" name={`na-off.${card.id}`} className="accent-ink" />
          {words.applies}
        </label>
      ) : null}
    </div>
  );
}

/**
 * "Not applicable": on four items a manager can set it with a reason; on the others a note explains why nobody can.
 */
export function NaPlace({ state, store, live, panel, access, words }: ItemCardProps) {
  const { card, na } = state;
  if (na.value !== null) return null;
  if (card.naReason !== null && access.mayNotApply && access.writable) {
    return (
      <NaReason
        card={card}
        typed={state.naTyped}
        live={live !== undefined}
        open={panel === "not-applicable"}
        onToggle={(open) => {
          if (open !== (panel === "not-applicable")) live?.onPanel(open ? "not-applicable" : null);
        }}
        onSet={(reason) => store.setNotApplicable(card, reason)}
        words={words}
      />
    );
  }
  return (
    <>
      <span className="inline-flex min-h-[36px] items-center justify-center rounded-control border border-dashed border-line-strong px-3.5 font-medium text-ink-3 max-sm:min-h-[44px]">
        {words.notApplicable}
      </span>
      <span className="type-caption min-w-0 flex-1 basis-48 text-ink-3 max-sm:col-span-2">
        {card.naReason === null ? words.everyFirm : words.managerSets}
      </span>
    </>
  );
}
