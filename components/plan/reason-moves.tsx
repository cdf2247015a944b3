import { asksReason, PLAN_EVENTS, PLAN_MOVES, type PlanMeasure } from "@/lib/plan";
import type { Locale } from "@/lib/result";
import { planReplies } from "@/lib/view/plan/replies";
import { planFormWords, planMoveWords } from "@/lib/words";
import { type PlanAction, PlanForm } from "./plan-form";

type Props = { readonly measure: PlanMeasure; readonly move: PlanAction; readonly locale: Locale };

/** Transitions by a manager that need a reason: setting aside, and withdrawing a record. */
export function ReasonMoves({ measure, move, locale }: Props) {
  const events = PLAN_EVENTS.filter((event) => asksReason(event) && PLAN_MOVES[measure.state][event] !== undefined);
  return events.map((event) => (
    <details key={event}>
      <summary className="link inline-block min-h-6">{planMoveWords[event][locale]}</summary>
      <div className="mt-3 max-w-[36rem]">
        <PlanForm
          action={move}
          hidden={{ measureId: measure.id, state: measure.state, move: event }}
          fields={[
            {
              name: "reason",
              label: planFormWords.reason[locale],
              hint: planFormWords.reasonHint[locale],
              kind: "area",
              maxLength: 500,
              value: "",
            },
          ]}
          submit={planMoveWords[event][locale]}
          said={planReplies(locale)}
        />
      </div>
    </details>
  ));
}
