import type { ComponentProps } from "react";
import { STRATA, type Stratum } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import {
  authWords,
  nameFaultWords,
  refusalWords,
  say,
  sayNamed,
  speak,
  stratumNames,
  cardWords as words,
} from "@/lib/words";
import { Notice } from "../ui/notice";
import { JoinForm } from "./join-form";

type JoinProps = {
  readonly card: { readonly firmName: string; readonly domain: string | null; readonly stratum: Stratum | null };
  readonly joinFirm: ComponentProps<typeof JoinForm>["action"];
  readonly token: string;
  readonly person: { readonly email: string; readonly name: string };
  readonly locale: Locale;
};

/** Lets a signed-in person join a firm by its card. */
export function JoinByCard({ card, joinFirm, token, person, locale }: JoinProps) {
  const signedIn = say(authWords.signedInAs, locale, { email: person.email });
  if (card.domain !== null && !person.email.endsWith(`@${card.domain}`)) {
    return (
      <Notice tone="warn" title={signedIn}>
        {refusalWords["card-other-domain"][locale]}
      </Notice>
    );
  }
  return (
    <>
      <p className="type-small mb-4 break-words text-ink-2">{signedIn}</p>
      <JoinForm
        action={joinFirm}
        token={token}
        name={person.name}
        strata={
          card.stratum === null ? STRATA.map((one) => ({ value: one, label: stratumNames[one][locale] })) : undefined
        }
        words={{
          name: authWords.yourName[locale],
          hint: authWords.yourNameHint[locale],
          group: words.yourGroup[locale],
          removed: sayNamed(words.removed, locale, { firm: card.firmName }),
          submit: words.join[locale],
        }}
        problems={{ ...speak(nameFaultWords, locale), nameMissing: authWords.nameMissing[locale] }}
      />
    </>
  );
}
