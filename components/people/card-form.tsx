"use client";

import type { cardWords } from "@/lib/words/people/cards";
import type { Spoken } from "@/lib/words/say";
import { ActionForm, showNotice } from "../ui/action-form";
import { FormButton, FormChoice, FormText, type Option } from "../ui/form-fields";
import type { NoticeAction } from "../ui/form-state";

type CardFormProps = {
  readonly action: NoticeAction;
  readonly firmId: string;
  /** Created with the page, so that a form sent twice creates one card. */
  readonly cardId: string;
  readonly strata: readonly Option[];
  readonly words: Spoken<typeof cardWords> & { readonly group: string };
};

/** Creates one QR code for a place on the shop floor. Keeps the typed text if it is refused. */
export const CardForm = ({ action, firmId, cardId, strata, words }: CardFormProps) => (
  <ActionForm action={action} hidden={{ firmId, cardId }} done={showNotice} className="flex flex-col gap-4">
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <FormText
        id="card-label"
        name="label"
        maxLength={60}
        label={words.cardLabel}
        hint={words.cardLabelHint}
        wrong={words.labelMissing}
      />
      <FormText
        id="card-seats"
        name="seats"
        inputMode="numeric"
        label={words.seats}
        hint={words.seatsHint}
        wrong={words.seatsInvalid}
      />
      <FormChoice
        id="card-stratum"
        name="stratum"
        label={words.group}
        value="production"
        options={[...strata, { value: "", label: words.groupChosen }]}
      />
      <FormText
        id="card-domain"
        name="domain"
        autoComplete="off"
        label={words.domain}
        hint={words.domainHint}
        wrong={words.domainInvalid}
      />
    </div>
    <div>
      <FormButton>{words.makeCard}</FormButton>
    </div>
  </ActionForm>
);
