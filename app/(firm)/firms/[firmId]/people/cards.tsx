import { randomUUID } from "node:crypto";
import { publicAddress } from "@/app/_server/gate/public-address";
import { cardCode, cardToken, codeInGroups } from "@/app/_server/secret-links/invite-cards";
import { CardForm } from "@/components/people/card-form";
import { InviteCard } from "@/components/people/invite-card";
import { NoticeForm } from "@/components/people/people-forms";
import { Section } from "@/components/ui/section";
import type { PersonCard } from "@/db/people/cards";
import type { Firm } from "@/lib/firms";
import { firmPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { repliesOf, strataOptions } from "@/lib/view/people/parts";
import { dayInWords } from "@/lib/view/time/firm-time";
import { peopleWords, say, speak, stratumNames, cardWords as words } from "@/lib/words";
import { closeCard, makeCard } from "./actions";

type CardsProps = {
  readonly at: { readonly firm: Firm; readonly locale: Locale };
  readonly cards: readonly PersonCard[];
};

/** The codes that hang on the shop floor, and the form for another. */
export async function Cards({ at: { firm, locale }, cards }: CardsProps) {
  const address = await publicAddress();
  return (
    <Section id="cards" title={words.title[locale]} reading={words.reading[locale]}>
      <NoticeForm id="end-card" action={closeCard} firmId={firm.id} {...repliesOf(locale)} />
      <div className="flex flex-col gap-8">
        {cards.map((card) => (
          <OneCard key={card.id} firm={firm} card={card} address={address} locale={locale} />
        ))}
        <CardForm
          action={makeCard}
          firmId={firm.id}
          cardId={randomUUID()}
          strata={strataOptions(locale)}
          words={{ ...speak(words, locale), group: peopleWords.group[locale] }}
          {...repliesOf(locale)}
        />
      </div>
    </Section>
  );
}

type OneCardProps = {
  readonly firm: Firm;
  readonly card: PersonCard;
  readonly address: string;
  readonly locale: Locale;
};

function OneCard({ firm, card, address, locale }: OneCardProps) {
  const url = `${address}/join/${cardToken(card.id)}`;
  const code = codeInGroups(cardCode(card.id));
  return (
    <InviteCard
      title={card.label}
      facts={factsOf(firm, card, locale)}
      url={url}
      qrLabel={say(words.qrLabel, locale, { firm: firm.name })}
      code={code}
      note={words.cannotTell[locale]}
      message={say(words.messageText, locale, { firm: firm.name, url, code })}
      words={{ copy: words.copy[locale], copied: words.copied[locale], label: words.message[locale] }}
      poster={{ href: firmPaths.poster(firm.id, card.id), label: words.poster[locale] }}
      end={
        <button
          type="submit"
          form="end-card"
          name="cardId"
          value={card.id}
          className="button button-compact"
          aria-label={say(words.endNamed, locale, { name: card.label })}
        >
          {words.end[locale]}
        </button>
      }
    />
  );
}

function factsOf(firm: Firm, card: PersonCard, locale: Locale): string[] {
  const date = dayInWords(card.expiresAt, firm.timeZone, locale);
  const over = card.expiresAt <= new Date();
  return [
    say(words.taken, locale, { n: card.joined, all: card.seats }),
    card.stratum === null ? words.groupChosen[locale] : stratumNames[card.stratum][locale],
    ...(card.domain === null ? [] : [say(words.onlyDomain, locale, { domain: card.domain })]),
    say(over ? words.over : words.until, locale, { date }),
    ...(card.joined >= card.seats ? [words.full[locale]] : []),
  ];
}
