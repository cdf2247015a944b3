import { ActionForm } from "../ui/action-form";
import { FormButton, FormChoice, type Option } from "../ui/form-fields";
import type { FormAction } from "../ui/form-state";

type ChooseProps = {
  readonly action: FormAction;
  readonly hidden: Readonly<Record<string, string>>;
  readonly submit: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly done: string;
};

/** Chooses the questionnaire version that new assessments of a cohort start with. */
export const ChooseVersionForm = ({ label, options, value, submit, done, ...form }: ChooseProps) => (
  <ActionForm {...form} done={done} className="flex max-w-[32rem] flex-col items-start gap-3">
    <div className="w-full">
      <FormChoice id="version" name="version" label={label} value={value} options={options} />
    </div>
    <FormButton>{submit}</FormButton>
  </ActionForm>
);
