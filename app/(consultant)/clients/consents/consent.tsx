import Link from "next/link";
import { dayIn } from "@/app/_server/gate/clock";
import { AcceptForm, type ConsultantNamed, LeaveForm, LongerForm } from "@/components/consultants/consent-forms";
import type { OwnEngagement } from "@/lib/clients";
import { engagementState } from "@/lib/engagement";
import { clientPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { askingDays, nameWords, repliesOfConsents } from "@/lib/view/consultants/consent-parts";
import { scopeLine, stateLine } from "@/lib/view/consultants/engagement-words";
import { engagementWords, sayNamed, clientWords as words } from "@/lib/words";
import { acceptOffer, askForLonger, leaveClient } from "./actions";

type ConsentProps = {
  readonly engagement: OwnEngagement;
  readonly named: ConsultantNamed;
  readonly locale: Locale;
  readonly now: Date;
};

const summary = "button button-compact inline-flex w-fit cursor-pointer list-none";
const YEAR_MS = 365 * 86_400_000;

/** One engagement from the consultant's side: how it stands, what it opens, and what he can do about it. */
export function Consent({ engagement, named, locale, now }: ConsentProps) {
  const { firmId, firmName, timeZone } = engagement;
  const state = engagementState(engagement, now);
  const access = { firmId, engagementId: engagement.id };
  const told = repliesOfConsents(locale);
  const namedLabel = (label: string) => `${label}${locale === "zh" ? "：" : ": "}${firmName}`;
  return (
    <li className="flex flex-col gap-3 py-3">
      <div>
        <p className="font-medium">{firmName}</p>
        <p className="type-small">{stateLine(engagement, timeZone, locale, now)}</p>
        <p className="type-small text-ink-2">{scopeLine(engagement, locale)}</p>
        {state === "offered" && engagement.message !== "" ? (
          <blockquote className="mt-1 text-ink-2">{engagement.message}</blockquote>
        ) : null}
      </div>
      {state === "offered" ? (
        <>
          <AcceptForm
            access={access}
            {...told}
            action={acceptOffer}
            named={named}
            label={words.accept[locale]}
            labelNamed={namedLabel(words.accept[locale])}
            words={nameWords(locale)}
          />
          <LeaveForm
            access={access}
            {...told}
            action={leaveClient}
            label={words.decline[locale]}
            labelNamed={namedLabel(words.decline[locale])}
          />
        </>
      ) : null}
      {state === "asked" ? (
        <LeaveForm
          access={access}
          {...told}
          action={leaveClient}
          label={words.takeBack[locale]}
          labelNamed={namedLabel(words.takeBack[locale])}
        />
      ) : null}
      {state === "active" ? (
        <div className="flex flex-wrap items-start gap-3">
          <Link className="button button-compact" prefetch={false} href={clientPaths.client(firmId)}>
            {sayNamed(words.openClient, locale, { firm: firmName })}
          </Link>
          <details>
            <summary className={summary} aria-label={namedLabel(words.longer[locale])}>
              {words.longer[locale]}
            </summary>
            <div className="mt-3">
              <LongerForm
                access={access}
                {...told}
                action={askForLonger}
                days={askingDays(now, timeZone)}
                endsOn={dayIn(timeZone, new Date(now.getTime() + YEAR_MS))}
                words={{
                  longerUntil: words.longerUntil[locale],
                  longerSend: words.longerSend[locale],
                  endsOnInvalid: engagementWords.endsOnInvalid[locale],
                }}
              />
            </div>
          </details>
          <details>
            <summary className={summary} aria-label={namedLabel(words.end[locale])}>
              {words.end[locale]}
            </summary>
            <p className="type-small my-3 max-w-[60ch]">{sayNamed(words.endSure, locale, { firm: firmName })}</p>
            <LeaveForm
              access={access}
              {...told}
              action={leaveClient}
              label={words.endNow[locale]}
              labelNamed={namedLabel(words.endNow[locale])}
            />
          </details>
        </div>
      ) : null}
    </li>
  );
}
