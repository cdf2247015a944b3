import type { Firm } from "@/lib/firms";
import type { Stratum } from "@/lib/instrument";
import type { FirmRole } from "@/lib/policy";
import type { Locale } from "@/lib/result";
import { dayInWords } from "@/lib/view/time/firm-time";
import { say, stratumNames, peopleWords as words } from "@/lib/words";
import type { NoticeAction } from "../ui/form-state";
import { ListForm } from "../ui/notice-forms";
import { Section } from "../ui/section";

type InvitationsProps = {
  readonly firm: Firm;
  readonly invitations: readonly {
    readonly id: string;
    readonly email: string;
    readonly role: FirmRole;
    readonly stratum: Stratum;
    readonly expiresAt: Date;
  }[];
  readonly now: Date;
  readonly actions: Readonly<Record<"resend" | "withdraw", NoticeAction>>;
  readonly locale: Locale;
};

export function InvitationsSection({ firm, invitations, now, actions, locale }: InvitationsProps) {
  return (
    <Section id="invitations" title={words.invitations[locale]} reading={words.resendNote[locale]}>
      <ListForm id="resend" action={actions.resend} hidden={{ firmId: firm.id }} />
      <ListForm id="withdraw" action={actions.withdraw} hidden={{ firmId: firm.id }} />
      {invitations.length === 0 ? (
        <p className="text-ink-2">{words.noInvitations[locale]}</p>
      ) : (
        <ul className="-my-3 divide-y divide-line">
          {invitations.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
              <div className="min-w-0">
                <p className="font-medium break-words">{one.email}</p>
                <p className="type-small text-ink-2">
                  {[
                    words[one.role][locale],
                    stratumNames[one.stratum][locale],
                    say(one.expiresAt > now ? words.validUntil : words.expired, locale, {
                      date: dayInWords(one.expiresAt, firm.timeZone, locale),
                    }),
                  ].join(locale === "zh" ? "，" : ", ")}
                </p>
              </div>
              <div className="flex flex-wrap gap-3">
                <button
                  type="submit"
                  form="resend"
                  name="invitationId"
                  value={one.id}
                  className="button button-compact"
                  aria-label={say(words.resendNamed, locale, { email: one.email })}
                >
                  {words.resend[locale]}
                </button>
                <button
                  type="submit"
                  form="withdraw"
                  name="invitationId"
                  value={one.id}
                  className="button button-compact"
                  aria-label={say(words.revokeNamed, locale, { email: one.email })}
                >
                  {words.revoke[locale]}
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
