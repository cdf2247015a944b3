import { randomUUID } from "node:crypto";
import Link from "next/link";
import { dayIn } from "@/app/_server/gate/clock";
import type { UserActor } from "@/app/_server/gate/gate";
import { AccessCodeForm } from "@/components/consultants/code-form";
import { EngagementNotice, OfferForm } from "@/components/consultants/engagement-forms";
import { Section } from "@/components/ui/section";
import { findEngagementCode, listEngagements } from "@/db/consultants/engagements";
import { engagementState } from "@/lib/engagement";
import type { Firm } from "@/lib/firms";
import { firmPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { daysOf, repliesOfEngagements, termsWords } from "@/lib/view/consultants/engagement-parts";
import { scopeOptions } from "@/lib/view/consultants/engagement-words";
import { dayInWords } from "@/lib/view/time/firm-time";
import { say, engagementWords as words } from "@/lib/words";
import { declineAccess, endAccessCode, makeAccessCode, offerAccess, revokeAccess } from "./consultant-actions";
import { EngagementRow } from "./engagement-row";

type ConsultantsProps = { readonly actor: UserActor; readonly firm: Firm; readonly locale: Locale };

const YEAR_MS = 365 * 86_400_000;

/** Who has access as a consultant, who asks for it, and the two ways to begin. */
export async function Consultants({ actor, firm, locale }: ConsultantsProps) {
  const [all, codeUntil] = await Promise.all([
    listEngagements(actor, { firmId: firm.id }),
    findEngagementCode(actor, { firmId: firm.id }),
  ]);
  const now = new Date();
  const isOpen = (one: (typeof all)[number]) => ["active", "asked", "offered"].includes(engagementState(one, now));
  const [open, past] = [all.filter(isOpen), all.filter((one) => !isOpen(one))];
  const told = repliesOfEngagements(locale);
  return (
    <Section
      id="consultants"
      title={words.title[locale]}
      reading={words.reading[locale]}
      action={
        <Link className="link" prefetch={false} href={firmPaths.accessLog(firm.id)}>
          {words.accessLog[locale]}
        </Link>
      }
    >
      <EngagementNotice id="revoke-access" action={revokeAccess} firmId={firm.id} {...told} />
      <EngagementNotice id="decline-access" action={declineAccess} firmId={firm.id} {...told} />
      {open.length === 0 ? <p className="text-ink-2">{words.none[locale]}</p> : null}
      <ul className="-my-3 divide-y divide-line">
        {open.map((one) => (
          <EngagementRow key={one.id} firm={firm} engagement={one} locale={locale} now={now} />
        ))}
      </ul>
      {past.length === 0 ? null : (
        <details className="mt-5">
          <summary className="link cursor-pointer">{words.past[locale]}</summary>
          <ul className="divide-y divide-line">
            {past.map((one) => (
              <EngagementRow key={one.id} firm={firm} engagement={one} locale={locale} now={now} />
            ))}
          </ul>
        </details>
      )}
      <div className="mt-6 border-t border-line pt-5">
        <h3 className="type-h3">{words.offer[locale]}</h3>
        <p className="type-small mb-4 max-w-[72ch] text-ink-2">{words.offerReading[locale]}</p>
        <OfferForm
          action={offerAccess}
          firmId={firm.id}
          id={randomUUID()}
          terms={{
            scope: ["position", "results"],
            mayReview: false,
            blindUntilRated: true,
            endsOn: dayIn(firm.timeZone, new Date(now.getTime() + YEAR_MS)),
          }}
          options={scopeOptions(locale)}
          days={daysOf(firm, now)}
          words={{
            ...termsWords(locale),
            email: words.email[locale],
            emailInvalid: words.emailInvalid[locale],
            message: words.message[locale],
            messageHint: words.messageHint[locale],
            send: words.send[locale],
          }}
          {...told}
        />
      </div>
      <div className="mt-6 border-t border-line pt-5">
        <h3 className="type-h3">{words.codeTitle[locale]}</h3>
        <p className="type-small mb-4 max-w-[72ch] text-ink-2">{words.codeReading[locale]}</p>
        {codeUntil === undefined ? null : (
          <p className="type-small mb-3">
            {say(words.codeOpen, locale, { until: dayInWords(codeUntil, firm.timeZone, locale) })}
          </p>
        )}
        <EngagementNotice id="end-access-code" action={endAccessCode} firmId={firm.id} {...told} />
        <div className="flex flex-wrap items-end gap-3">
          <AccessCodeForm
            action={makeAccessCode}
            firmId={firm.id}
            label={words[codeUntil === undefined ? "makeCode" : "makeCodeAgain"][locale]}
            code={words.code[locale]}
            refusals={told.refusals}
          />
          {codeUntil === undefined ? null : (
            <button type="submit" form="end-access-code" className="button">
              {words.endCode[locale]}
            </button>
          )}
        </div>
      </div>
    </Section>
  );
}
