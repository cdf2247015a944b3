"use client";

import { useActionState } from "react";
import type { ConsentCard } from "@/lib/view/cohort/consent-words";
import { type LeadingAction, type RefusalSaid, refusalOf, typedOf } from "../cycle/form-state";
import { SelectField } from "../ui/field";
import { KeptForm } from "../ui/kept-form";
import { Notice } from "../ui/notice";
import { ConsentLevels } from "./consent-levels";

type JoinCohortFormProps = {
  readonly action: LeadingAction;
  readonly code: string;
  /** Of the text above: who agrees to an older one is asked again. */
  readonly version: number;
  readonly firms: readonly { readonly value: string; readonly label: string }[];
  readonly firm: string;
  readonly cards: readonly ConsentCard[];
  readonly markName: string;
  readonly words: { readonly which: string; readonly levels: string; readonly join: string };
  readonly refusals: RefusalSaid;
};

/** Which firm joins, and with what level. What was chosen stays when it is refused. */
export function JoinCohortForm(props: JoinCohortFormProps) {
  const { action, code, version, firms, firm, cards, markName, words, refusals } = props;
  const [state, send, busy] = useActionState(action, null);
  const refused = refusalOf(state, refusals);
  return (
    <KeptForm typed={typedOf(state)} action={send} className="flex flex-col gap-5">
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="version" value={version} />
      {refused === undefined ? null : <Notice tone="refused" title={refused} />}
      <div className="max-w-[24rem]">
        <SelectField id="join-firm" name="firmId" label={words.which} defaultValue={state?.typed.firmId ?? firm}>
          {firms.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
      </div>
      <ConsentLevels id="join-level" legend={words.levels} cards={cards} chosen={1} firmName={markName} />
      <div>
        <button type="submit" className="button button-primary" aria-disabled={busy}>
          {words.join}
        </button>
      </div>
    </KeptForm>
  );
}
