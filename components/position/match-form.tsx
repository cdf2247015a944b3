"use client";

import { useActionState } from "react";
import type { Option } from "../records/record-fields";
import { TextField } from "../ui/field";
import { KeptForm, Mark } from "../ui/kept-form";
import { Notice } from "../ui/notice";

export type MatchState = {
  readonly typed: Readonly<Record<string, string>>;
  readonly refused?: string;
  readonly nameMissing?: string;
  readonly shareInvalid?: string;
} | null;

type MatchFormProps = {
  readonly action: (previous: MatchState, form: FormData) => Promise<MatchState>;
  readonly firmId: string;
  readonly code: string;
  /** Made when the page was asked for, so that a form sent twice makes one link. */
  readonly id: string;
  readonly links: readonly Option[];
  /** Whether a new link may be added now. */
  readonly mayAdd: boolean;
  readonly words: Readonly<
    Record<"which" | "whichHint" | "newLink" | "newName" | "newNameHint" | "newShare" | "closed" | "match", string>
  >;
};

/** Which of the own links a partner's code belongs to. */
export function MatchForm({ action, firmId, code, id, links, mayAdd, words }: MatchFormProps) {
  const [state, send, busy] = useActionState(action, null);
  const typed = state?.typed ?? {};
  const chosen = links[0]?.value ?? "new";
  return (
    <KeptForm typed={state?.typed} action={send} className="flex max-w-[40rem] flex-col gap-5" noValidate>
      <input type="hidden" name="firmId" value={firmId} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="id" value={id} />
      {state?.refused === undefined ? null : <Notice tone="refused" title={state.refused} />}
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
              <Mark
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
          <TextField
            id="partnerName"
            name="partnerName"
            maxLength={200}
            autoComplete="off"
            label={words.newName}
            hint={words.newNameHint}
            defaultValue={typed.partnerName ?? ""}
            error={state?.nameMissing}
          />
          <TextField
            id="share"
            name="share"
            inputMode="decimal"
            autoComplete="off"
            label={words.newShare}
            hint=""
            defaultValue={typed.share ?? ""}
            error={state?.shareInvalid}
          />
        </div>
      ) : (
        <p className="type-small text-ink-2">{words.closed}</p>
      )}
      <div>
        <button type="submit" className="button button-primary" aria-disabled={busy}>
          {words.match}
        </button>
      </div>
    </KeptForm>
  );
}
