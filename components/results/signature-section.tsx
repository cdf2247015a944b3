import { SignatureChart } from "@/components/charts/signature-chart";
import { TableTwin } from "@/components/charts/twin";
import { Section } from "@/components/ui/section";
import { ROLES } from "@/lib/instrument";
import { requirementChange, type SignatureFacts, signatureChart, signatureTable } from "@/lib/view/charts/signature";
import { joinWords } from "@/lib/view/results/facts";
import { chartWords, roleNamesAtFirstUse, say, signatureWords } from "@/lib/words";

/**
 * Whether the capability meets the requirement of today's position and of the target, with changes of position and
 * functions.
 */
export function SignatureSection({ locale, rating, year }: SignatureFacts) {
  const chart = signatureChart({ locale, rating, year });
  if (typeof chart === "string") {
    return (
      <Section id="signature" title={signatureWords.title[locale]}>
        <p className="text-ink-2">{say(signatureWords.missing, locale, { reason: chart })}</p>
      </Section>
    );
  }
  const reading = `${signatureWords.reading[locale]}${chart.aim === undefined ? "" : signatureWords.readingAim[locale]}`;
  return (
    <Section id="signature" title={signatureWords.title[locale]} reading={reading}>
      <figure>
        <SignatureChart {...chart} size="full" />
        <SignatureChart {...chart} size="phone" />
        <p className="type-caption mt-1 text-ink-2 sm:hidden print:hidden">
          {joinWords(
            ROLES.map((role) => roleNamesAtFirstUse[role][locale]),
            locale,
          )}
        </p>
        <figcaption className="type-small mt-3 text-ink-2">
          <span className="font-semibold text-ink">{signatureWords.changed[locale]}</span>
          {locale === "zh" ? "：" : ": "}
          {requirementChange(rating, locale)}
        </figcaption>
      </figure>
      <TableTwin data={signatureTable(rating, locale)} label={chartWords.table[locale]} />
    </Section>
  );
}
