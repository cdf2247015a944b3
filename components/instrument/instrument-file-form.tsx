"use client";

import { type FormEvent, useActionState, useState, useTransition } from "react";
import { Notice } from "../ui/notice";

export type InstrumentFileFault = { readonly place: string; readonly words: string };
export type InstrumentFileState =
  | { readonly kind: "refused"; readonly words: string }
  | {
      readonly kind: "faulty";
      readonly words: string;
      readonly faults: readonly InstrumentFileFault[];
      readonly more: string;
    }
  | { readonly kind: "clean" | "saved"; readonly words: string; readonly note: string; readonly link?: FileLink }
  | null;
type FileLink = { readonly href: string; readonly label: string };

type Props = {
  readonly action: (previous: InstrumentFileState, form: FormData) => Promise<InstrumentFileState>;
  readonly cohortId: string;
  readonly bytesMax: number;
  readonly words: Readonly<
    Record<"chooseFile" | "fileHint" | "check" | "saveDraft" | "reading" | "tooLarge" | "place" | "fault", string>
  >;
};

/** A file, and two buttons: check it, or save it as a draft. The chosen file stays chosen between the two. */
export function InstrumentFileForm({ action, cohortId, bytesMax, words }: Props) {
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
      <input type="hidden" name="cohortId" value={cohortId} />
      <div>
        <label htmlFor="instrument-file" className="type-h3 block">
          {words.chooseFile}
        </label>
        <p id="instrument-file-hint" className="type-small mt-0.5 text-ink-2">
          {words.fileHint}
        </p>
        <input
          id="instrument-file"
          name="file"
          type="file"
          required
          accept=".json,.xlsx,application/json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          aria-describedby="instrument-file-hint"
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
      <div aria-live="polite">
        <Answer state={shown} words={words} />
      </div>
      <div className="flex flex-wrap gap-3">
        <button type="submit" name="intent" value="check" className="button" aria-disabled={busy}>
          {busy ? words.reading : words.check}
        </button>
        <button type="submit" name="intent" value="save" className="button button-primary" aria-disabled={busy}>
          {words.saveDraft}
        </button>
      </div>
    </form>
  );
}

function Answer({ state, words }: { state: InstrumentFileState; words: Props["words"] }) {
  if (state === null) return null;
  if (state.kind === "refused") return <Notice tone="refused">{state.words}</Notice>;
  if (state.kind !== "faulty") {
    return (
      <Notice tone="info" title={state.words}>
        {state.note}{" "}
        {state.link === undefined ? null : (
          <a className="link" href={state.link.href}>
            {state.link.label}
          </a>
        )}
      </Notice>
    );
  }
  return (
    <>
      <Notice tone="refused">{state.words}</Notice>
      <table className="type-small mt-3 w-full border-collapse">
        <thead>
          <tr>
            {[words.place, words.fault].map((name) => (
              <th key={name} scope="col" className="border-b border-line-strong py-1.5 pr-3 text-left align-bottom">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {state.faults.map((fault) => (
            <tr key={`${fault.place} ${fault.words}`}>
              <th
                scope="row"
                className="w-2/5 border-b border-line py-1.5 pr-3 text-left align-top font-medium [overflow-wrap:anywhere]"
              >
                {fault.place}
              </th>
              <td className="border-b border-line py-1.5 align-top [overflow-wrap:anywhere]">{fault.words}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {state.more === "" ? null : <p className="type-small mt-2 text-ink-2">{state.more}</p>}
    </>
  );
}
