import type { Sharing } from "@/lib/cohort";
import type { Firm } from "@/lib/firms";
import type { Locale } from "@/lib/result";
import { consentCards, consentParagraphs } from "@/lib/view/cohort/consent-words";
import { deadlineToFirm } from "@/lib/view/cohort/late";
import { dayInWords } from "@/lib/view/time/firm-time";
import { say, sayNamed, sharingWords as words } from "@/lib/words";
import { ActionForm } from "../ui/action-form";
import { FormButton } from "../ui/form-fields";
import type { FormAction, LeadingAction } from "../ui/form-state";
import { Notice } from "../ui/notice";
import { PressForm } from "../ui/press-form";
import { Section } from "../ui/section";
import { ConsentLevels } from "./consent-levels";

type CohortProps = {
  readonly sharing: Sharing;
  readonly firm: Firm;
  readonly locale: Locale;
  /** Today's date in the time zone of the cohort. */
  readonly today: string;
  /** Undefined if the person may not change it. */
  readonly actions: { readonly saveLevel: FormAction; readonly leave: LeadingAction } | undefined;
};

/** What a firm shares with one cohort, the consent text, and a button to leave. */
export function SharedCohort({ sharing, firm, locale, today, actions }: CohortProps) {
  const { cohortId, name, level, version, agreedVersion, closesOn, liaison } = sharing;
  const day = (at: Date) => dayInWords(at, firm.timeZone, locale);
  const reading = [
    say(words.since, locale, { date: day(sharing.joinedAt), day: day(sharing.consentAt) }),
    ...(closesOn === null ? [] : [deadlineToFirm(closesOn, { today, locale })]),
    ...(liaison === "" ? [] : [sayNamed(words.liaison, locale, { name: liaison })]),
  ].join(locale === "zh" ? "" : " ");
  const isNew = version !== agreedVersion;
  return (
    <Section id={`cohort-${cohortId}`} title={name[locale]} reading={reading}>
      <div className="flex flex-col gap-5">
        {isNew ? (
          <Notice tone="warn" title={words.newText[locale]}>
            {words.newTextHint[locale]}
          </Notice>
        ) : null}
        <details open={isNew}>
          <summary className="link inline-block py-1">{(isNew ? words.showNewText : words.showText)[locale]}</summary>
          <div className="mt-2 flex max-w-[72ch] flex-col gap-3">
            {consentParagraphs(sharing, locale).map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
        </details>
        {actions === undefined ? (
          <Notice tone="info" title={words[`level${level}`][locale]}>
            {words.managersOnly[locale]}
          </Notice>
        ) : (
          <>
            <ActionForm
              action={actions.saveLevel}
              hidden={{ firmId: firm.id, cohortId, version }}
              done={words.saved[locale]}
              className="flex flex-col gap-4"
            >
              <ConsentLevels
                key={level}
                id={`level-${cohortId}`}
                legend={words.levels[locale]}
                cards={consentCards(sharing.minimumK, locale)}
                chosen={level}
                firmName={firm.name}
              />
              <div>
                <FormButton look="primary">{words.save[locale]}</FormButton>
              </div>
            </ActionForm>
            <details>
              <summary className="link inline-block py-1">{words.leave[locale]}</summary>
              <p className="mb-3 mt-2 max-w-[72ch]">{words.leaveText[locale]}</p>
              <PressForm
                action={actions.leave}
                hidden={{ firmId: firm.id, cohortId }}
                label={sayNamed(words.leaveSure, locale, { cohort: name[locale] })}
              />
            </details>
          </>
        )}
      </div>
    </Section>
  );
}
