import type { ComponentProps, ReactNode } from "react";
import { FieldsForm } from "../fields/fields-form";
import { FindingHeader } from "../ui/finding-header";
import { PreparationSteps, StepFoot } from "./preparation-steps";

type StepFieldsProps = {
  readonly step: ComponentProps<typeof PreparationSteps>;
  readonly title: string;
  readonly lede: string;
  /** Shown above the fields. */
  readonly notes: ReactNode;
  readonly fields: Pick<ComponentProps<typeof FieldsForm>, "action" | "firmId" | "editable">;
  readonly children: ReactNode;
};

/** One part of Preparation: its place in the order, title, fields, and links to the previous and next part. */
export function StepFields({ step, title, lede, notes, fields, children }: StepFieldsProps) {
  return (
    <>
      <PreparationSteps {...step} />
      <div className="flex flex-col gap-5">
        <FindingHeader finding={[title]} lede={lede} />
        {notes}
        <FieldsForm {...fields} className="flex flex-col gap-5">
          {children}
        </FieldsForm>
        <StepFoot {...step} />
      </div>
    </>
  );
}
