import type { Locale } from "@/lib/result";
import { planReplies } from "@/lib/view/plan/replies";
import { planFormWords as words } from "@/lib/words";
import { type PlanAction, PlanForm } from "./plan-form";

type AsideFormProps = {
  readonly action: PlanAction;
  readonly firmId: string;
  readonly measureId: string;
  readonly locale: Locale;
};

/** Sets a measure of the list aside, with a reason. */
export function AsideForm({ action, firmId, measureId, locale }: AsideFormProps) {
  return (
    <details className="no-print">
      <summary className="link inline-block min-h-6">{words.putAside[locale]}</summary>
      <div className="mt-2">
        <PlanForm
          action={action}
          hidden={{ firmId, measure: measureId }}
          fields={[
            {
              name: "reason",
              label: words.reason[locale],
              hint: words.reasonHint[locale],
              kind: "text",
              maxLength: 500,
              value: "",
            },
          ]}
          submit={words.putAside[locale]}
          said={planReplies(locale)}
        />
      </div>
    </details>
  );
}
