import { CONFIRMED_SCALES, type ConfirmedScale } from "@/lib/instrument";
import { isInsufficient, type Locale } from "@/lib/result";
import type { AgreementPart } from "@/lib/snapshots";
import { countedBand } from "@/lib/view/cohort-network/bands";
import { agreementReasonWords, agreementSectionWords, confirmedScaleWords, dateInWords, say } from "@/lib/words";
import { Section } from "../ui/section";

type AgreementSectionProps = {
  readonly locale: Locale;
  readonly agreements: Readonly<Partial<Record<ConfirmedScale, AgreementPart>>>;
};

/**
 * The share of confirmed relationships on which firms and customers agree, by scale; each rate, or why there is none.
 */
export function AgreementSection({ locale, agreements }: AgreementSectionProps) {
  const words = agreementSectionWords;
  return (
    <Section id="agreement" title={say(words.title, locale)} reading={say(words.reading, locale)}>
      <dl>
        {CONFIRMED_SCALES.map((scale) => (
          <div key={scale} className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line py-2">
            <dt className="text-ink-2">{say(confirmedScaleWords[scale], locale)}</dt>
            <dd className="numeric text-right">{rateInWords(agreements[scale], locale)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function rateInWords(part: AgreementPart | undefined, locale: Locale) {
  const words = agreementSectionWords;
  if (part === undefined) return <span className="text-ink-3">{say(words.notYet, locale)}</span>;
  if (isInsufficient(part)) return <span className="text-ink-3">{say(agreementReasonWords[part.reason], locale)}</span>;
  const rate = part.end === undefined ? words.rate : part.end === "low" ? words.orLess : words.orMore;
  return (
    <>
      <span className="font-medium">{say(rate, locale, { n: part.mean })}</span>{" "}
      <span className="type-small text-ink-2">
        {say(words.of, locale, { n: countedBand(part.count, locale, "条"), date: dateInWords(part.day, locale) })}
      </span>
    </>
  );
}
