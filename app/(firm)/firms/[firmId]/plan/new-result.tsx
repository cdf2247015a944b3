import type { PlanFacts } from "@/app/_server/frames/plan-facts";
import { ButtonForm } from "@/components/plan/plan-form";
import { Section } from "@/components/ui/section";
import type { Plan } from "@/lib/plan";
import type { Locale } from "@/lib/result";
import { planReplies } from "@/lib/view/plan/replies";
import { planWords, say } from "@/lib/words";
import { begin } from "./take-actions";

const words = planWords;
type Props = { readonly facts: PlanFacts; readonly plan: Plan; readonly mayEdit: boolean; readonly locale: Locale };

/** A result that is newer than the plan: its plan begins with what this one left open. */
export function NewResult({ facts, plan, mayEdit, locale }: Props) {
  const [latest] = facts.results;
  if (latest === undefined || latest.year <= plan.cycle) return null;
  const text = say(words.newResultText, locale, { from: plan.cycle, to: latest.year });
  return (
    <Section id="newer" title={words.newResult[locale]} reading={text}>
      {mayEdit ? (
        <ButtonForm action={begin} hidden={{ firmId: facts.firm.id }} {...planReplies(locale)}>
          <div>
            <button type="submit" className="button button-primary">
              {say(words.begin, locale, { year: latest.year + 1 })}
            </button>
          </div>
        </ButtonForm>
      ) : null}
    </Section>
  );
}
