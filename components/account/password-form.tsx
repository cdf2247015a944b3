"use client";

import { ActionForm } from "../ui/action-form";
import { FormButton, FormText } from "../ui/form-fields";
import type { LeadingAction } from "../ui/form-state";

type PasswordFormProps = {
  readonly action: LeadingAction;
  /** How the person proves ownership of the account: by the current password, or by a code that was sent. */
  readonly proof: "password" | "code";
  readonly words: Readonly<Record<"current" | "code" | "new" | "hint" | "short" | "submit" | "saved", string>>;
  readonly done: boolean;
};

export const PasswordForm = ({ action, proof, words, done }: PasswordFormProps) => (
  <ActionForm
    action={action}
    // a refused form must not keep a secret
    data-kept={undefined}
    refusedIn={{ "code-wrong": "code", "password-not-yours": "currentPassword" }}
    className="flex flex-col gap-3"
  >
    {({ typed, busy }) => (
      <>
        {proof === "password" ? (
          <FormText
            id="currentPassword"
            name="currentPassword"
            type="password"
            label={words.current}
            autoComplete="current-password"
          />
        ) : (
          <FormText
            id="passwordCode"
            name="code"
            label={words.code}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
          />
        )}
        <FormText
          id="newPassword"
          name="newPassword"
          type="password"
          label={words.new}
          hint={words.hint}
          autoComplete="new-password"
          wrong={words.short}
        />
        <div className="flex items-center gap-3">
          <FormButton>{words.submit}</FormButton>
          <span role="status" className="type-small text-ink-2">
            {done && typed === undefined && !busy ? words.saved : ""}
          </span>
        </div>
      </>
    )}
  </ActionForm>
);
