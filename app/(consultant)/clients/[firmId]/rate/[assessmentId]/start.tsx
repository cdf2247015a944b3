import { FindingHeader } from "@/components/ui/finding-header";
import { PressForm } from "@/components/ui/press-form";
import { Section } from "@/components/ui/section";
import type { RatingSheet } from "@/lib/clients";
import type { Locale } from "@/lib/result";
import { refusalWords, say, speak, ratingWords as words } from "@/lib/words";
import { begin } from "./actions";

/** Before a rating: what it is, what stays closed, and the button that begins it. */
export function StartPage({ sheet, locale }: { sheet: RatingSheet; locale: Locale }) {
  const { client, assessment, isLatest } = sheet;
  const input = { year: assessment.cycle, firm: client.name, n: sheet.instrument.items.length };
  const fields = { firmId: client.id, assessmentId: assessment.id };
  const steps = [words.how1, words.how2, words.how3, words.how4];
  return (
    <div className="flex flex-col gap-5">
      <FindingHeader
        finding={[say(words.findingNone, locale, input)]}
        lede={
          (isLatest ? (client.engagement.blindUntilRated ? words.ledeBlind : words.ledeOpen) : words.notLatest)[locale]
        }
      />
      {isLatest ? (
        <Section id="how" title={words.howTitle[locale]}>
          <ol className="flex max-w-[44rem] list-decimal flex-col gap-2 pl-5">
            {steps.map((step) => (
              <li key={step.en}>{say(step, locale, input)}</li>
            ))}
          </ol>
          <div className="mt-5">
            <PressForm
              action={begin}
              hidden={fields}
              label={words.begin[locale]}
              look="primary"
              refusals={speak(refusalWords, locale)}
            />
          </div>
        </Section>
      ) : null}
    </div>
  );
}
