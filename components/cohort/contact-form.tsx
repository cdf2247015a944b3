"use client";

import { ActionForm } from "../ui/action-form";
import { FormButton, FormText } from "../ui/form-fields";
import type { FormAction } from "../ui/form-state";

type ContactFormProps = {
  readonly action: FormAction<"mailed" | "kept">;
  readonly hidden: Readonly<Record<string, string | number>>;
  /** If undefined, the address can no longer be changed. */
  readonly values: Readonly<Record<"contact" | "telephone", string>> & { readonly email?: string };
  /** Maximum length of each. */
  readonly most: Readonly<Record<"email" | "contact" | "telephone", number>>;
  readonly words: Readonly<Record<"email" | "contact" | "telephone" | "save" | "mailed" | "kept", string>>;
  /** Messages for invalid fields, by code. */
  readonly problems: Readonly<Record<string, string>>;
};

/** The recipient of an invited firm's e-mails, and its contact person. */
export function ContactForm({ action, hidden, values, most, words, problems }: ContactFormProps) {
  const asked = (name: "email" | "contact" | "telephone") => ({
    ...{ id: `contact-${name}`, name, label: words[name], value: values[name], maxLength: most[name] },
    wrong: problems,
  });
  return (
    <ActionForm
      action={action}
      hidden={hidden}
      refusedIn={{ "address-known": "email" }}
      done={(value) => words[value]}
      className="flex max-w-[30rem] flex-col items-stretch gap-3"
    >
      {values.email === undefined ? null : <FormText {...asked("email")} inputMode="email" autoComplete="off" />}
      <FormText {...asked("contact")} autoComplete="off" />
      <FormText {...asked("telephone")} inputMode="tel" autoComplete="off" />
      <FormButton className="self-start">{words.save}</FormButton>
    </ActionForm>
  );
}
