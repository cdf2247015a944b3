"use client";

import { type ReactNode, useId } from "react";
import type { peopleWords } from "@/lib/words/people/people";
import type { Spoken } from "@/lib/words/say";
import { fill } from "@/lib/words/say";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormChoice, FormText, type Option } from "../ui/form-fields";
import type { FormAction } from "../ui/form-state";
import { Notice } from "../ui/notice";

/** What was done, and for whom: a name or an e-mail address. */
export type PeopleDone = {
  readonly did: "sent" | "notSent" | "revoked" | "removed" | "named" | "groupSaved" | "cardMade" | "cardEnded";
  readonly name: string;
};
export type PeopleAction = FormAction<PeopleDone>;

/** Messages after an action; `{email}` and `{name}` are filled in here. */
export type PeopleReplies = Readonly<Record<PeopleDone["did"], string>>;

/** Renders the message for what was done. */
export const peopleDone =
  (said: PeopleReplies) =>
  ({ did, name }: PeopleDone): ReactNode => (
    <Notice tone={did === "notSent" ? "warn" : "info"} title={fill(said[did], { name, email: name })} />
  );

type InviteFormProps = {
  readonly action: PeopleAction;
  readonly firmId: string;
  /** Id of the invitation that this form creates; sending it twice creates one invitation. */
  readonly id: string;
  readonly roles: readonly Option[];
  readonly strata: readonly Option[];
  readonly languages: readonly Option[];
  /** The language of the firm, preselected. */
  readonly language: string;
  readonly words: Spoken<typeof peopleWords> & { readonly roleHint: string };
  readonly said: PeopleReplies;
};

/** Invites one person by e-mail. Keeps the typed text if it is refused. */
export const InviteForm = (props: InviteFormProps) => {
  const { action, firmId, id, roles, strata, languages, language, words, said } = props;
  return (
    <ActionForm action={action} hidden={{ firmId, id }} done={peopleDone(said)} className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        <FormText
          id="invite-email"
          name="email"
          type="email"
          autoComplete="off"
          label={words.email}
          wrong={words.emailInvalid}
        />
        <FormChoice id="invite-role" name="role" label={words.role} value="contributor" options={roles} />
        <FormChoice id="invite-stratum" name="stratum" label={words.group} value="production" options={strata} />
        <FormChoice id="invite-locale" name="locale" label={words.language} value={language} options={languages} />
      </div>
      <p className="type-small text-ink-2">{words.roleHint}</p>
      <div>
        <FormButton look="primary">{words.send}</FormButton>
      </div>
    </ActionForm>
  );
};

type StratumFormProps = {
  readonly action: PeopleAction;
  readonly firmId: string;
  readonly personId: string;
  readonly stratum: string;
  readonly strata: readonly Option[];
  readonly words: { readonly group: string; readonly save: string };
  readonly said: PeopleReplies;
};

/** Changes the role group of a member. */
export const StratumForm = (props: StratumFormProps) => {
  const { action, firmId, personId, stratum, strata, words, said } = props;
  return (
    <ActionForm action={action} hidden={{ firmId, personId }} done={peopleDone(said)} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <FormChoice id={useId()} name="stratum" label={words.group} value={stratum} options={strata} />
        <FormButton>{words.save}</FormButton>
      </div>
    </ActionForm>
  );
};

type NoticeFormProps = {
  /** Buttons of a list refer to the form by this id. */
  readonly id: string;
  readonly action: PeopleAction;
  readonly firmId: string;
  readonly said: PeopleReplies;
};

/**
 * One form for all buttons of a list. Its message is above the list, so that it stays when the pressed row disappears.
 */
export const NoticeForm = ({ firmId, said, ...form }: NoticeFormProps) => (
  <ActionForm {...form} isList hidden={{ firmId }} done={peopleDone(said)} className="has-[>[role]]:mb-4" />
);
