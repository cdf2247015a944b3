import type { ReactNode } from "react";
import { CONFIRMED_SCALES } from "@/lib/instrument";
import { CONFIRMED_ANSWERS_MIN, CONFIRMED_QUESTIONS } from "@/lib/position";
import {
  CONFIRMATION_REST_DAYS,
  type LinkConfirmation,
  REMINDER_REST_DAYS,
  REMINDERS_MAX,
  type RegisteredLink,
} from "@/lib/register";
import { LOCALES, type Text } from "@/lib/result";
import type { LinkPage } from "@/lib/view/position/link-page";
import { customerInWords, customerState } from "@/lib/view/position/partner-states";
import { dayInWords } from "@/lib/view/time/firm-time";
import { agreementWords, askWords, confirmedScaleWords, languageNames, say, sayNamed } from "@/lib/words";
import { Fold } from "../folds/fold";
import { FormButton, FormChoice, FormText } from "../ui/form-fields";
import type { NoticeAction } from "../ui/form-state";
import { NoticeForm } from "../ui/notice-forms";
import { PartnerPress } from "./partner-tools";

const DAY_MS = 24 * 60 * 60 * 1000;

type PartProps = {
  readonly at: Pick<LinkPage, "firm" | "locale">;
  readonly link: RegisteredLink;
  /** The requests of this relationship, newest first. */
  readonly confirmations: readonly LinkConfirmation[];
  readonly now: Date;
  /** Undefined if the person may not ask the customer. */
  readonly actions: Readonly<Record<"ask" | "remind" | "withdraw", NoticeAction>> | undefined;
};

/** What the customer of a relationship was asked, and whether the answers agree; managers send the request here. */
export function ConfirmSection({ at, link, confirmations, now, actions }: PartProps) {
  const { locale } = at;
  const given = confirmations.find(({ state }) => state === "given");
  const asked = confirmations.find(({ state }) => state !== "given");
  const part = { at, link, now, actions };
  return (
    <Fold
      id="confirmation"
      title={say(askWords.section, locale)}
      told={customerInWords(customerState(confirmations, { timeZone: at.firm.timeZone, locale }), locale)}
      isOpen={false}
      reading={sayNamed(askWords.reading, locale, { partner: link.partnerName })}
    >
      <div className="flex flex-col gap-5">
        {given === undefined ? null : <Given {...part} given={given} />}
        {asked?.state === "open" ? <Open {...part} asked={asked} /> : null}
        {asked?.state === "expired" ? (
          <p>{say(askWords.expiredOn, locale, { date: dayInWords(asked.expiresAt, at.firm.timeZone, locale) })}</p>
        ) : null}
        {asked?.state === "open" ? null : <Ask {...part} given={given} />}
      </div>
    </Fold>
  );
}

type WithGiven = Omit<PartProps, "confirmations"> & { readonly given: LinkConfirmation };

