import type { ReactNode } from "react";
import type { RecordsAction } from "@/components/records/form-state";
import { FreshAfterSave } from "@/components/records/fresh-after-save";
import { type PreparationStep, PreparationSteps, StepFoot } from "@/components/records/preparation-steps";
import { RecordForm } from "@/components/records/record-form";
import { RecordsProvider } from "@/components/records/records-context";
import { SaveLine } from "@/components/records/save-line";
import { FindingHeader } from "@/components/ui/finding-header";
import { recordWords, say } from "@/lib/i18n";
import type { FirmVerb } from "@/lib/policy";
import { FirmFrame } from "./firm-frame";
import { mayChange, type Preparation, ReadOnlyNotice } from "./preparation";

type RecordPageProps = {
  readonly at: Preparation;
  readonly step: Exclude<PreparationStep, "links" | "items">;
  readonly verb: FirmVerb;
  readonly title: string;
  readonly lede: string;
  readonly action: RecordsAction;
  /** Above the fields. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
};

/** One part of Preparation: its steps, its finding, who may change it, its fields, previous and next. */
export function RecordPage({ at, step, verb, title, lede, action, note, children }: RecordPageProps) {
  const { actor, firm, locale, saving, steps } = at;
  return (
    <RecordsProvider saving={saving}>
      <FreshAfterSave />
      <FirmFrame
        actor={actor}
        firmId={firm.id}
        current="assessment"
        place={<span className="font-medium text-ink">{say(recordWords.preparation, locale)}</span>}
        actions={<SaveLine />}
      >
        <PreparationSteps locale={locale} steps={steps} current={step} />
        <div className="flex flex-col gap-5">
          <FindingHeader finding={[title]} lede={lede} />
          <ReadOnlyNotice at={at} verb={verb} />
          {note}
          <RecordForm action={action} firmId={firm.id} editable={mayChange(at, verb)} className="flex flex-col gap-5">
            {children}
          </RecordForm>
          <StepFoot locale={locale} steps={steps} current={step} />
        </div>
      </FirmFrame>
    </RecordsProvider>
  );
}
