"use client";

import type { Days, ScopeOption, TermsShown, TermsWords } from "@/lib/view/consultants/terms";
import { ActionForm, showNotice } from "../ui/action-form";
import { FormButton, FormText, FormTextArea } from "../ui/form-fields";
import type { NoticeAction, TypedTexts } from "../ui/form-state";
import { TermsFields } from "./terms-fields";

type TermsProps = {
  readonly firmId: string;
  readonly terms: TermsShown;
  readonly options: readonly ScopeOption[];
  readonly days: Days;
};

type OfferFormProps = TermsProps & {
  readonly action: NoticeAction;
  /** Created by the page, so that a form sent twice makes one offer. */
  readonly id: string;
  readonly words: TermsWords & Readonly<Record<"email" | "emailInvalid" | "message" | "messageHint" | "send", string>>;
};

/** Offers access to one address. Keeps the typed values if it is refused. */
export const OfferForm = ({ action, firmId, id, words, ...terms }: OfferFormProps) => (
  <ActionForm action={action} hidden={{ firmId, engagementId: id }} done={showNotice} className="flex flex-col gap-4">
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
  readonly action: NoticeAction;
  readonly engagementId: string;
  /** Fields with the terms as rendered, sent back to detect changes made in the meantime. */
  readonly was?: Readonly<Record<string, string>> | undefined;
  readonly submit: string;
  readonly words: TermsWords;
};

/** Grants a request, or changes an open access. */
export const TermsForm = (props: TermsFormProps) => {
  const { action, firmId, engagementId, was = {}, terms, options, days, submit, words } = props;
  return (
    <ActionForm
      action={action}
      hidden={({ typed }) => ({ firmId, engagementId, ...sentBack(was, typed) })}
      done={showNotice}
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
