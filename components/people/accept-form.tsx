import { langOf } from "@/lib/name-rules";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormText } from "../ui/form-fields";
import type { LeadingAction } from "../ui/form-state";

type AcceptFormProps = {
  readonly action: LeadingAction;
  readonly token: string;
  readonly name: string;
  readonly words: { readonly name: string; readonly hint: string; readonly submit: string };
  /** Error messages for a name. */
  readonly problems: Readonly<Record<string, string>>;
};

/** Accepts an invitation under the name that colleagues will see. */
export const AcceptForm = ({ action, token, name, words, problems }: AcceptFormProps) => (
  <ActionForm action={action} hidden={{ token }} className="flex max-w-[25rem] flex-col gap-4">
    <FormText
      id="name"
      name="name"
      maxLength={80}
      label={words.name}
      hint={words.hint}
      value={name}
      lang={langOf(name)}
      autoComplete="name"
      wrong={problems}
    />
    <FormButton look="primary" className="self-start">
      {words.submit}
    </FormButton>
  </ActionForm>
);
