"use client";

import { useActionState } from "react";
import { TextField } from "../ui/field";
import { Notice } from "../ui/notice";
import type { AccountState } from "./account-forms";

type AcceptFormProps = {
  readonly action: (previous: AccountState, form: FormData) => Promise<AccountState>;
  readonly token: string;
  readonly name: string;
  readonly words: { readonly name: string; readonly hint: string; readonly submit: string };
  readonly problems: Readonly<Record<string, string>>;
};

/** Accepts an invitation under the name that colleagues will read. */
export function AcceptForm({ action, token, name, words, problems }: AcceptFormProps) {
  const [state, send, busy] = useActionState(action, null);
  const problem = state?.problem === undefined ? undefined : problems[state.problem];
  const inField = state?.problem?.startsWith("name") ?? false;
  return (
    <form action={send} className="flex max-w-[25rem] flex-col gap-4" noValidate>
      <input type="hidden" name="token" value={token} />
      {problem !== undefined && !inField ? <Notice tone="refused">{problem}</Notice> : null}
      <TextField
        id="name"
        name="name"
        label={words.name}
        hint={words.hint}
        defaultValue={state?.typed ?? name}
        autoComplete="name"
        error={inField ? problem : undefined}
      />
      <button type="submit" className="button button-primary self-start" aria-disabled={busy}>
        {words.submit}
      </button>
    </form>
  );
}
