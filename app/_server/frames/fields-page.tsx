import type { ComponentProps, ReactNode } from "react";
import { FieldsProvider } from "@/components/fields/fields-context";
import type { FieldsAction } from "@/components/fields/form-state";
import { FreshAfterSave } from "@/components/fields/fresh-after-save";
import { SaveLine } from "@/components/fields/save-line";
import { StepFields } from "@/components/preparation/step-fields";
import { can, type FirmVerb } from "@/lib/policy";
import type { PreparationStep } from "@/lib/view/assessments/preparation";
import { preparationWords, say } from "@/lib/words";
import { FirmFrame } from "./firm-frame";
import { mayChange, type Preparation, ReadOnlyNotice } from "./preparation";

type FieldsPageProps = {
  readonly at: Preparation;
  readonly step: Exclude<PreparationStep, "links" | "items">;
  readonly verb: FirmVerb;
  readonly title: string;
  readonly lede: string;
  readonly action: FieldsAction;
  /** Which fields are closed and which not, if some may change although Preparation is not open. */
  readonly partly?: ComponentProps<typeof ReadOnlyNotice>["partly"];
  /** Shown above the fields. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
};

/**
 * One page of Preparation, the first phase: its steps and summary, who may change it, its fields, and links to the
 * previous and next page.
 */
export function FieldsPage({ at, step, verb, title, lede, action, partly, note, children }: FieldsPageProps) {
  const { actor, firm, locale, saving, steps } = at;
  const editable = partly === undefined ? mayChange(at, verb) : can(actor, verb, { role: firm.role });
  return (
    <FieldsProvider saving={saving}>
      <FreshAfterSave />
      <FirmFrame
        firmId={firm.id}
        current="assessment"
        place={<span className="font-medium text-ink">{say(preparationWords.preparation, locale)}</span>}
        actions={<SaveLine />}
      >
        <StepFields
          step={{ locale, steps, current: step }}
          title={title}
          lede={lede}
          notes={
            <>
              <ReadOnlyNotice at={at} verb={verb} partly={partly} />
              {note}
            </>
          }
          fields={{ action, firmId: firm.id, editable }}
        >
          {children}
        </StepFields>
      </FirmFrame>
    </FieldsProvider>
  );
}
