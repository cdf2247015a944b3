import { engagementState, type FirmEngagement, wasOf } from "@/lib/engagement";
import type { Firm } from "@/lib/firms";
import type { Locale, Text } from "@/lib/result";
import { daysOf, termsOf, termsWords } from "@/lib/view/consultants/engagement-parts";
import { scopeLine, scopeOptions, stateLine } from "@/lib/view/consultants/engagement-words";
import { sayNamed, engagementWords as words } from "@/lib/words";
import type { NoticeAction } from "../ui/form-state";
import { TermsForm } from "./terms-form";

export type RowActions = Readonly<Record<"grant" | "change", NoticeAction>>;

type RowProps = {
  readonly firm: Firm;
  readonly engagement: FirmEngagement;
  readonly locale: Locale;
  readonly now: Date;
  readonly actions: RowActions;
};

/** One consultant: the state of the access, its scope, and what a manager can do with it. */
export function EngagementRow(props: RowProps) {
  const { firm, engagement, locale, now } = props;
  const name = engagement.consultant ?? engagement.email ?? words.gone[locale];
  const state = engagementState(engagement, now);
  const by = engagement.grantedBy === null ? "" : sayNamed(words.grantedBy, locale, { name: engagement.grantedBy });
  return (
    <li className="py-3">
      <p className="font-medium break-words">
        {name}
        {engagement.organisation === null || engagement.organisation === "" ? null : (
          <span className="font-normal text-ink-2">
            {locale === "zh" ? `（${engagement.organisation}）` : `, ${engagement.organisation}`}
          </span>
        )}
      </p>
      <p className="type-small">
        {[stateLine(engagement, firm.timeZone, locale, now), ...(state === "active" && by !== "" ? [by] : [])].join(
          locale === "zh" ? "，" : ", ",
        )}
      </p>
      <p className="type-small text-ink-2">{scopeLine(engagement, locale)}</p>
      {engagement.message === "" ? null : <blockquote className="mt-1 text-ink-2">{engagement.message}</blockquote>}
      {state === "asked" || state === "active" || state === "offered" ? (
        <Terms {...props} name={name} isAsked={state === "asked"} />
      ) : null}
    </li>
  );
}

type TermsProps = RowProps & { readonly name: string; readonly isAsked: boolean };

const summary = "button button-compact mt-2 inline-flex w-fit cursor-pointer list-none";

/** Grants a request, or changes an access: one form for both, so that its message stays after the request is granted. */
function Terms({ firm, engagement, locale, now, actions, name, isAsked }: TermsProps) {
  const named = (label: Text) => `${label[locale]}${locale === "zh" ? "：" : ": "}${name}`;
  const end = words[engagement.acceptedAt === null ? "withdraw" : "revoke"];
  return (
    <details>
      <summary className={summary} aria-label={sayNamed(isAsked ? words.decideOf : words.changeOf, locale, { name })}>
        {(isAsked ? words.decide : words.change)[locale]}
      </summary>
      <div className="mt-3 flex flex-col gap-6 rounded-section border border-line p-4">
        <TermsForm
          action={isAsked ? actions.grant : actions.change}
          firmId={firm.id}
          engagementId={engagement.id}
          was={isAsked ? undefined : wasOf(engagement)}
          terms={termsOf(engagement, firm)}
          options={scopeOptions(locale)}
          days={daysOf(now, firm.timeZone)}
          submit={(isAsked ? words.grant : words.save)[locale]}
          words={termsWords(locale)}
        />
        {isAsked ? (
          <div>
            <button
              type="submit"
              form="decline-access"
              name="engagementId"
              value={engagement.id}
              className="button"
              aria-label={named(words.decline)}
            >
              {words.decline[locale]}
            </button>
          </div>
        ) : (
          <details>
            <summary className={summary}>{end[locale]}</summary>
            <p className="type-small mt-3 max-w-[72ch]">{words.revokeSure[locale]}</p>
            <button
              type="submit"
              form="revoke-access"
              name="engagementId"
              value={engagement.id}
              className="button mt-3"
              aria-label={named(words.revokeNow)}
            >
              {words.revokeNow[locale]}
            </button>
          </details>
        )}
      </div>
    </details>
  );
}
