"use client";

import { type FormEvent, useActionState, useState, useTransition } from "react";
import { FaultTable, type Listed } from "../position/register-file-form";
import { Notice } from "../ui/notice";

export type InviteFileState =
  | { readonly kind: "refused"; readonly words: string }
  | (Listed & { readonly kind: "checked" | "invited" })
  | null;

type InviteFileFormProps = {
  readonly action: (previous: InviteFileState, form: FormData) => Promise<InviteFileState>;
  readonly cohortId: string;
  readonly bytesMax: number;
  readonly firmsHref: string;
  readonly words: Readonly<
    Record<
      | "chooseFile"
      | "fileHint"
      | "check"
      | "inviteRest"
      | "reading"
      | "tooLarge"
      | "faultRow"
      | "faultColumn"
      | "faultWords"
      | "toFirms",
      string
    >
  >;
};

/** A list of firms, and two buttons: check it, or invite who stands in it. The chosen file stays chosen between the two. */
export function InviteFileForm({ action, cohortId, bytesMax, firmsHref, words }: InviteFileFormProps) {
  const [state, send] = useActionState(action, null);
  const [busy, startSending] = useTransition();
  const [tooLarge, setTooLarge] = useState(false);
  // What was said of one file is not said of the next.
  const [isOther, setOther] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy || tooLarge) return;
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const form = new FormData(event.currentTarget, submitter);
    // Sent by hand: a form action would take the file out of its field when it is done.
    startSending(() => {
      setOther(false);
      send(form);
    });
  };
  return (
    <form action={send} onSubmit={submit} className="flex flex-col gap-4">
      <input type="hidden" name="cohortId" value={cohortId} />
      <div>
        <label htmlFor="invite-file" className="type-h3 block">
          {words.chooseFile}
        </label>
        <p id="invite-file-hint" className="type-small mt-0.5 text-ink-2">
          {words.fileHint}
        </p>
        <input
          id="invite-file"
          name="file"
          type="file"
          required
          accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          aria-describedby="invite-file-hint"
          className="mt-1.5 block min-h-11 w-full py-2 file:mr-3 file:min-h-9 file:rounded-option file:border file:border-line-strong file:bg-surface file:px-3"
          onChange={(event) => {
            setTooLarge((event.target.files?.[0]?.size ?? 0) > bytesMax);
            setOther(true);
          }}
        />
        {tooLarge ? (
          <p role="alert" className="type-small mt-1 text-hot">
            {words.tooLarge}
          </p>
        ) : null}
      </div>
      <div aria-live="polite">{isOther ? null : <Answer state={state} firmsHref={firmsHref} words={words} />}</div>
      <div className="flex flex-wrap gap-3">
        <button type="submit" name="intent" value="check" className="button" aria-disabled={busy}>
          {busy ? words.reading : words.check}
        </button>
        <button type="submit" name="intent" value="invite" className="button button-primary" aria-disabled={busy}>
          {words.inviteRest}
        </button>
      </div>
    </form>
  );
}

type AnswerProps = Pick<InviteFileFormProps, "firmsHref" | "words"> & { readonly state: InviteFileState };

function Answer({ state, firmsHref, words }: AnswerProps) {
  if (state === null) return null;
  if (state.kind === "refused") return <Notice tone="refused">{state.words}</Notice>;
  return (
    <>
      <Notice tone={state.faults.length > 0 ? "warn" : "info"} title={state.words}>
        {state.kind === "invited" ? (
          <a className="link" href={firmsHref}>
            {words.toFirms}
          </a>
        ) : null}
      </Notice>
      {state.faults.length === 0 ? null : <FaultTable listed={state} head={words.faultWords} words={words} />}
    </>
  );
}
