"use client";

import { useActionState } from "react";
import type { LinkDirection } from "@/lib/instrument";
import type { FormAction } from "../cycle/form-state";
import type { Option } from "../records/record-fields";
import { SelectField, TextField } from "../ui/field";
import { KeptForm, Mark, type TypedTexts } from "../ui/kept-form";
import { Notice } from "../ui/notice";

/** What became of copying or ending: words, whether it went well, and what was typed where it did not. */
export type LinkToolState = { readonly ok: boolean; readonly words: string; readonly typed?: TypedTexts } | null;
export type LinkToolAction = (previous: LinkToolState, form: FormData) => Promise<LinkToolState>;

type ToolProps = { readonly action: LinkToolAction; readonly firmId: string; readonly linkId: string };

/** Fills the open questions of this link with the answers of another one. */
export function CopyAnswersForm({
  action,
  firmId,
  linkId,
  sources,
  words,
}: ToolProps & {
  readonly sources: readonly Option[];
  readonly words: Readonly<Record<"from" | "hint" | "copy", string>>;
}) {
  const [state, send, busy] = useActionState(action, null);
  return (
    <KeptForm typed={state?.typed} action={send} className="flex flex-col gap-3">
      <input type="hidden" name="firmId" value={firmId} />
      <input type="hidden" name="linkId" value={linkId} />
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-56">
          <SelectField
            id="copy-from"
            name="from"
            label={words.from}
            hint={words.hint}
            defaultValue={state?.typed?.from}
          >
            {sources.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </SelectField>
        </div>
        <button type="submit" className="button" aria-disabled={busy}>
          {words.copy}
        </button>
      </div>
      {state === null ? null : <Notice tone={state.ok ? "info" : "refused"}>{state.words}</Notice>}
    </KeptForm>
  );
}

/** One press: the answers of this link hold for the questions as they are asked now. The page shows what became of it. */
export function ConfirmAnswersForm({
  action,
  firmId,
  linkId,
  direction,
  label,
}: {
  readonly action: FormAction;
  readonly firmId: string;
  readonly linkId: string;
  readonly direction: LinkDirection;
  readonly label: string;
}) {
  const [, send, busy] = useActionState(action, null);
  return (
    <form action={send}>
      <input type="hidden" name="firmId" value={firmId} />
      <input type="hidden" name="linkId" value={linkId} />
      <input type="hidden" name="direction" value={direction} />
      <button type="submit" className="button button-compact" aria-disabled={busy}>
        {label}
      </button>
    </form>
  );
}

/** Ends a link; asks for a tick first, because it changes what the next result is made of. */
export function EndLinkForm({
  action,
  firmId,
  linkId,
  words,
  day,
}: ToolProps & {
  readonly words: Readonly<Record<"confirm" | "end" | "endDay", string>>;
  /** Today, for most links end when they are taken out. */
  readonly day: string;
}) {
  const [state, send, busy] = useActionState(action, null);
  return (
    <KeptForm typed={state?.typed} action={send} className="flex flex-col items-start gap-3">
      <input type="hidden" name="firmId" value={firmId} />
      <input type="hidden" name="linkId" value={linkId} />
      {state === null ? null : <Notice tone="refused">{state.words}</Notice>}
      <TextField
        id="end-day"
        name="day"
        type="date"
        label={words.endDay}
        defaultValue={state?.typed?.day ?? day}
        required
      />
      <label className="flex min-h-9 items-center gap-2.5">
        <Mark type="checkbox" name="confirm" value="yes" className="size-4 accent-ink" />
        <span>{words.confirm}</span>
      </label>
      <button type="submit" className="button" aria-disabled={busy}>
        {words.end}
      </button>
    </KeptForm>
  );
}

/** Takes an ended link up again. */
export function ResumeLinkForm({
  action,
  firmId,
  linkId,
  words,
}: ToolProps & { readonly words: Readonly<Record<"resume", string>> }) {
  const [state, send, busy] = useActionState(action, null);
  return (
    <KeptForm typed={state?.typed} action={send} className="flex flex-col items-start gap-3">
      <input type="hidden" name="firmId" value={firmId} />
      <input type="hidden" name="linkId" value={linkId} />
      {state === null ? null : <Notice tone="refused">{state.words}</Notice>}
      <button type="submit" className="button" aria-disabled={busy}>
        {words.resume}
      </button>
    </KeptForm>
  );
}
