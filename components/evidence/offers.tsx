import type { ItemId } from "@/lib/instrument";
import { fileHref, firmPaths } from "@/lib/paths";
import type { EvidenceOffer } from "@/lib/plan";
import type { Locale } from "@/lib/result";
import { catalogOf } from "@/lib/view/plan/measure";
import { planReplies } from "@/lib/view/plan/replies";
import { dateInWords, evidenceGradeNames, inSentence, planFormWords, planOfferWords, say } from "@/lib/words";
import { ButtonForm, type PlanAction } from "../plan/plan-form";
import { PageLink } from "../shell/page-link";
import { Section } from "../ui/section";

const words = planOfferWords;

type Props = {
  readonly offers: readonly EvidenceOffer[];
  readonly takeUp: PlanAction;
  readonly firmId: string;
  readonly assessmentId: string;
  readonly item: ItemId;
  readonly writable: boolean;
  readonly locale: Locale;
};

/** Records of verified measures that can support this item; each is adopted only by pressing a button. */
export function Offers({ offers, takeUp, firmId, assessmentId, item, writable, locale }: Props) {
  if (offers.length === 0) return null;
  const open = writable && offers.some(({ taken }) => !taken);
  return (
    <Section id="offers" title={words.title[locale]} reading={words.reading[locale]}>
      {open ? (
        <ButtonForm
          id="take-up"
          action={takeUp}
          hidden={{ assessmentId, item }}
          className="mb-3"
          said={planReplies(locale)}
        />
      ) : null}
      <ul>
        {offers.map((offer) => (
          <li key={offer.recordId} className="border-line py-3 first:pt-0 not-first:border-t">
            <p className="font-medium break-words">{recordSaid(offer, locale)}</p>
            <p className="type-small text-ink-2">
              {words.of[locale]}{" "}
              <PageLink href={firmPaths.planMeasure(firmId, offer.measureId)}>
                {catalogOf(offer.catalogId)?.title[locale] ?? offer.measureTitle}
              </PageLink>
            </p>
            {offer.file === null ? null : (
              <p className="type-small text-ink-2">
                {words.withFile[locale]}{" "}
                <a className="link" href={fileHref(offer.file.id)} download={offer.file.name}>
                  <bdi>{offer.file.name}</bdi>
                </a>
              </p>
            )}
            <Standing offer={offer} writable={writable} locale={locale} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Standing({ offer, writable, locale }: { offer: EvidenceOffer; writable: boolean; locale: Locale }) {
  if (offer.taken) return <p className="type-small mt-1 text-ink-2">{words.taken[locale]}</p>;
  if (!writable) return null;
  return (
    <button
      type="submit"
      form="take-up"
      name="recordId"
      value={offer.recordId}
      aria-label={say(words.takeNamed, locale, { title: offer.title })}
      className="button button-compact mt-2"
    >
      {words.take[locale]}
    </button>
  );
}

const recordSaid = ({ title, date, grade }: EvidenceOffer, locale: Locale): string =>
  say(planFormWords.recordStands, locale, {
    title,
    date: dateInWords(date, locale),
    grade: inSentence(evidenceGradeNames[grade], locale),
  });
