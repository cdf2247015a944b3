import { engagementState, type FirmEngagement, wasOf } from "@/lib/engagement";
import type { Firm } from "@/lib/firms";
import type { Locale } from "@/lib/result";
import { daysOf, termsOf, termsWords } from "@/lib/view/consultants/engagement-parts";
import { scopeLine, scopeOptions, stateLine } from "@/lib/view/consultants/engagement-words";
import { say, sayNamed, engagementWords as words } from "@/lib/words";
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
      {state === "asked" ? <Decide {...props} name={name} /> : null}
      {state === "active" || state === "offered" ? <Change {...props} name={name} /> : null}
    </li>
  );
}

type OpenRowProps = RowProps & { readonly name: string };

const summary = "button button-compact mt-2 inline-flex w-fit cursor-pointer list-none";
const panel = "mt-3 flex flex-col gap-6 rounded-section border border-line p-4";

function Decide({ firm, engagement, locale, now, actions, name }: OpenRowProps) {
  return (
    <details>
      <summary className={summary} aria-label={sayNamed(words.decideOf, locale, { name })}>
        {words.decide[locale]}
      </summary>
      <div className={panel}>
        <TermsForm
          action={actions.grant}
          firmId={firm.id}
          engagementId={engagement.id}
          terms={termsOf(engagement, firm)}
          options={scopeOptions(locale)}
          days={daysOf(now, firm.timeZone)}
          submit={words.grant[locale]}
          words={termsWords(locale)}
        />
        <div>
          <button
            type="submit"
            form="decline-access"
            name="engagementId"
            value={engagement.id}
            className="button"
            aria-label={`${words.decline[locale]}${locale === "zh" ? "：" : ": "}${name}`}
          >
            {words.decline[locale]}
          </button>
        </div>
      </div>
    </details>
  );
}

function Change({ firm, engagement, locale, now, actions, name }: OpenRowProps) {
  const isOffer = engagement.acceptedAt === null;
  return (
    <details>
      <summary className={summary} aria-label={sayNamed(words.changeOf, locale, { name })}>
        {words.change[locale]}
      </summary>
      <div className={panel}>
        <TermsForm
          action={actions.change}
          firmId={firm.id}
          engagementId={engagement.id}
          was={wasOf(engagement)}
          terms={termsOf(engagement, firm)}
          options={scopeOptions(locale)}
          days={daysOf(now, firm.timeZone)}
          submit={words.save[locale]}
          words={termsWords(locale)}
        />
        <details>
          <summary className={summary}>{words[isOffer ? "withdraw" : "revoke"][locale]}</summary>
          <p className="type-small mt-3 max-w-[72ch]">{words.revokeSure[locale]}</p>
          <button
            type="submit"
            form="revoke-access"
            name="engagementId"
            value={engagement.id}
            className="button mt-3"
            aria-label={`${say(words.revokeNow, locale)}${locale === "zh" ? "：" : ": "}${name}`}
          >
            {words.revokeNow[locale]}
          </button>
        </details>
      </div>
    </details>
  );
}
