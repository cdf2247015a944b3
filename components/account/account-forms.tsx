"use client";

import { type FormEvent, useRef, useState } from "react";
import { langOf } from "@/lib/name-rules";
import { fill } from "@/lib/words/say";
import { countKept, deleteKept } from "../outbox/shelf";
import { forgetAllTyped } from "../shell/not-arrived";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormText } from "../ui/form-fields";
import type { FormAction } from "../ui/form-state";
import { Notice } from "../ui/notice";

type OneFieldFormProps = {
  readonly action: FormAction<true>;
  readonly field: { readonly name: string; readonly label: string; readonly hint: string; readonly maxLength: number };
  readonly value: string;
  readonly submit: string;
  /** The message after the value has been saved. */
  readonly saved: string;
  /** Messages for invalid values, by code. */
  readonly problems: Readonly<Record<string, string>>;
};

export const OneFieldForm = ({ action, field, value, submit, saved, problems }: OneFieldFormProps) => (
  <ActionForm action={action} waits className="flex flex-col gap-3">
    {({ value: isSaved, busy }) => (
      <>
        <FormText
          {...field}
          id={field.name}
          type="text"
          value={value}
          lang={langOf(value)}
          autoComplete="name"
          wrong={problems}
        />
        <div className="flex items-center gap-3">
          <FormButton>{submit}</FormButton>
          <span role="status" className="type-small text-ink-2">
            {isSaved && !busy ? saved : ""}
          </span>
        </div>
      </>
    )}
  </ActionForm>
);

type RemindersFormProps = {
  readonly action: (form: FormData) => Promise<void>;
  readonly wanted: boolean;
  readonly words: Readonly<Record<"on" | "off" | "turnOn" | "turnOff", string>>;
};

/** Whether the person gets reminders, and a button to change it. */
export function RemindersForm({ action, wanted, words }: RemindersFormProps) {
  return (
    <form action={action} className="flex flex-wrap items-center gap-3">
      <button type="submit" name="wanted" value={wanted ? "no" : "yes"} className="button">
        {wanted ? words.turnOff : words.turnOn}
      </button>
      <span role="status" className="type-small text-ink-2">
        {wanted ? words.on : words.off}
      </span>
    </form>
  );
}

type SignOutFormProps = {
  readonly action: () => Promise<void>;
  readonly label: string;
  /** `{n}` answers are unsent: the question asked before they would be left on this device. */
  readonly words: Readonly<Record<"ask" | "readable" | "stay" | "keep" | "erase", string>>;
};

/** Signs out; asks first if this device has unsent answers. Without JavaScript there are none. */
export function SignOutForm({ action, label, words }: SignOutFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const sure = useRef(false);
  const [waiting, setWaiting] = useState(0);
  const ask = async (event: FormEvent<HTMLFormElement>) => {
    if (sure.current) return;
    event.preventDefault();
    const n = await countKept();
    if (n > 0) return setWaiting(n);
    goOn();
  };
  const goOn = () => {
    forgetAllTyped();
    sure.current = true;
    form.current?.requestSubmit();
  };
  return (
    <form ref={form} action={action} onSubmit={ask}>
      {waiting === 0 ? (
        <button type="submit" className="button">
          {label}
        </button>
      ) : (
        <Notice tone="warn" title={fill(words.ask, { n: waiting })}>
          <p>{words.readable}</p>
          <div className="mt-2 flex flex-wrap gap-2">
            <button type="button" className="button button-primary" onClick={() => setWaiting(0)}>
              {words.stay}
            </button>
            <button type="button" className="button" onClick={goOn}>
              {words.keep}
            </button>
            <button type="button" className="button" onClick={() => void deleteKept().then(goOn)}>
              {words.erase}
            </button>
          </div>
        </Notice>
      )}
    </form>
  );
}
