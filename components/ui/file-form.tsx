"use client";

import { type FormEvent, type ReactNode, useActionState, useState, useTransition } from "react";

/** What a file form sends its file to; the state is what is said of the file, null before the first press. */
type FileAction<S> = (previous: S | null, form: FormData) => Promise<S | null>;

type FileFormWords = Readonly<Record<"chooseFile" | "fileHint" | "tooLarge" | "check" | "save" | "reading", string>>;

type FileFormProps<S> = {
  readonly id: string;
  readonly action: FileAction<S>;
  /** Whose file it is. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly accept: string;
  readonly bytesMax: number;
  /** The intent of the second button; that of the first is "check". */
  readonly intent: string;
  readonly words: FileFormWords;
  /** What was said of the file that is chosen now. */
  readonly answer: (said: S) => ReactNode;
  /** What must be decided before the second button, where something must. */
  readonly decision?: (said: S) => ReactNode;
};

/** Extensions and types of a table: a workbook, or text with commas. */
export const TABLE_FILES = ".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A file, and two buttons: check it, or take it. The chosen file stays chosen between the two. */
export function FileForm<S>(props: FileFormProps<S>) {
  const { id, action, hidden, accept, bytesMax, intent, words, answer, decision } = props;
  const [state, send] = useActionState<S | null, FormData>(action, null);
  const [busy, startSending] = useTransition();
  const [tooLarge, setTooLarge] = useState(false);
  // What was said of one file is not said of the next.
  const [isOther, setOther] = useState(false);
  const said = isOther ? null : state;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    // Sent elsewhere by the browser itself, which saves the file that comes back.
    if (submitter?.hasAttribute("formaction") === true) return;
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.currentTarget, submitter);
    // Asked again: a file that was chosen before the page was alive has told nobody.
    const file = form.get("file");
    const isLarge = file instanceof File && file.size > bytesMax;
    setTooLarge(isLarge);
    if (isLarge) return;
    // Sent by hand: a form action would take the file out of its field when it is done.
    startSending(() => {
      setOther(false);
      send(form);
    });
  };
  return (
    <form action={send} onSubmit={submit} className="flex flex-col gap-4">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div>
        <label htmlFor={id} className="type-h3 block">
          {words.chooseFile}
        </label>
        <p id={`${id}-hint`} className="type-small mt-0.5 text-ink-2">
          {words.fileHint}
        </p>
        <input
          id={id}
          name="file"
          type="file"
          required
          accept={accept}
          aria-describedby={`${id}-hint`}
          className="file-field mt-1.5"
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
      <div aria-live="polite">{said === null ? null : answer(said)}</div>
      {said === null ? null : decision?.(said)}
      <div className="flex flex-wrap gap-3">
        <button type="submit" name="intent" value="check" className="button" aria-disabled={busy}>
          {busy ? words.reading : words.check}
        </button>
        <button type="submit" name="intent" value={intent} className="button button-primary" aria-disabled={busy}>
          {words.save}
        </button>
      </div>
    </form>
  );
}
