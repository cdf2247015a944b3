import type { OwnEngagement } from "@/lib/clients";
import { engagementState } from "@/lib/engagement";
import { clientPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { daysOf, nameWords } from "@/lib/view/consultants/engagement-parts";
import { scopeLine, stateLine } from "@/lib/view/consultants/engagement-words";
import { engagementWords, labelled, ownWorkWords, sayNamed, clientWords as words } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import { FormButton, FormText } from "../ui/form-fields";
import type { NoticeAction } from "../ui/form-state";
import { NoticeForm, NoticePress } from "../ui/notice-forms";
import { type ConsultantNamed, NameFields } from "./consent-forms";

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

/** One consultant's access to a firm, as the consultant sees it: its state, its scope, and the possible actions. */
export function Consent(props: ConsentProps) {
  const { engagement, named, locale, now, actions } = props;
  const { firmId, firmName, timeZone } = engagement;
  const state = engagementState(engagement, now);
  const access = { firmId, engagementId: engagement.id };
  const namedLabel = (label: string) => labelled(label, firmName, locale);
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
          <NoticeForm action={actions.accept} hidden={access} saidBelow className="flex flex-col gap-4">
            <NameFields id={engagement.id} named={named} words={nameWords(locale)} />
            <div>
              <FormButton look="primary" aria-label={namedLabel(words.accept[locale])}>
                {words.accept[locale]}
              </FormButton>
            </div>
          </NoticeForm>
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
        <PageLink
          className="link type-small w-fit"
          href={clientPaths.own(firmId)}
          aria-label={namedLabel(ownWorkWords.open[locale])}
        >
          {ownWorkWords.open[locale]}
        </PageLink>
      ) : null}
      {state === "active" ? <Active {...props} /> : null}
    </li>
  );
}

/** The page of the client, and forms to ask for more time and to end the access. */
function Active({ engagement, locale, now, longerUntil, actions }: ConsentProps) {
  const { firmId, firmName, timeZone } = engagement;
  const access = { firmId, engagementId: engagement.id };
  const days = daysOf(now, timeZone);
  const namedLabel = (label: string) => labelled(label, firmName, locale);
  return (
    <div className="flex flex-wrap items-start gap-3">
      <PageLink className="button button-compact" href={clientPaths.client(firmId)}>
        {sayNamed(words.openClient, locale, { firm: firmName })}
      </PageLink>
      <details>
        <summary className={summary} aria-label={namedLabel(words.longer[locale])}>
          {words.longer[locale]}
        </summary>
        <div className="mt-3">
          <NoticeForm action={actions.askLonger} hidden={access} waits className="flex flex-col gap-3">
            <div className="flex flex-wrap items-end gap-3">
              <FormText
                id={`${engagement.id}-longer`}
                name="endsOn"
                type="date"
                min={days.first}
                max={days.last}
                label={words.longerUntil[locale]}
                value={longerUntil}
                wrong={engagementWords.endsOnInvalid[locale]}
              />
              <FormButton>{words.longerSend[locale]}</FormButton>
            </div>
          </NoticeForm>
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
  );
}
