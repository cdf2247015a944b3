import type { Firm } from "@/lib/firms";
import type { RegisteredLink } from "@/lib/register";
import type { Locale, Text } from "@/lib/result";
import type { CopySources } from "@/lib/view/position/copy-sources";
import { positionWords, refusalWords, registerWords, say, sayNamed, speak } from "@/lib/words";
import type { FormAction, LeadingAction } from "../ui/form-state";
import { Section } from "../ui/section";
import { type Copied, CopyAnswersForm, EndLinkForm } from "./link-tools";

type ToolsProps = {
  readonly firm: Firm;
  readonly link: RegisteredLink;
  readonly copy: CopySources | undefined;
  readonly today: string;
  readonly actions: { readonly copy: FormAction<Copied>; readonly end: LeadingAction };
  readonly locale: Locale;
};

/** What else can be done with a link: answers copied onto it, and its end. */
export function ToolsSection({ firm, link, copy, today, actions, locale }: ToolsProps) {
  const w = (words: Text) => say(words, locale);
  const refusals = speak(refusalWords, locale);
  return (
    <>
      {copy === undefined ? null : (
        <Section id="copy" title={copy.words.title} className="print:hidden">
          <CopyAnswersForm
            action={actions.copy}
            firmId={firm.id}
            linkId={link.id}
            sources={copy.sources}
            words={{
              from: w(positionWords.copyFrom),
              hint: copy.words.hint,
              copy: w(positionWords.copy),
              copied: positionWords.copied[locale],
              copiedScreening: positionWords.copiedScreening[locale],
              copiedNone: w(positionWords.copiedNone),
            }}
            refusals={refusals}
          />
        </Section>
      )}
      <Section id="end" title={w(positionWords.endTitle)} reading={w(positionWords.endWhy)} className="print:hidden">
        <EndLinkForm
          action={actions.end}
          firmId={firm.id}
          linkId={link.id}
          words={{
            confirm: sayNamed(positionWords.endConfirm, locale, { partner: link.partnerName }),
            end: w(positionWords.end),
            endDay: w(registerWords.endDay),
            confirmMissing: w(positionWords.endConfirmMissing),
            dayMissing: w(registerWords.dateMissing),
          }}
          refusals={refusals}
          day={today}
        />
      </Section>
    </>
  );
}
