"use client";

import { useEffect, useRef } from "react";
import type { Card } from "@/lib/view/questionnaire/card";
import { fill } from "@/lib/words/say";
import { GiveForm, HandBackForm } from "../assessments/assignment-forms";
import { FormMark } from "../ui/form-fields";
import { ListForm } from "../ui/notice-forms";
import type { Together } from "./together";

type AssignDialogProps = {
  readonly card: Card;
  readonly assessmentId: string;
  /** Number of items in the card's section. */
  readonly inSection: number;
  readonly together: Together;
  readonly close: string;
  readonly onClose: () => void;
};

/** Shows who is assigned to this item, and lets people assign, withdraw or return it. Loaded on first use. */
export default function AssignDialog({ card, assessmentId, inSection, together, close, onClose }: AssignDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { assignWords: words } = together;
  const own = card.holders.find((holder) => holder.isMe && holder.isOpen);
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby="assign-title"
      className="m-auto max-h-[90dvh] w-[min(94vw,34rem)] overflow-y-auto rounded-section border border-line-2 bg-surface p-6 text-ink backdrop:bg-ink/30 max-sm:p-5"
    >
      <h2 id="assign-title" className="type-h2">
        {words.title}
      </h2>
      <p className="type-small mt-1 text-ink-2">{card.name}</p>
      <div className="mt-4 flex flex-col gap-5">
        {card.holders.length === 0 ? null : (
          <div>
            <ListForm id="take-back-here" action={together.takeBack} />
            <ul className="flex flex-col gap-2">
              {card.holders.map((holder) => (
                <li key={holder.id} className="flex flex-wrap items-baseline justify-between gap-x-4">
                  <span>
                    <strong className="font-semibold">{holder.isMe ? words.you : holder.name}</strong>{" "}
                    <span className="type-small text-ink-2">{`${holder.what}: ${holder.state}`}</span>
                    {holder.isMe ? <span className="type-small block text-ink-2">{holder.from}</span> : null}
                  </span>
                  {together.mayAssign && holder.isOpen ? (
                    <button
                      type="submit"
                      form="take-back-here"
                      name="assignmentId"
                      value={holder.id}
                      className="link type-small min-h-[24px]"
                    >
                      {words.takeBack}
                    </button>
                  ) : null}
                </li>
              ))}
            </ul>
          </div>
        )}
        {own === undefined ? null : <HandBackForm action={together.handBack} assignmentId={own.id} words={words} />}
        {together.mayAssign && together.colleagues.length > 0 ? (
          <GiveForm
            action={together.passOn}
            assessmentId={assessmentId}
            from="card"
            colleagues={together.colleagues}
            words={words}
          >
            <fieldset>
              <legend className="type-h3">{words.what}</legend>
              <Choice value={card.id} label={words.thisItem} first />
              <Choice value={card.cell} label={fill(words.wholeSection, { n: inSection })} />
            </fieldset>
          </GiveForm>
        ) : null}
        {together.mayAssign && together.colleagues.length === 0 ? (
          <p className="type-small text-ink-2">{words.noColleague}</p>
        ) : null}
        {!together.mayAssign && own === undefined ? (
          <p className="type-small text-ink-2">{words.managerPasses}</p>
        ) : null}
      </div>
      <form method="dialog" className="mt-5">
        <button type="submit" className="button">
          {close}
        </button>
      </form>
    </dialog>
  );
}

function Choice({ value, label, first = false }: { value: string; label: string; first?: boolean }) {
  return (
    <label className="flex min-h-[28px] items-center gap-2.5 max-sm:min-h-[44px]">
      <FormMark type="radio" name="scopes[]" value={value} on={first} className="accent-ink" />
      {label}
    </label>
  );
}
