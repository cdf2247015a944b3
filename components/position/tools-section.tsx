import type { Firm } from "@/lib/firms";
import type { RegisteredLink } from "@/lib/register";
import type { Locale, Text } from "@/lib/result";
import type { CopySources } from "@/lib/view/position/copy-sources";
import { registerWords, relationshipWords, say, sayNamed } from "@/lib/words";
import { Fold } from "../folds/fold";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormMark, FormText } from "../ui/form-fields";
import type { FormAction, LeadingAction } from "../ui/form-state";
import { type Copied, CopyAnswersForm } from "./link-tools";

type ToolsProps = {
  readonly firm: Firm;
  readonly link: RegisteredLink;
  readonly copy: CopySources | undefined;
  readonly today: string;
  readonly actions: { readonly copy: FormAction<Copied>; readonly end: LeadingAction };
  readonly locale: Locale;
};

/** Further actions on a relationship: copying answers onto it, and ending it. */
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
        <ActionForm
          action={actions.end}
          hidden={{ firmId: firm.id, linkId: link.id }}
          invalid={{ confirm: w(relationshipWords.endConfirmMissing) }}
          noValidate={false}
          className="flex flex-col items-start gap-3"
        >
          <FormText
            id="end-day"
            name="day"
            type="date"
            label={w(registerWords.endDay)}
            value={today}
            wrong={w(registerWords.dateMissing)}
            required
          />
          <label className="flex min-h-9 items-center gap-2.5">
            <FormMark type="checkbox" name="confirm" value="yes" className="size-4 accent-ink" />
            <span>{sayNamed(relationshipWords.endConfirm, locale, { partner: link.partnerName })}</span>
          </label>
          <FormButton>{w(relationshipWords.end)}</FormButton>
        </ActionForm>
      </Fold>
    </>
  );
}
