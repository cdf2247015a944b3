"use client";

import { useActionState } from "react";
import { useFormStatus } from "react-dom";
import { TextField } from "../ui/field";
import { Notice } from "../ui/notice";

/** The code of what went wrong, and the address that was typed. */
export type SignInState = { readonly problem?: string; readonly email: string } | null;

export type SignInFormProps = {
  readonly kind: "email" | "code" | "password";
  readonly action: (previous: SignInState, form: FormData) => Promise<SignInState>;
  readonly next: string;
  readonly email: string;
  /** From the link of a mail: who has it can read the mailbox. */
  readonly mailboxKey?: string;
  /** Words by name, and the words of every problem by its code. */
  readonly words: { readonly email: string; readonly code: string; readonly password: string; readonly submit: string };
  readonly problems: Readonly<Record<string, string>>;
};

/** One of the three forms of signing in. What was typed comes back with a refusal, except secrets. */
export function SignInForm({ kind, action, next, email, mailboxKey = "", words, problems }: SignInFormProps) {
  const [state, send] = useActionState(action, null);
  const problem = state?.problem === undefined ? undefined : problems[state.problem];
  const inField = state?.problem === "emailInvalid" || state?.problem === "codeInvalid";
  return (
    <form action={send} className="flex flex-col gap-4" noValidate>
      <input type="hidden" name="next" value={next} />
      {mailboxKey === "" ? null : <input type="hidden" name="key" value={mailboxKey} />}
      {problem !== undefined && !inField ? <Notice tone="refused">{problem}</Notice> : null}
      {kind === "code" ? null : (
        <TextField
          id="email"
          name="email"
          type="email"
          label={words.email}
          autoComplete="email"
          required
          defaultValue={state?.email ?? email}
          key={state?.email ?? email}
          error={state?.problem === "emailInvalid" ? problem : undefined}
        />
      )}
      {kind === "code" ? (
        <TextField
          id="code"
          name="code"
          label={words.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          required
          error={state?.problem === "codeInvalid" ? problem : undefined}
        />
      ) : null}
      {kind === "password" ? (
        <TextField
          id="password"
          name="password"
          type="password"
          label={words.password}
          autoComplete="current-password"
          required
        />
      ) : null}
      <Submit label={words.submit} />
    </form>
  );
}

function Submit({ label }: { label: string }) {
  const { pending } = useFormStatus();
  return (
    <button type="submit" className="button button-primary" aria-disabled={pending}>
      {label}
    </button>
  );
}
