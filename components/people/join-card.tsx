import type { Stratum } from "@/lib/instrument";
import { langOf } from "@/lib/name-rules";
import type { Locale } from "@/lib/result";
import { strataOptions } from "@/lib/view/people/members";
import { authWords, nameFaultWords, refusalWords, say, sayNamed, speak, cardWords as words } from "@/lib/words";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormChoice, FormText } from "../ui/form-fields";
import type { LeadingAction } from "../ui/form-state";
import { Notice } from "../ui/notice";

type JoinProps = {
  readonly card: { readonly firmName: string; readonly domain: string | null; readonly stratum: Stratum | null };
  readonly joinFirm: LeadingAction;
  readonly token: string;
  readonly person: { readonly email: string; readonly name: string };
  readonly locale: Locale;
};

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
      <ActionForm
        action={joinFirm}
        hidden={{ token }}
        invalid={{ membership: sayNamed(words.removed, locale, { firm: card.firmName }) }}
        className="flex max-w-[25rem] flex-col gap-4"
      >
        <FormText
          id="name"
          name="name"
          maxLength={80}
          label={authWords.yourName[locale]}
          hint={authWords.yourNameHint[locale]}
          value={person.name}
          lang={langOf(person.name)}
          autoComplete="name"
          wrong={{ ...speak(nameFaultWords, locale), nameMissing: authWords.nameMissing[locale] }}
        />
        {card.stratum === null ? (
          <FormChoice
            id="stratum"
            name="stratum"
            label={words.yourGroup[locale]}
            value="production"
            options={strataOptions(locale)}
          />
        ) : null}
        <FormButton look="primary" className="self-start">
          {words.join[locale]}
        </FormButton>
      </ActionForm>
    </>
  );
}
