import { useId } from "react";
import { isComplete } from "@/lib/assessments";
import { PHASES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import type { CycleFacts } from "@/lib/view/assessments/facts";
import { mayFinish } from "@/lib/view/assessments/finish";
import { reviewWords as words } from "@/lib/words";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormTextArea } from "../ui/form-fields";
import type { LeadingAction } from "../ui/form-state";
import { Section } from "../ui/section";
import { ShownNotice } from "./shown-notice";
import { UnheardNotice } from "./unheard-notice";

type WholeProps = {
  readonly facts: CycleFacts;
  readonly locale: Locale;
  readonly personId: string;
  /** Addresses of open invitations. */
  readonly invited: readonly string[];
  readonly actions: Readonly<Record<"finish" | "reopen", LeadingAction>>;
};

/** For managers: one step that makes the result final or, afterwards, that reopens the assessment. */
export function WholeSection({ facts, locale, personId, invited, actions }: WholeProps) {
  const { firm, assessment } = facts;
  const reason = useId();
  const form = { hidden: { assessmentId: assessment.id }, className: "flex flex-col items-start gap-3" };
  if (isComplete(assessment.states))
    return firm.role === "manager" ? (
      <Section id="reopen" title={words.reopenAllTitle[locale]} reading={words.reopenAllText[locale]}>
        <ActionForm {...form} action={actions.reopen} refusedIn={{ "reason-missing": "reason" }}>
          <div className="w-full max-w-[36rem]">
            <FormTextArea
              id={reason}
              name="reason"
              label={words.reason[locale]}
              hint={words.reasonHint[locale]}
              wrong={words.reasonLong[locale]}
            />
          </div>
          <FormButton>{words.reopenAll[locale]}</FormButton>
        </ActionForm>
      </Section>
    ) : null;
  if (!mayFinish(facts)) return null;
  const at = { facts, phases: PHASES, locale };
  return (
    <Section id="finish" title={words.finishTitle[locale]} reading={words.finishText[locale]}>
      <UnheardNotice {...at} personId={personId} invited={invited} meaning={words.finishUnheard[locale]} />
      <ShownNotice {...at} />
      <ActionForm {...form} action={actions.finish}>
        <FormButton look="primary">{words.finish[locale]}</FormButton>
      </ActionForm>
    </Section>
  );
}
