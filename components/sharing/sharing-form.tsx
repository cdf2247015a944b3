"use client";

import type { ConsentCard } from "@/lib/view/cohort/consent-words";
import { ActionForm } from "../ui/action-form";
import { FormButton } from "../ui/form-fields";
import type { FormAction } from "../ui/form-state";
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
};

/** Changes a firm's level of consent in one cohort. */
export const SharingForm = (props: SharingFormProps) => {
  const { action, firmId, cohortId, version, level, cards, markName, words } = props;
  return (
    <ActionForm
      action={action}
      hidden={{ firmId, cohortId, version }}
      done={() => words.saved}
      className="flex flex-col gap-4"
    >
      <ConsentLevels
        key={level}
        id={`level-${cohortId}`}
        legend={words.levels}
        cards={cards}
        chosen={level}
        firmName={markName}
      />
      <div>
        <FormButton look="primary">{words.save}</FormButton>
      </div>
    </ActionForm>
  );
};
