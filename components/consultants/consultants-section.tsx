import { engagementState, type FirmEngagement } from "@/lib/engagement";
import type { Firm } from "@/lib/firms";
import { firmPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { daysOf, termsWords } from "@/lib/view/consultants/engagement-parts";
import { scopeOptions } from "@/lib/view/consultants/engagement-words";
import { dayInWords } from "@/lib/view/time/firm-time";
import { say, engagementWords as words } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import { FormButton, FormText, FormTextArea } from "../ui/form-fields";
import type { FormAction, NoticeAction } from "../ui/form-state";
import { ListForm, NoticeForm } from "../ui/notice-forms";
import { Section } from "../ui/section";
import { type AccessCode, AccessCodeForm } from "./code-form";
import { EngagementRow, type RowActions } from "./engagement-row";
import { TermsFields } from "./terms-fields";

type ConsultantsProps = {
  readonly firm: Firm;
  readonly engagements: readonly FirmEngagement[];
  /** Expiry of the code for consultants; undefined without one. */
  readonly codeUntil: Date | undefined;
  /** Id of the offer, so that a form sent several times creates one; and its default end date. */
  readonly offer: { readonly id: string; readonly endsOn: string };
  readonly now: Date;
  readonly actions: RowActions &
    Readonly<Record<"offer" | "decline" | "revoke" | "endCode", NoticeAction>> & {
      readonly makeCode: FormAction<AccessCode>;
    };
  readonly locale: Locale;
};

/** The consultants with access, those who ask for it, and two ways to start. */
export function ConsultantsSection(props: ConsultantsProps) {
  const { firm, engagements, now, actions, locale } = props;
  const isOpen = (one: FirmEngagement) => ["active", "asked", "offered"].includes(engagementState(one, now));
  const [open, past] = [engagements.filter(isOpen), engagements.filter((one) => !isOpen(one))];
  const row = { firm, locale, now, actions };
  return (
    <Section
      id="consultants"
      title={words.title[locale]}
      reading={words.reading[locale]}
      action={<PageLink href={firmPaths.accessLog(firm.id)}>{words.accessLog[locale]}</PageLink>}
    >
      <ListForm id="revoke-access" action={actions.revoke} hidden={{ firmId: firm.id }} />
      <ListForm id="decline-access" action={actions.decline} hidden={{ firmId: firm.id }} />
      {open.length === 0 ? <p className="text-ink-2">{words.none[locale]}</p> : null}
      <ul className="-my-3 divide-y divide-line">
        {open.map((one) => (
          <EngagementRow key={one.id} engagement={one} {...row} />
        ))}
      </ul>
      {past.length === 0 ? null : (
        <details className="mt-5">
          <summary className="link cursor-pointer">{words.past[locale]}</summary>
          <ul className="divide-y divide-line">
            {past.map((one) => (
              <EngagementRow key={one.id} engagement={one} {...row} />
            ))}
          </ul>
        </details>
      )}
      <Offer {...props} />
      <Code {...props} />
    </Section>
  );
}

/** The form that offers access to an e-mail address. */
function Offer({ firm, offer, now, actions, locale }: ConsultantsProps) {
  return (
    <div className="mt-6 border-t border-line pt-5">
      <h3 className="type-h3">{words.offer[locale]}</h3>
      <p className="type-small mb-4 max-w-[72ch] text-ink-2">{words.offerReading[locale]}</p>
      <NoticeForm
        action={actions.offer}
        hidden={{ firmId: firm.id, engagementId: offer.id }}
        saidBelow
        className="flex flex-col gap-4"
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <FormText
            id="offer-email"
            name="email"
            type="email"
            autoComplete="off"
            label={words.email[locale]}
            wrong={words.emailInvalid[locale]}
          />
        </div>
        <TermsFields
          id="offer"
          terms={{ scope: ["position", "results"], mayReview: false, blindUntilRated: true, endsOn: offer.endsOn }}
          options={scopeOptions(locale)}
          days={daysOf(now, firm.timeZone)}
          words={termsWords(locale)}
        />
        <FormTextArea
          id="offer-message"
          name="message"
          maxLength={500}
          rows={2}
          label={words.message[locale]}
          hint={words.messageHint[locale]}
        />
        <div>
          <FormButton look="primary">{words.send[locale]}</FormButton>
        </div>
      </NoticeForm>
    </div>
  );
}

/** The code with which a consultant asks for access: making it, and ending it. */
function Code({ firm, codeUntil, actions, locale }: ConsultantsProps) {
  return (
    <div className="mt-6 border-t border-line pt-5">
      <h3 className="type-h3">{words.codeTitle[locale]}</h3>
      <p className="type-small mb-4 max-w-[72ch] text-ink-2">{words.codeReading[locale]}</p>
      {codeUntil === undefined ? null : (
        <p className="type-small mb-3">
          {say(words.codeOpen, locale, { until: dayInWords(codeUntil, firm.timeZone, locale) })}
        </p>
      )}
      <ListForm id="end-access-code" action={actions.endCode} hidden={{ firmId: firm.id }} />
      <div className="flex flex-wrap items-end gap-3">
        <AccessCodeForm
          action={actions.makeCode}
          firmId={firm.id}
          label={words[codeUntil === undefined ? "makeCode" : "makeCodeAgain"][locale]}
          code={words.code[locale]}
        />
        {codeUntil === undefined ? null : (
          <button type="submit" form="end-access-code" className="button">
            {words.endCode[locale]}
          </button>
        )}
      </div>
    </div>
  );
}
