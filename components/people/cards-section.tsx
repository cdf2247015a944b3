import type { Firm } from "@/lib/firms";
import type { Stratum } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { strataOptions } from "@/lib/view/people/members";
import { dayInWords } from "@/lib/view/time/firm-time";
import { peopleWords, say, stratumNames, cardWords as words } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import { CopyText } from "../ui/copy-text";
import { FormButton, FormChoice, FormText } from "../ui/form-fields";
import type { NoticeAction } from "../ui/form-state";
import { ListForm, NoticeForm } from "../ui/notice-forms";
import { QrCode } from "../ui/qr-code";
import { Section } from "../ui/section";

type ShownCard = {
  readonly id: string;
  readonly label: string;
  readonly stratum: Stratum | null;
  readonly domain: string | null;
  readonly seats: number;
  readonly joined: number;
  readonly expiresAt: Date;
  readonly isOver: boolean;
  /** How the card is opened: a link for the QR code, and a code to type. */
  readonly url: string;
  readonly code: string;
};

type CardsProps = {
  readonly firm: Firm;
  readonly locale: Locale;
  readonly cards: readonly ShownCard[];
  /** Id of the card that the form creates; sending the form twice creates one card. */
  readonly newCardId: string;
  readonly actions: Readonly<Record<"make" | "close", NoticeAction>>;
};

/** The join codes posted on the shop floor, and the form for another one. */
export function CardsSection({ firm, locale, cards, newCardId, actions }: CardsProps) {
  return (
    <Section id="cards" title={words.title[locale]} reading={words.reading[locale]}>
      <ListForm id="end-card" action={actions.close} hidden={{ firmId: firm.id }} />
      <div className="flex flex-col gap-8">
        {cards.map((card) => (
          <OneCard key={card.id} firm={firm} card={card} locale={locale} />
        ))}
        <NewCard id={newCardId} action={actions.make} firmId={firm.id} locale={locale} />
      </div>
    </Section>
  );
}

type NewCardProps = {
  readonly id: string;
  readonly action: NoticeAction;
  readonly firmId: string;
  readonly locale: Locale;
};

/** Creates one QR code for a place on the shop floor. */
const NewCard = ({ id, action, firmId, locale }: NewCardProps) => (
  <NoticeForm action={action} hidden={{ firmId, cardId: id }} className="flex flex-col gap-4">
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <FormText
        id="card-label"
        name="label"
        maxLength={60}
        label={words.cardLabel[locale]}
        hint={words.cardLabelHint[locale]}
        wrong={words.labelMissing[locale]}
      />
      <FormText
        id="card-seats"
        name="seats"
        inputMode="numeric"
        label={words.seats[locale]}
        hint={words.seatsHint[locale]}
        wrong={words.seatsInvalid[locale]}
      />
      <FormChoice
        id="card-stratum"
        name="stratum"
        label={peopleWords.group[locale]}
        value="production"
        options={[...strataOptions(locale), { value: "", label: words.groupChosen[locale] }]}
      />
      <FormText
        id="card-domain"
        name="domain"
        autoComplete="off"
        label={words.domain[locale]}
        hint={words.domainHint[locale]}
        wrong={words.domainInvalid[locale]}
      />
    </div>
    <div>
      <FormButton>{words.makeCard[locale]}</FormButton>
    </div>
  </NoticeForm>
);

type OneCardProps = { readonly firm: Firm; readonly card: ShownCard; readonly locale: Locale };

/** A join code for the shop floor: headcount, text for WeChat, poster, and a button to end it. */
function OneCard({ firm, card, locale }: OneCardProps) {
  const { id, label, url, code } = card;
  return (
    <article className="flex flex-wrap gap-x-6 gap-y-4">
      <QrCode
        text={url}
        label={say(words.qrLabel, locale, { firm: firm.name })}
        className="h-36 w-36 shrink-0 rounded-inner border border-line-2"
      />
      <div className="min-w-0 grow basis-72">
        <h3 className="type-h3 break-words">{label}</h3>
        <p className="type-small text-ink-2">{factsOf(firm, card, locale).join(" · ")}</p>
        <p className="numeric mt-1 font-semibold tracking-wide">{code}</p>
        <p className="type-small mt-1 max-w-[60ch] text-ink-2">{words.cannotTell[locale]}</p>
        <div className="mt-3 max-w-[34rem]">
          <CopyText
            text={say(words.messageText, locale, { firm: firm.name, url, code })}
            words={{ copy: words.copy[locale], copied: words.copied[locale], label: words.message[locale] }}
          />
        </div>
        <div className="mt-3 flex flex-wrap gap-3">
          <PageLink href={firmPaths.poster(firm.id, id)} className="button button-compact">
            {words.poster[locale]}
          </PageLink>
          <button
            type="submit"
            form="end-card"
            name="cardId"
            value={id}
            className="button button-compact"
            aria-label={say(words.endNamed, locale, { name: label })}
          >
            {words.end[locale]}
          </button>
        </div>
      </div>
    </article>
  );
}

function factsOf(firm: Firm, card: ShownCard, locale: Locale): string[] {
  const date = dayInWords(card.expiresAt, firm.timeZone, locale);
  return [
    say(words.taken, locale, { n: card.joined, all: card.seats }),
    card.stratum === null ? words.groupChosen[locale] : stratumNames[card.stratum][locale],
    ...(card.domain === null ? [] : [say(words.onlyDomain, locale, { domain: card.domain })]),
    say(card.isOver ? words.over : words.until, locale, { date }),
    ...(card.joined >= card.seats ? [words.full[locale]] : []),
  ];
}
