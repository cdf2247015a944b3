"use client";

import type { partnerWords } from "@/lib/words/position/partners";
import type { Spoken } from "@/lib/words/say";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormMark, FormText, type Option } from "../ui/form-fields";
import type { LeadingAction } from "../ui/form-state";

type MatchFormProps = {
  readonly action: LeadingAction;
  readonly firmId: string;
  readonly code: string;
  /** Created when the page was requested, so that a form sent twice creates one relationship. */
  readonly id: string;
  readonly links: readonly Option[];
  /** Whether a new relationship may be added now. */
  readonly mayAdd: boolean;
  readonly words: Spoken<typeof partnerWords> & Readonly<Record<"which" | "newShare", string>>;
};

/** Asks which of the firm's relationships a partner's code belongs to. */
export function MatchForm({ action, firmId, code, id, links, mayAdd, words }: MatchFormProps) {
  const chosen = links[0]?.value ?? "new";
  return (
    <ActionForm action={action} hidden={{ firmId, code, id }} className="flex max-w-[40rem] flex-col gap-5">
      <fieldset className="min-w-0" aria-describedby="which-hint">
        <legend className="type-h2">{words.which}</legend>
        <p id="which-hint" className="type-small mb-3 mt-1 text-ink-2">
          {words.whichHint}
        </p>
        <div className="flex flex-col gap-2">
          {[...links, ...(mayAdd ? [{ value: "new", label: words.newLink }] : [])].map(({ value, label }) => (
            <label
              key={value}
              className="flex min-h-11 items-center gap-3 rounded-option border border-line-strong px-3 py-2 hover:bg-sunken has-checked:border-ink has-checked:bg-accent-soft has-checked:outline-1 has-checked:outline-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
            >
              <FormMark
                type="radio"
                name="linkId"
                value={value}
                on={value === chosen}
                className="size-4 shrink-0 accent-ink outline-none"
              />
              <span className="min-w-0 break-words">{label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {mayAdd ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <FormText
            id="partnerName"
            name="partnerName"
            maxLength={200}
            autoComplete="off"
            label={words.newName}
            hint={words.newNameHint}
            wrong={words.nameMissing}
          />
          <FormText
            id="share"
            name="share"
            inputMode="decimal"
            autoComplete="off"
            label={words.newShare}
            hint=""
            wrong={words.shareInvalid}
          />
        </div>
      ) : (
        <p className="type-small text-ink-2">{words.registerClosed}</p>
      )}
      <div>
        <FormButton look="primary">{words.match}</FormButton>
      </div>
    </ActionForm>
  );
}
