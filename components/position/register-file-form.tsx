"use client";

import { type FormEvent, useActionState, useState, useTransition } from "react";
import { Notice } from "../ui/notice";

export type RegisterFault = { readonly row: number; readonly column: string; readonly words: string };
export type RegisterFileState =
  | { readonly kind: "refused"; readonly words: string }
  | { readonly kind: "saved"; readonly words: string }
  | { readonly kind: "clean"; readonly words: string; readonly again: string }
  | {
      readonly kind: "faulty";
      readonly words: string;
      readonly faults: readonly RegisterFault[];
      readonly more: string;
    }
  | null;

type RegisterFileFormProps = {
  readonly action: (previous: RegisterFileState, form: FormData) => Promise<RegisterFileState>;
  readonly firmId: string;
  readonly bytesMax: number;
  readonly words: Readonly<
    Record<
      | "chooseFile"
      | "fileHint"
      | "check"
      | "apply"
      | "reading"
      | "too-large"
      | "faultRow"
      | "faultColumn"
      | "faultWords",
      string
    >
  >;
};

/** A file, and two buttons: check it, or check it and save it. The chosen file stays chosen between the two. */
export function RegisterFileForm({ action, firmId, bytesMax, words }: RegisterFileFormProps) {
  const [state, send] = useActionState(action, null);
  const [busy, startSending] = useTransition();
  const [tooLarge, setTooLarge] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy || tooLarge) return;
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const form = new FormData(event.currentTarget, submitter);
    // Sent by hand: a form action would take the file out of its field when it is done.
    startSending(() => send(form));
  };
  return (
    <form action={send} onSubmit={submit} className="flex flex-col gap-4">
      <input type="hidden" name="firmId" value={firmId} />
      <div>
        <label htmlFor="register-file" className="type-h3 block">
          {words.chooseFile}
        </label>
        <p id="register-file-hint" className="type-small mt-0.5 text-ink-2">
          {words.fileHint}
        </p>
        <input
          id="register-file"
          name="file"
          type="file"
          required
          accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          aria-describedby="register-file-hint"
          className="mt-1.5 block min-h-11 w-full py-2 file:mr-3 file:min-h-9 file:rounded-option file:border file:border-line-strong file:bg-surface file:px-3"
          onChange={(event) => setTooLarge((event.target.files?.[0]?.size ?? 0) > bytesMax)}
        />
        {tooLarge ? (
          <p role="alert" className="type-small mt-1 text-hot">
            {words["too-large"]}
          </p>
        ) : null}
      </div>
      <div className="flex flex-wrap gap-3">
        <button type="submit" name="intent" value="check" className="button" aria-disabled={busy}>
          {busy ? words.reading : words.check}
        </button>
        <button type="submit" name="intent" value="save" className="button" aria-disabled={busy}>
          {words.apply}
        </button>
      </div>
      <div aria-live="polite">
        <Answer state={state} words={words} />
      </div>
    </form>
  );
}

function Answer({ state, words }: { state: RegisterFileState; words: RegisterFileFormProps["words"] }) {
  if (state === null) return null;
  if (state.kind === "saved") return <Notice tone="info">{state.words}</Notice>;
  if (state.kind === "clean") {
    return (
      <Notice tone="info" title={state.words}>
        {state.again}
      </Notice>
    );
  }
  if (state.kind === "refused") return <Notice tone="refused">{state.words}</Notice>;
  return (
    <>
      <Notice tone="refused">{state.words}</Notice>
      <table className="type-small mt-3 w-full border-collapse">
        <thead>
          <tr>
            {[words.faultRow, words.faultColumn, words.faultWords].map((head) => (
              <th key={head} scope="col" className="border-b border-line-strong py-1.5 pr-3 text-left align-bottom">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {state.faults.map((fault) => (
            <tr key={`${fault.row} ${fault.column} ${fault.words}`}>
              <th scope="row" className="numeric border-b border-line py-1.5 pr-3 text-left align-top font-medium">
                {fault.row}
              </th>
              <td className="border-b border-line py-1.5 pr-3 align-top">{fault.column}</td>
              <td className="border-b border-line py-1.5 align-top [overflow-wrap:anywhere]">{fault.words}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {state.more === "" ? null : <p className="type-small mt-2 text-ink-2">{state.more}</p>}
    </>
  );
}
