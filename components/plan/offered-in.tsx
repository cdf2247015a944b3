import { currentInstrument, findItem } from "@/lib/catalog";
import { firmPaths } from "@/lib/paths";
import type { EvidenceOffer, PlanMeasure } from "@/lib/plan";
import type { Locale } from "@/lib/result";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { planOfferWords, say } from "@/lib/words";
import { PageLink } from "../shell/page-link";

type Props = {
  readonly firmId: string;
  readonly cycle: { readonly id: string; readonly cycle: number };
  readonly measure: PlanMeasure;
  readonly offers: readonly Pick<EvidenceOffer, "item" | "taken">[];
  readonly locale: Locale;
};

/** The items of the open cycle that the record may support, each with a link. */
export const OfferedIn = ({ firmId, cycle, measure, offers, locale }: Props) => (
  <>
    <p className="mt-3 text-ink-2">
      {say(planOfferWords.onMeasure, locale, { year: cycle.cycle, cell: nameCell(measure.cell, locale) })}
    </p>
    <ul className="mt-1 list-disc pl-5">
      {offers.map(({ item, taken }) => (
        <li key={item}>
          <PageLink href={`${firmPaths.records(firmId, cycle.id, item)}#offers`}>
            {findItem(currentInstrument, item)?.question[locale] ?? item}
          </PageLink>
          {taken ? <span className="type-small text-ink-2">{` (${planOfferWords.itemTaken[locale]})`}</span> : null}
        </li>
      ))}
    </ul>
  </>
);
