"use client";

import { type FormEvent, type ReactNode, useActionState, useState, useTransition } from "react";

/** The server action of a file form; its state is the report on the file, null before the first submit. */
type FileAction<S> = (previous: S | null, form: FormData) => Promise<S | null>;

export type FileFormWords = Readonly<
  Record<"chooseFile" | "fileHint" | "tooLarge" | "check" | "save" | "reading", string>
>;

type FileFormProps<S> = {
  readonly id: string;
  readonly action: FileAction<S>;
  /** Hidden values: ids of the firm or cohort. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly accept: string;
  readonly bytesMax: number;
  /** The intent of the second button; that of the first is "check". */
  readonly intent: string;
  readonly words: FileFormWords;
  /** Renders the report on the file that is currently chosen. */
  readonly answer: (said: S) => ReactNode;
  /** Renders a decision that is needed before the second button, if any. */
  readonly decision?: (said: S) => ReactNode;
};

/** File extensions and MIME types of a table: a workbook, or comma-separated text. */
export const TABLE_FILES = ".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A file field with two buttons: check, or save. The chosen file is kept between the two. */
export function FileForm<S>(props: FileFormProps<S>) {
  const { id, action, hidden, accept, bytesMax, intent, words, answer, decision } = props;
  const [state, send] = useActionState<S | null, FormData>(action, null);
  const [busy, startSending] = useTransition();
  const [tooLarge, setTooLarge] = useState(false);
  // The report on one file is not shown for another.
  const [isOther, setOther] = useState(false);
  const said = isOther ? null : state;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    // Submitted natively to another address, which downloads a file.
    if (submitter?.hasAttribute("formaction") === true) return;
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.currentTarget, submitter);
    // Read again, because a file chosen before hydration fired no event.
    const file = form.get("file");
    const isLarge = file instanceof File && file.size > bytesMax;
    setTooLarge(isLarge);
    if (isLarge) return;
    // Submitted by script: a form action would clear the file field afterwards.
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
