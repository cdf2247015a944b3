import Link from "next/link";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import type { PlanFacts } from "@/app/_server/frames/plan-facts";
import type { UserActor } from "@/app/_server/gate/gate";
import { EmptyState } from "@/components/ui/empty-state";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { planWords, resultPageWords, say } from "@/lib/words";

const words = planWords;
type Props = { readonly actor: UserActor; readonly facts: PlanFacts; readonly locale: Locale };

/** Before the first plan the page names the step that leads to it. */
export function NoPlan({ actor, facts, locale }: Props) {
  const { firm, frame, results } = facts;
  const [latest] = results;
  const next =
    latest !== undefined
      ? { href: firmPaths.resultMeasures(firm.id, latest.assessmentId), label: words.toResult[locale] }
      : {
          href: frame.assessment === undefined ? firmPaths.overview(firm.id) : firmPaths.assessments(firm.id),
          label: resultPageWords.noneNext[locale],
        };
  const frozenText = can(actor, "plan.edit", firm) ? words.noneBegin : words.noneReader;
  return (
    <FirmFrame actor={actor} firmId={firm.id} current="plan">
      <h1 className="type-finding mb-5">{words.noneTitle[locale]}</h1>
      <EmptyState
        title={words.noneHow[locale]}
        action={
          <Link href={next.href} prefetch={false} className="button button-primary">
            {next.label}
          </Link>
        }
      >
        {latest === undefined ? words.noneText[locale] : say(frozenText, locale, { year: latest.year })}
      </EmptyState>
    </FirmFrame>
  );
}
