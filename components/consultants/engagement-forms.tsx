"use client";

import type { ReactNode } from "react";
import type { Days, ScopeOption, TermsShown, TermsWords } from "@/lib/view/consultants/terms";
import { fill } from "@/lib/words/say";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormText, FormTextArea } from "../ui/form-fields";
import type { FormAction, TypedTexts } from "../ui/form-state";
import { Notice } from "../ui/notice";
import { TermsFields } from "./terms-fields";

/** What was done with an access, and whose it is. */
export type EngagementDone = {
  readonly did:
    | "offered"
    | "offeredHeld"
    | "offeredNoMail"
    | "granted"
    | "changed"
    | "revoked"
    | "declined"
    | "codeEnded";
  readonly name: string;
};
export type EngagementAction = FormAction<EngagementDone>;
type EngagementReplies = Readonly<Record<EngagementDone["did"], string>>;

type Told = { readonly said: EngagementReplies };

const doneIn =
  (said: EngagementReplies) =>
  ({ did, name }: EngagementDone): ReactNode => (
    <Notice tone={did === "offeredNoMail" ? "warn" : "info"} title={fill(said[did], { name })} />
  );

type TermsProps = {
  readonly firmId: string;
  readonly terms: TermsShown;
  readonly options: readonly ScopeOption[];
  readonly days: Days;
};

type OfferFormProps = TermsProps &
  Told & {
    readonly action: EngagementAction;
    /** Created by the page, so that a form sent twice makes one offer. */
    readonly id: string;
    readonly words: TermsWords &
      Readonly<Record<"email" | "emailInvalid" | "message" | "messageHint" | "send", string>>;
  };

/** Offers access to one address. Keeps the typed values if it is refused. */
export const OfferForm = ({ action, firmId, id, words, said, ...terms }: OfferFormProps) => (
  <ActionForm action={action} hidden={{ firmId, engagementId: id }} done={doneIn(said)} className="flex flex-col gap-4">
    <div className="grid gap-4 sm:grid-cols-2">
      <FormText
        id="offer-email"
        name="email"
        type="email"
        autoComplete="off"
        label={words.email}
        wrong={words.emailInvalid}
      />
    </div>
    <TermsFields {...terms} id="offer" words={words} />
    <FormTextArea
      id="offer-message"
      name="message"
      maxLength={500}
      rows={2}
      label={words.message}
      hint={words.messageHint}
    />
    <div>
      <FormButton look="primary">{words.send}</FormButton>
    </div>
  </ActionForm>
);

type TermsFormProps = TermsProps & {
  readonly action: EngagementAction;
  readonly engagementId: string;
  /** Fields with the terms as rendered, sent back to detect changes made in the meantime. */
  readonly was?: Readonly<Record<string, string>> | undefined;
  readonly submit: string;
  readonly words: TermsWords;
  readonly said: EngagementReplies;
};

/** Grants a request, or changes an open access. */
export const TermsForm = (props: TermsFormProps) => {
  const { action, firmId, engagementId, was = {}, terms, options, days, submit, words, said } = props;
  return (
    <ActionForm
      action={action}
      hidden={({ typed }) => ({ firmId, engagementId, ...sentBack(was, typed) })}
      done={doneIn(said)}
      className="flex flex-col gap-4"
    >
      <TermsFields id={engagementId} terms={terms} options={options} days={days} words={words} />
      <div>
        <FormButton look="primary">{submit}</FormButton>
      </div>
    </ActionForm>
  );
};

const sentBack = (was: TypedTexts, typed: TypedTexts = {}): TypedTexts =>
  Object.fromEntries(Object.entries(was).map(([name, value]) => [name, typed[name] ?? value]));

type EngagementNoticeProps = Told & {
  /** The buttons of a list refer to the form by this id. */
  readonly id: string;
  readonly action: EngagementAction;
  readonly firmId: string;
};

/**
 * One form for the buttons of a list: its message is above the list, so that it is visible even if the pressed row has
 * moved.
 */
export const EngagementNotice = ({ firmId, said, ...form }: EngagementNoticeProps) => (
  <ActionForm {...form} isList hidden={{ firmId }} done={doneIn(said)} className="has-[>[role]]:mb-4" />
);
