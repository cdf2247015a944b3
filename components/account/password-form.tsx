"use client";

import { useActionState } from "react";
import { TextField } from "../ui/field";
import { Notice } from "../ui/notice";
import type { AccountState } from "./account-forms";

type Action = (previous: AccountState, form: FormData) => Promise<AccountState>;

type PasswordFormProps = {
  readonly action: Action;
  /** How the person shows that the account is his: by the password of now, or by a code that was sent. */
  readonly proof: "password" | "code";
  readonly words: Readonly<Record<"current" | "code" | "new" | "hint" | "submit" | "saved", string>>;
  readonly done: boolean;
  readonly problems: Readonly<Record<string, string>>;
};

/** Field of a problem; what is not here stands above the form. */
const FIELD: Readonly<Record<string, "proof" | "new">> = {
  "code-wrong": "proof",
  "password-not-yours": "proof",
  passwordShort: "new",
};

/** A new password, and the proof that it is set by whose account it is. */
export function PasswordForm({ action, proof, words, done, problems }: PasswordFormProps) {
  const [state, send, busy] = useActionState(action, null);
  const code = state?.problem;
  const said = code === undefined ? undefined : problems[code];
  const errorIn = (field: "proof" | "new") => (code !== undefined && FIELD[code] === field ? said : undefined);
  return (
    <form action={send} className="flex flex-col gap-3" noValidate>
      {code !== undefined && FIELD[code] === undefined ? <Notice tone="refused">{said}</Notice> : null}
      {proof === "password" ? (
        <TextField
          id="currentPassword"
          name="currentPassword"
          type="password"
          label={words.current}
          autoComplete="current-password"
          error={errorIn("proof")}
        />
      ) : (
        <TextField
          id="passwordCode"
          name="code"
          label={words.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          error={errorIn("proof")}
        />
      )}
      <TextField
        id="newPassword"
        name="newPassword"
        type="password"
        label={words.new}
        hint={words.hint}
        autoComplete="new-password"
        error={errorIn("new")}
      />
      <div className="flex items-center gap-3">
        <button type="submit" className="button" aria-disabled={busy}>
          {words.submit}
        </button>
        <span role="status" className="type-small text-ink-2">
          {done && state === null && !busy ? words.saved : ""}
        </span>
      </div>
    </form>
  );
}

type AskCodeFormProps = {
  readonly action: Action;
  readonly label: string;
  readonly problems: Readonly<Record<string, string>>;
};

/** Asks for a code by mail. */
export function AskCodeForm({ action, label, problems }: AskCodeFormProps) {
  const [state, send, busy] = useActionState(action, null);
  return (
    <form action={send} className="flex flex-col items-start gap-3">
      {state?.problem === undefined ? null : <Notice tone="refused">{problems[state.problem]}</Notice>}
      <button type="submit" className="button" aria-disabled={busy}>
        {label}
      </button>
    </form>
  );
}
