"use client";

import { langOf } from "@/lib/name-rules";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormChoice, FormText, type Option } from "../ui/form-fields";
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

type JoinFormProps = {
  readonly action: LeadingAction;
  readonly token: string;
  readonly name: string;
  /** Undefined if the card sets the role group. */
  readonly strata: readonly Option[] | undefined;
  readonly words: Readonly<Record<"name" | "hint" | "group" | "removed" | "submit", string>>;
  /** Error messages for a name. */
  readonly problems: Readonly<Record<string, string>>;
};

/** Asks for the name and, unless the card sets it, the role group. */
export const JoinForm = ({ action, token, name, strata, words, problems }: JoinFormProps) => (
  <ActionForm
    action={action}
    hidden={{ token }}
    invalid={(faults) => ("membership" in faults ? words.removed : undefined)}
    className="flex max-w-[25rem] flex-col gap-4"
  >
    <FormText
      id="name"
      name="name"
      maxLength={80}
      label={words.name}
      hint={words.hint}
      value={name}
      lang={langOf(name)}
      autoComplete="name"
      wrong={(code = "") => problems[code]}
    />
    {strata === undefined ? null : (
      <FormChoice id="stratum" name="stratum" label={words.group} value="production" options={strata} />
    )}
    <FormButton look="primary" className="self-start">
      {words.submit}
    </FormButton>
  </ActionForm>
);
