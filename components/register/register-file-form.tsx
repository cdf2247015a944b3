"use client";

import type { RegisterFileReplies } from "@/lib/view/register/register-file";
import { type FaultHeads, FaultTable } from "../tables/fault-table";
import { FileForm, type FileFormWords, TABLE_FILES } from "../ui/file-form";
import { Notice } from "../ui/notice";

export type RegisterFileState = RegisterFileReplies | null;

type RegisterFileFormProps = {
  readonly action: (previous: RegisterFileState, form: FormData) => Promise<RegisterFileState>;
  readonly firmId: string;
  readonly bytesMax: number;
  readonly words: Omit<FileFormWords, "save" | "tooLarge"> &
    FaultHeads &
    Readonly<Record<"apply" | "too-large" | "faultWords" | "doubtWords" | "decide", string>>;
};

/** Uploads a register file, to check it or to check and save it. */
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

function Answer({ state, words }: { state: RegisterFileReplies; words: Words }) {
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
