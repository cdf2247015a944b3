import type { Firm } from "@/lib/firms";
import type { RegisteredLink } from "@/lib/register";
import type { Locale, Text } from "@/lib/result";
import type { CopySources } from "@/lib/view/position/copy-sources";
import { registerWords, relationshipWords, say, sayNamed } from "@/lib/words";
import { Fold } from "../folds/fold";
import type { FormAction, LeadingAction } from "../ui/form-state";
import { type Copied, CopyAnswersForm, EndLinkForm } from "./link-tools";

type ToolsProps = {
  readonly firm: Firm;
  readonly link: RegisteredLink;
  readonly copy: CopySources | undefined;
  readonly today: string;
  readonly actions: { readonly copy: FormAction<Copied>; readonly end: LeadingAction };
  readonly locale: Locale;
};

/** Further actions on a link: copying answers onto it, and ending it. */
export function ToolsSection({ firm, link, copy, today, actions, locale }: ToolsProps) {
  const w = (words: Text) => say(words, locale);
  return (
    <>
      {copy === undefined || copy.sources.length === 0 ? null : (
        <Fold id="copy" title={copy.words.title} isOpen={false} className="print:hidden">
          <CopyAnswersForm
            action={actions.copy}
            firmId={firm.id}
            linkId={link.id}
            sources={copy.sources}
            words={{
              from: w(relationshipWords.copyFrom),
              hint: copy.words.hint,
              copy: w(relationshipWords.copy),
              copied: relationshipWords.copied[locale],
              copiedScreening: relationshipWords.copiedScreening[locale],
              copiedNone: w(relationshipWords.copiedNone),
            }}
          />
        </Fold>
      )}
      <Fold
        id="end"
        title={w(relationshipWords.endTitle)}
        reading={w(relationshipWords.endWhy)}
        isOpen={false}
        className="print:hidden"
      >
        <EndLinkForm
          action={actions.end}
          firmId={firm.id}
          linkId={link.id}
          words={{
            confirm: sayNamed(relationshipWords.endConfirm, locale, { partner: link.partnerName }),
            end: w(relationshipWords.end),
            endDay: w(registerWords.endDay),
            confirmMissing: w(relationshipWords.endConfirmMissing),
            dayMissing: w(registerWords.dateMissing),
          }}
          day={today}
        />
      </Fold>
    </>
  );
}
