import Link from "next/link";
import type { PlanFacts } from "@/app/_server/frames/plan-facts";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { listOffers } from "@/db/plans/plan-offers";
import { currentInstrument, findItem } from "@/lib/catalog";
import { firmPaths } from "@/lib/paths";
import type { PlanMeasure } from "@/lib/plan";
import type { Locale } from "@/lib/result";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { planOfferWords, say } from "@/lib/words";

type Props = { readonly facts: PlanFacts; readonly measure: PlanMeasure; readonly locale: Locale };

/** The items of the cycle under way that the record may stand behind, each with its page. */
export async function OfferedIn({ facts, measure, locale }: Props) {
  const { assessment, firm } = facts.frame;
  if (assessment === undefined) return null;
  const actor = await requireActor();
  const all = await withFreshSession(() => listOffers(actor, { assessmentId: assessment.id }));
  const offers = all.filter(({ measureId }) => measureId === measure.id);
  if (offers.length === 0) return null;
  return (
    <>
      <p className="mt-3 text-ink-2">
        {say(planOfferWords.onMeasure, locale, { year: assessment.cycle, cell: nameCell(measure.cell, locale) })}
      </p>
      <ul className="mt-1 list-disc pl-5">
        {offers.map(({ item, taken }) => (
          <li key={item}>
            <Link href={`${firmPaths.records(firm.id, assessment.id, item)}#offers`} prefetch={false} className="link">
              {findItem(currentInstrument, item)?.question[locale] ?? item}
            </Link>
            {taken ? <span className="type-small text-ink-2">{` (${planOfferWords.itemTaken[locale]})`}</span> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
