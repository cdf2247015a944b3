"use client";

import { useActionState } from "react";
import type { ConsentCard } from "@/lib/view/cohort/consent-words";
import { type FormAction, type RefusalSaid, refusalOf, typedOf } from "../cycle/form-state";
import { KeptForm } from "../ui/kept-form";
import { Notice } from "../ui/notice";
import { ConsentLevels } from "./consent-levels";

type SharingFormProps = {
  readonly action: FormAction;
  readonly firmId: string;
  readonly cohortId: string;
  readonly version: number;
  readonly level: 1 | 2 | 3;
  readonly cards: readonly ConsentCard[];
  readonly markName: string;
  readonly words: { readonly levels: string; readonly save: string; readonly saved: string };
  readonly refusals: RefusalSaid;
};

/** The level a firm has in one cohort, to be changed. */
export function SharingForm(props: SharingFormProps) {
  const { action, firmId, cohortId, version, level, cards, markName, words, refusals } = props;
  const [state, send, busy] = useActionState(action, null);
  const refused = refusalOf(state, refusals);
  return (
    <KeptForm typed={typedOf(state)} action={send} className="flex flex-col gap-4">
      <input type="hidden" name="firmId" value={firmId} />
      <input type="hidden" name="cohortId" value={cohortId} />
      <input type="hidden" name="version" value={version} />
      {refused === undefined ? null : <Notice tone="refused" title={refused} />}
      {state?.outcome.status === "done" ? <Notice tone="info" title={words.saved} /> : null}
      <ConsentLevels
        key={level}
        id={`level-${cohortId}`}
        legend={words.levels}
        cards={cards}
        chosen={level}
        firmName={markName}
      />
      <div>
        <button type="submit" className="button button-primary" aria-disabled={busy}>
          {words.save}
        </button>
      </div>
    </KeptForm>
  );
}
