"use client";

import type { InviteFileReplies } from "@/lib/view/cohort/invite-file";
import { FaultTable } from "../ui/fault-table";
import { FileForm, TABLE_FILES } from "../ui/file-form";
import { Notice } from "../ui/notice";

export type InviteFileState = InviteFileReplies | null;

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

/** A list of firms: checked, or who stands in it invited. */
export function InviteFileForm({ action, cohortId, bytesMax, firmsHref, words }: InviteFileFormProps) {
  return (
    <FileForm
      id="invite-file"
      action={action}
      hidden={{ cohortId }}
      accept={TABLE_FILES}
      bytesMax={bytesMax}
      intent="invite"
      words={{ ...words, save: words.inviteRest }}
      answer={(said) => <Answer state={said} firmsHref={firmsHref} words={words} />}
    />
  );
}

type AnswerProps = Pick<InviteFileFormProps, "firmsHref" | "words"> & { readonly state: InviteFileReplies };

function Answer({ state, firmsHref, words }: AnswerProps) {
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
