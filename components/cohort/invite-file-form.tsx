"use client";

import type { InviteFileReplies } from "@/lib/view/cohort/invite-file";
import { type FaultHeads, FaultTable } from "../tables/fault-table";
import { FileForm, type FileFormWords, TABLE_FILES } from "../ui/file-form";
import { Notice } from "../ui/notice";

export type InviteFileState = InviteFileReplies | null;

type InviteFileFormProps = {
  readonly action: (previous: InviteFileState, form: FormData) => Promise<InviteFileState>;
  readonly cohortId: string;
  readonly bytesMax: number;
  readonly firmsHref: string;
  /** The address to which the same file is sent to get back its faulty lines. */
  readonly faultyHref: string;
  readonly words: Omit<FileFormWords, "save"> &
    FaultHeads &
    Readonly<Record<"inviteRest" | "faultWords" | "toFirms" | "takeFaulty" | "takeFaultyHint", string>>;
};

/** A list of firms: checks it, or invites its firms. */
export function InviteFileForm(props: InviteFileFormProps) {
  const { action, cohortId, bytesMax, words } = props;
  return (
    <FileForm
      id="invite-file"
      action={action}
      hidden={{ cohortId }}
      accept={TABLE_FILES}
      bytesMax={bytesMax}
      intent="invite"
      words={{ ...words, save: words.inviteRest }}
      answer={(said) => <Answer {...props} state={said} />}
    />
  );
}

type AnswerProps = Pick<InviteFileFormProps, "firmsHref" | "faultyHref" | "words"> & {
  readonly state: InviteFileReplies;
};

function Answer({ state, firmsHref, faultyHref, words }: AnswerProps) {
  if (state.kind === "refused") return <Notice tone="refused">{state.words}</Notice>;
  return (
    <>
      <Notice tone={state.faults.length > 0 ? "warn" : "info"} title={state.words}>
        {state.notes.map((note) => (
          <p key={note} className="wrap-anywhere">
            {note}
          </p>
        ))}
        {state.kind === "invited" ? (
          <a className="link" href={firmsHref}>
            {words.toFirms}
          </a>
        ) : null}
      </Notice>
      {state.faults.length === 0 ? null : <FaultTable listed={state} head={words.faultWords} words={words} />}
      {state.hasLines ? (
        <div className="mt-3">
          <button
            type="submit"
            formAction={faultyHref}
            formMethod="post"
            formEncType="multipart/form-data"
            className="button"
          >
            {words.takeFaulty}
          </button>
          <p className="type-small mt-1 text-ink-2">{words.takeFaultyHint}</p>
        </div>
      ) : null}
    </>
  );
}
