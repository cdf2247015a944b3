import type { Metadata } from "next";
import type { PageProps } from "@/app/_server/frames/page";
import { PublicFrame } from "@/app/_server/frames/public-frame";
import { currentLocale } from "@/app/_server/gate/locale";
import { hashToken } from "@/app/_server/gate/tokens";
import { findCurrentPerson } from "@/app/_server/sign-in/sessions";
import { JoinByCard } from "@/components/people/join-card";
import { PageLink } from "@/components/shell/page-link";
import { EmptyState } from "@/components/ui/empty-state";
import { findCard } from "@/db/people/cards";
import { say, sayNamed, cardWords as words } from "@/lib/words";
import { joinFirm } from "./actions";

export const metadata: Metadata = { robots: { index: false }, referrer: "same-origin" };

/** The page opened by scanning the card: sign in, enter a name, join. */
export default async function JoinPage({ params }: PageProps<"token">) {
  const [{ token }, locale] = await Promise.all([params, currentLocale()]);
  const [card, person] = [await findCard(hashToken(token), locale), await findCurrentPerson()];
  if (card === undefined || card.state !== "open") {
    return (
      <PublicFrame>
        <EmptyState title={words.goneTitle[locale]}>{words.goneText[locale]}</EmptyState>
      </PublicFrame>
    );
  }
  const next = `/join/${encodeURIComponent(token)}`;
  return (
    <PublicFrame>
      <div className="mx-auto max-w-[34rem] pt-4">
        <h1 className="type-finding">{sayNamed(words.joinTitle, locale, { firm: card.firmName })}</h1>
        <p className="type-lede mt-2">
          {sayNamed(words.joinLede, locale, { inviter: card.invitedBy, firm: card.firmName })}
        </p>
        <p className="mt-4 text-ink-2">{words.joinPrivate[locale]}</p>
        <p className="mt-1 text-ink-2">{say(words.placesLeft, locale, { n: card.seats - card.joined })}</p>
        <div className="mt-6">
          {person === undefined ? (
            <>
              <PageLink className="button button-primary" href={`/sign-in?next=${encodeURIComponent(next)}`}>
                {words.signIn[locale]}
              </PageLink>
              <p className="type-small mt-2 text-ink-2">{words.signInWhy[locale]}</p>
            </>
          ) : (
            <JoinByCard joinFirm={joinFirm} card={card} token={token} person={person} locale={locale} />
          )}
        </div>
      </div>
    </PublicFrame>
  );
}
