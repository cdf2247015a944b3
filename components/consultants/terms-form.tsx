"use client";

import type { Days, ScopeOption, TermsShown, TermsWords } from "@/lib/view/consultants/terms";
import { ActionForm, showNotice } from "../ui/action-form";
import { FormButton } from "../ui/form-fields";
import type { NoticeAction, TypedTexts } from "../ui/form-state";
import { TermsFields } from "./terms-fields";

type TermsFormProps = {
  readonly firmId: string;
  readonly terms: TermsShown;
  readonly options: readonly ScopeOption[];
  readonly days: Days;
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
      saidBelow
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
