"use client";

import { useActionState } from "react";
import { type RefusalSaid, typedOf } from "../cycle/form-state";
import type { Option } from "../records/record-fields";
import { SelectField, TextField } from "../ui/field";
import { KeptForm } from "../ui/kept-form";
import { Options, type PeopleAction, type PeopleSaid, Said } from "./people-forms";

type CardFormProps = {
  readonly action: PeopleAction;
  readonly firmId: string;
  /** Made by the page: a form sent twice makes one card. */
  readonly cardId: string;
  readonly strata: readonly Option[];
  readonly words: Readonly<
    Record<
      | "cardLabel"
      | "cardLabelHint"
      | "labelMissing"
      | "seats"
      | "seatsHint"
      | "seatsInvalid"
      | "group"
      | "groupChosen"
      | "domain"
      | "domainHint"
      | "domainInvalid"
      | "makeCard",
      string
    >
  >;
  readonly said: PeopleSaid;
  readonly refusals: RefusalSaid;
};

/** One QR code for a place on the shop floor. What was typed stays when it is refused. */
export function CardForm({ action, firmId, cardId, strata, words, said, refusals }: CardFormProps) {
  const [state, send, busy] = useActionState(action, null);
  const typed = state?.outcome.status === "done" ? {} : (state?.typed ?? {});
  const fields = state?.outcome.status === "invalid" ? state.outcome.fields : {};
  return (
    <KeptForm typed={typedOf(state)} action={send} className="flex flex-col gap-4" noValidate>
      <input type="hidden" name="firmId" value={firmId} />
      <input type="hidden" name="cardId" value={cardId} />
      <Said state={state} said={said} refusals={refusals} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          id="card-label"
          name="label"
          maxLength={60}
          label={words.cardLabel}
          hint={words.cardLabelHint}
          defaultValue={typed.label ?? ""}
          error={fields.label ? words.labelMissing : undefined}
        />
        <TextField
          id="card-seats"
          name="seats"
          inputMode="numeric"
          label={words.seats}
          hint={words.seatsHint}
          defaultValue={typed.seats ?? ""}
          error={fields.seats ? words.seatsInvalid : undefined}
        />
        <SelectField id="card-stratum" name="stratum" label={words.group} defaultValue={typed.stratum ?? "production"}>
          <Options options={[...strata, { value: "", label: words.groupChosen }]} />
        </SelectField>
        <TextField
          id="card-domain"
          name="domain"
          autoComplete="off"
          label={words.domain}
          hint={words.domainHint}
          defaultValue={typed.domain ?? ""}
          error={fields.domain ? words.domainInvalid : undefined}
        />
      </div>
      <div>
        <button type="submit" className="button" aria-disabled={busy}>
          {words.makeCard}
        </button>
      </div>
    </KeptForm>
  );
}
