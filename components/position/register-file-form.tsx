"use client";

import { type FormEvent, useActionState, useState, useTransition } from "react";
import { Notice } from "../ui/notice";

export type RegisterFault = { readonly row: number; readonly column: string; readonly words: string };
export type Listed = { readonly words: string; readonly faults: readonly RegisterFault[]; readonly more: string };
export type RegisterFileState =
  | { readonly kind: "refused"; readonly words: string }
  | { readonly kind: "saved"; readonly words: string; readonly note: string }
  | { readonly kind: "clean"; readonly words: string; readonly note: string; readonly again: string }
  | (Listed & { readonly kind: "faulty" })
  | (Listed & { readonly kind: "doubtful"; readonly planned: string; readonly note: string })
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
      | "faultWords"
      | "doubtWords"
      | "decide",
      string
    >
  >;
};

/** A file, and two buttons: check it, or check it and save it. The chosen file stays chosen between the two. */
export function RegisterFileForm({ action, firmId, bytesMax, words }: RegisterFileFormProps) {
  const [state, send] = useActionState(action, null);
  const [busy, startSending] = useTransition();
  const [tooLarge, setTooLarge] = useState(false);
  // What was said of one file is not said of the next.
  const [isOther, setOther] = useState(false);
  const shown = isOther ? null : state;
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
          onChange={(event) => {
            setTooLarge((event.target.files?.[0]?.size ?? 0) > bytesMax);
            setOther(true);
          }}
        />
        {tooLarge ? (
          <p role="alert" className="type-small mt-1 text-hot">
            {words["too-large"]}
          </p>
        ) : null}
      </div>
      <div aria-live="polite">
        <Answer state={shown} words={words} />
      </div>
      {shown?.kind === "doubtful" ? (
        <label className="flex min-h-9 items-center gap-2.5">
          <input type="checkbox" name="decided" value="yes" className="size-4 accent-ink" />
          <span>{words.decide}</span>
        </label>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <button type="submit" name="intent" value="check" className="button" aria-disabled={busy}>
          {busy ? words.reading : words.check}
        </button>
        <button type="submit" name="intent" value="save" className="button button-primary" aria-disabled={busy}>
          {words.apply}
        </button>
      </div>
    </form>
  );
}

type Words = RegisterFileFormProps["words"];

function Answer({ state, words }: { state: RegisterFileState; words: Words }) {
  if (state === null) return null;
  switch (state.kind) {
    case "refused":
      return <Notice tone="refused">{state.words}</Notice>;
    case "saved":
      return (
        <Notice tone="info" title={state.words}>
          {state.note}
        </Notice>
      );
    case "clean":
      return (
        <Notice tone="info" title={state.words}>
          {state.again} {state.note}
        </Notice>
      );
    case "faulty":
      return (
        <>
          <Notice tone="refused">{state.words}</Notice>
          <FaultTable listed={state} head={words.faultWords} words={words} />
        </>
      );
    case "doubtful":
      return (
        <>
          <Notice tone="warn" title={state.words}>
            {state.planned} {state.note}
          </Notice>
          <FaultTable listed={state} head={words.doubtWords} words={words} />
        </>
      );
  }
}

type FaultHeads = Readonly<Record<"faultRow" | "faultColumn", string>>;

/** Faults of a file by line and column. */
export function FaultTable({ listed, head, words }: { listed: Listed; head: string; words: FaultHeads }) {
  return (
    <>
      <table className="type-small mt-3 w-full border-collapse">
        <thead>
          <tr>
            {[words.faultRow, words.faultColumn, head].map((name) => (
              <th key={name} scope="col" className="border-b border-line-strong py-1.5 pr-3 text-left align-bottom">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {listed.faults.map((fault) => (
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
      {listed.more === "" ? null : <p className="type-small mt-2 text-ink-2">{listed.more}</p>}
    </>
  );
}
