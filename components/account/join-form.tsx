"use client";

import { useActionState } from "react";
import { SelectField, TextField } from "../ui/field";
import { Notice } from "../ui/notice";

/** What came back: why not, and what was typed. */
export type JoinState = { readonly problem: string; readonly typed: Readonly<Record<string, string>> } | null;
type JoinAction = (previous: JoinState, form: FormData) => Promise<JoinState>;

type CodeFormProps = {
  readonly action: JoinAction;
  readonly words: { readonly code: string; readonly go: string };
  readonly problems: Readonly<Record<string, string>>;
};

/** The code from the poster, for whoever cannot scan it. */
export function CodeForm({ action, words, problems }: CodeFormProps) {
  const [state, send, busy] = useActionState(action, null);
  return (
    <form action={send} className="flex max-w-[25rem] flex-col gap-4" noValidate>
      <TextField
        id="code"
        name="code"
        label={words.code}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        defaultValue={state?.typed.code ?? ""}
        error={state === null ? undefined : problems[state.problem]}
      />
      <button type="submit" className="button button-primary self-start" aria-disabled={busy}>
        {words.go}
      </button>
    </form>
  );
}

type JoinFormProps = {
  readonly action: JoinAction;
  readonly token: string;
  readonly name: string;
  /** Absent where the card says the group. */
  readonly strata: readonly { readonly value: string; readonly label: string }[] | undefined;
  readonly words: Readonly<Record<"name" | "hint" | "group" | "submit", string>>;
  readonly problems: Readonly<Record<string, string>>;
};

/** Name and, where the card leaves it open, the role group. */
export function JoinForm({ action, token, name, strata, words, problems }: JoinFormProps) {
  const [state, send, busy] = useActionState(action, null);
  const inField = state?.problem.startsWith("name") ?? false;
  return (
    <form action={send} className="flex max-w-[25rem] flex-col gap-4" noValidate>
      <input type="hidden" name="token" value={token} />
      {state === null || inField ? null : <Notice tone="refused">{problems[state.problem]}</Notice>}
      <TextField
        id="name"
        name="name"
        label={words.name}
        hint={words.hint}
        defaultValue={state?.typed.name ?? name}
        autoComplete="name"
        error={inField ? problems[state?.problem ?? ""] : undefined}
      />
      {strata === undefined ? null : (
        <SelectField
          id="stratum"
          name="stratum"
          label={words.group}
          defaultValue={state?.typed.stratum || "production"}
        >
          {strata.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </SelectField>
      )}
      <button type="submit" className="button button-primary self-start" aria-disabled={busy}>
        {words.submit}
      </button>
    </form>
  );
}
