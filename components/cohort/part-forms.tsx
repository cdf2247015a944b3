import { ActionForm } from "../ui/action-form";
import { FormButton, FormChoice, FormText, type Option } from "../ui/form-fields";
import type { LeadingAction } from "../ui/form-state";

type MakePartProps = {
  readonly action: LeadingAction;
  readonly cohortId: string;
  /** Id of the new cohort, so that a form sent several times creates one. */
  readonly id: string;
  readonly words: Readonly<Record<"nameEn" | "nameZh" | "liaison" | "makePart" | "nameMissing", string>>;
};

/** Creates a cohort below this one. */
export const MakePart = ({ action, cohortId, id, words }: MakePartProps) => (
  <ActionForm
    action={action}
    hidden={{ parentId: cohortId, id }}
    invalid={words.nameMissing}
    className="flex flex-col gap-4"
  >
    <div className="grid gap-4 sm:grid-cols-3">
      <FormText id="part-en" name="nameEn" label={words.nameEn} lang="en" maxLength={120} />
      <FormText id="part-zh" name="nameZh" label={words.nameZh} lang="zh-Hans" maxLength={120} />
      <FormText id="part-liaison" name="liaison" label={words.liaison} maxLength={80} />
    </div>
    <div>
      <FormButton>{words.makePart}</FormButton>
    </div>
  </ActionForm>
);

type MovePartProps = {
  readonly action: LeadingAction;
  readonly cohortId: string;
  readonly parentId: string;
  readonly targets: readonly Option[];
  readonly words: Readonly<Record<"moveTo" | "move", string>>;
};

/** Moves the cohort to another place in the tree. */
export const MovePart = ({ action, cohortId, parentId, targets, words }: MovePartProps) => (
  <ActionForm action={action} hidden={{ cohortId }} className="flex flex-col gap-4">
    <div className="flex flex-wrap items-end gap-3">
      <FormChoice id="move-to" name="parentId" label={words.moveTo} value={parentId} options={targets} />
      <FormButton>{words.move}</FormButton>
    </div>
  </ActionForm>
);
