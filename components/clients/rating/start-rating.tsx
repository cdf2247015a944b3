import type { RatingSheet } from "@/lib/clients";
import type { Locale } from "@/lib/result";
import { say, ratingWords as words } from "@/lib/words";
import { FindingHeader } from "../../ui/finding-header";
import type { LeadingAction } from "../../ui/form-state";
import { PressForm } from "../../ui/press-form";
import { Section } from "../../ui/section";

type StartProps = { readonly sheet: RatingSheet; readonly begin: LeadingAction; readonly locale: Locale };

/** Before a rating: what it is, what stays hidden, and the button that begins it. */
export function StartRating({ sheet, begin, locale }: StartProps) {
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
            <PressForm action={begin} hidden={fields} label={words.begin[locale]} look="primary" />
          </div>
        </Section>
      ) : null}
    </div>
  );
}