function Given({ at, link, given }: WithGiven) {
  const { locale, firm } = at;
  const w = (words: Text) => say(words, locale);
  const date = given.givenAt === null ? "" : dayInWords(given.givenAt, firm.timeZone, locale);
  return (
    <div>
      <p className="font-semibold">{sayNamed(askWords.givenOn, locale, { partner: link.partnerName, date })}</p>
      <div className="mt-2 scrolls-sideways">
        <table className="w-full max-w-[40rem] border-collapse">
          <caption className="sr-only">{w(askWords.verdict)}</caption>
          <thead>
            <tr className="type-caption text-left text-ink-2">
              <th scope="col" className="border-b border-line-2 py-2 pr-4 font-medium">
                {w(askWords.topic)}
              </th>
              <th scope="col" className="border-b border-line-2 py-2 font-medium">
                {w(askWords.verdict)}
              </th>
            </tr>
          </thead>
          <tbody>
            {CONFIRMED_SCALES.map((scale) => {
              const agreement = given.scales[scale] ?? "not-compared";
              return (
                <tr key={scale} className="border-b border-line">
                  <th scope="row" className="py-2 pr-4 text-left font-normal">
                    {w(confirmedScaleWords[scale])}
                  </th>
                  <td className={`py-2 ${agreement === "differ" ? "font-semibold" : "text-ink-2"}`}>
                    {w(agreementWords[agreement])}
                    {agreement === "not-compared" ? (
                      <span className="type-small block">{w(askWords.notComparedWhy)}</span>
                    ) : null}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="type-small mt-2 text-ink-2">{w(askWords.givenNote)}</p>
    </div>
  );
}

type OpenProps = Omit<PartProps, "confirmations"> & { readonly asked: LinkConfirmation };

function Open({ at, link, asked, now, actions }: OpenProps) {
  const { locale, firm } = at;
  const day = (moment: Date) => dayInWords(moment, firm.timeZone, locale);
  const w = (words: Text) => say(words, locale);
  const until = { date: day(asked.askedAt), until: day(asked.expiresAt) };
  const next = new Date((asked.remindedAt ?? asked.askedAt).getTime() + REMINDER_REST_DAYS * DAY_MS);
  const press = {
    firmId: firm.id,
    linkId: link.id,
    confirmationId: asked.id,
  };
  return (
    <div className="flex flex-col gap-3">
      <p>
        {asked.email === null
          ? say(askWords.openUntilNoAddress, locale, until)
          : sayNamed(askWords.openUntil, locale, { ...until, email: asked.email })}{" "}
        {asked.remindedAt === null ? null : say(askWords.remindedOn, locale, { date: day(asked.remindedAt) })}
      </p>
      {actions === undefined ? null : (
        <div className="flex flex-wrap items-start gap-x-8 gap-y-4 print:hidden">
          {asked.reminders >= REMINDERS_MAX ? (
            <p className="type-small py-2 text-ink-2">{w(askWords.remindNoMore)}</p>
          ) : next > now ? (
            <p className="type-small py-2 text-ink-2">{say(askWords.remindFrom, locale, { date: day(next) })}</p>
          ) : (
            <PartnerPress {...press} action={actions.remind} label={w(askWords.remind)} />
          )}
          <PartnerPress
            {...press}
            action={actions.withdraw}
            label={w(askWords.withdraw)}
            note={w(askWords.withdrawNote)}
          />
        </div>
      )}
    </div>
  );
}

type AskProps = Omit<PartProps, "confirmations"> & {
  readonly given: LinkConfirmation | undefined;
};

function Ask({ at, link, given, now, actions }: AskProps): ReactNode {
  const { locale, firm } = at;
  const w = (words: Text) => say(words, locale);
  if (actions === undefined) return given === undefined ? <p className="text-ink-2">{w(askWords.readOnly)}</p> : null;
  const again =
    given?.givenAt == null ? undefined : new Date(given.givenAt.getTime() + CONFIRMATION_REST_DAYS * DAY_MS);
  if (again !== undefined && again > now) {
    const date = dayInWords(again, firm.timeZone, locale);
    return <p className="type-small text-ink-2">{say(askWords.againFrom, locale, { date })}</p>;
  }
  const short = CONFIRMED_SCALES.filter(
    (scale) => CONFIRMED_QUESTIONS[scale].filter((id) => link.answers[id] !== undefined).length < CONFIRMED_ANSWERS_MIN,
  );
  const scales = short.map((scale) => say(confirmedScaleWords[scale], locale)).join(locale === "zh" ? "、" : ", ");
  return (
    <div className="flex max-w-[44rem] flex-col gap-4 print:hidden">
      {short.length === 0 ? null : (
        <p className="type-small border-l-2 border-warn pl-3 text-ink-2">
          {say(askWords.compareNow, locale, { scales: locale === "en" ? scales.toLowerCase() : scales })}
        </p>
      )}
      <NoticeForm action={actions.ask} hidden={{ firmId: firm.id, linkId: link.id }} className="flex flex-col gap-4">
        <FormText
          id="ask-email"
          name="email"
          type="email"
          autoComplete="off"
          label={w(askWords.email)}
          hint={w(askWords.emailHint)}
          wrong={w(askWords.emailInvalid)}
        />
        <div className="grid items-end gap-4 sm:grid-cols-[2fr_1fr]">
          <FormText
            id="ask-product"
            name="product"
            maxLength={200}
            label={w(askWords.productSeen)}
            hint={w(askWords.productHint)}
            value={link.product ?? ""}
            wrong={w(askWords.productMissing)}
          />
          <FormChoice
            id="ask-locale"
            name="locale"
            label={w(askWords.language)}
            value={link.partnerCountry === "CN" ? "zh" : locale}
            options={LOCALES.map((value) => ({
              value,
              label: languageNames[value][locale],
              lang: value === "zh" ? "zh-Hans" : "en",
            }))}
          />
        </div>
        <div>
          <FormButton look="primary">{w(askWords.send)}</FormButton>
        </div>
      </NoticeForm>
    </div>
  );
}
