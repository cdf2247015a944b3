import { ActionForm } from "../ui/action-form";
import { FormButton, FormText } from "../ui/form-fields";
import type { LeadingAction } from "../ui/form-state";

type CodeFormProps = {
  readonly action: LeadingAction;
  readonly words: { readonly code: string; readonly codeWrong: string; readonly go: string };
};

/** The code on the poster, for persons who cannot scan it. */
export const CodeForm = ({ action, words }: CodeFormProps) => (
  <ActionForm
    action={action}
    refusedIn={{ "too-many-codes": "code", "too-many-codes-signed-out": "code" }}
    className="flex max-w-[25rem] flex-col gap-4"
  >
    <FormText
      id="code"
      name="code"
      label={words.code}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      wrong={words.codeWrong}
    />
    <FormButton look="primary" className="self-start">
      {words.go}
    </FormButton>
  </ActionForm>
);
