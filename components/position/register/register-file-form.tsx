"use client";

import { FileForm, TABLE_FILES } from "../../ui/file-form";
import { Notice } from "../../ui/notice";

export type RegisterFault = { readonly row: number; readonly column: string; readonly words: string };
export type Listed = { readonly words: string; readonly faults: readonly RegisterFault[]; readonly more: string };
type RegisterFileSaid =
  | { readonly kind: "refused"; readonly words: string }
  | { readonly kind: "saved"; readonly words: string; readonly note: string }
  | { readonly kind: "clean"; readonly words: string; readonly note: string; readonly again: string }
  | (Listed & { readonly kind: "faulty" })
  | (Listed & { readonly kind: "doubtful"; readonly planned: string; readonly note: string });
export type RegisterFileState = RegisterFileSaid | null;

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

/** The register as a file: checked, or checked and saved. */
export function RegisterFileForm({ action, firmId, bytesMax, words }: RegisterFileFormProps) {
  return (
    <FileForm
      id="register-file"
      action={action}
      hidden={{ firmId }}
      accept={TABLE_FILES}
      bytesMax={bytesMax}
      intent="save"
      words={{ ...words, tooLarge: words["too-large"], save: words.apply }}
      answer={(said) => <Answer state={said} words={words} />}
      decision={(said) =>
        said.kind === "doubtful" ? (
          <label className="flex min-h-9 items-center gap-2.5">
            <input type="checkbox" name="decided" value="yes" className="size-4 accent-ink" />
            <span>{words.decide}</span>
          </label>
        ) : null
      }
    />
  );
}

type Words = RegisterFileFormProps["words"];

function Answer({ state, words }: { state: RegisterFileSaid; words: Words }) {
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
              <td className="min-w-[5em] border-b border-line py-1.5 pr-3 align-top">{fault.column}</td>
              <td className="border-b border-line py-1.5 align-top [overflow-wrap:anywhere]">{fault.words}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {listed.more === "" ? null : <p className="type-small mt-2 text-ink-2">{listed.more}</p>}
    </>
  );
}
