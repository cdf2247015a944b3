import Link from "next/link";
import type { OwnEngagement } from "@/lib/clients";
import { engagementState } from "@/lib/engagement";
import { clientPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { askingDays, nameWords } from "@/lib/view/consultants/consent-parts";
import { scopeLine, stateLine } from "@/lib/view/consultants/engagement-words";
import { engagementWords, ownWorkWords, sayNamed, clientWords as words } from "@/lib/words";
import type { NoticeAction } from "../ui/form-state";
import { NoticePress } from "../ui/notice-forms";
import { AcceptForm, type ConsultantNamed, LongerForm } from "./consent-forms";

type ConsentProps = {
  readonly engagement: OwnEngagement;
  readonly named: ConsultantNamed;
  readonly locale: Locale;
  readonly now: Date;
  /** Default day for asking for a longer access. */
  readonly longerUntil: string;
  readonly actions: Readonly<Record<"accept" | "leave" | "askLonger", NoticeAction>>;
};

const summary = "button button-compact inline-flex w-fit cursor-pointer list-none";

/** One engagement from the consultant's side: its state, its scope, and the possible actions. */
export function Consent({ engagement, named, locale, now, longerUntil, actions }: ConsentProps) {
  const { firmId, firmName, timeZone } = engagement;
  const state = engagementState(engagement, now);
  const access = { firmId, engagementId: engagement.id };
  const namedLabel = (label: string) => `${label}${locale === "zh" ? "：" : ": "}${firmName}`;
  const hasEnded = engagement.acceptedAt !== null && (state === "revoked" || state === "expired");
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
            action={actions.accept}
            named={named}
            label={words.accept[locale]}
            labelNamed={namedLabel(words.accept[locale])}
            words={nameWords(locale)}
          />
          <NoticePress
            hidden={access}
            action={actions.leave}
            label={words.decline[locale]}
            named={namedLabel(words.decline[locale])}
          />
        </>
      ) : null}
      {state === "asked" ? (
        <NoticePress
          hidden={access}
          action={actions.leave}
          label={words.takeBack[locale]}
          named={namedLabel(words.takeBack[locale])}
        />
      ) : null}
      {hasEnded ? (
        <Link
          className="link type-small w-fit"
          prefetch={false}
          href={clientPaths.own(firmId)}
          aria-label={namedLabel(ownWorkWords.open[locale])}
        >
          {ownWorkWords.open[locale]}
        </Link>
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
                action={actions.askLonger}
                days={askingDays(now, timeZone)}
                endsOn={longerUntil}
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
            <NoticePress
              hidden={access}
              action={actions.leave}
              label={words.endNow[locale]}
              named={namedLabel(words.endNow[locale])}
            />
          </details>
        </div>
      ) : null}
    </li>
  );
}
