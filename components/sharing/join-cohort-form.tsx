"use client";

import type { ConsentCard } from "@/lib/view/cohort/consent-words";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormChoice, type Option } from "../ui/form-fields";
import type { LeadingAction } from "../ui/form-state";
import { ConsentLevels } from "./consent-levels";

type JoinCohortFormProps = {
  readonly action: LeadingAction;
  readonly code: string;
  /** Version of the consent text above; persons who agreed to an older one are asked again. */
  readonly version: number;
  readonly firms: readonly Option[];
  readonly firm: string;
  readonly cards: readonly ConsentCard[];
  readonly markName: string;
  readonly words: { readonly which: string; readonly levels: string; readonly join: string };
};

/** Asks which firm joins, and with what level of consent. Keeps the choice if it is refused. */
export const JoinCohortForm = (props: JoinCohortFormProps) => {
  const { action, code, version, firms, firm, cards, markName, words } = props;
  return (
    <ActionForm action={action} hidden={{ code, version }} className="flex flex-col gap-5">
      <div className="max-w-[24rem]">
        <FormChoice id="join-firm" name="firmId" label={words.which} value={firm} options={firms} />
      </div>
      <ConsentLevels id="join-level" legend={words.levels} cards={cards} chosen={1} firmName={markName} />
      <div>
        <FormButton look="primary">{words.join}</FormButton>
      </div>
    </ActionForm>
  );
};
