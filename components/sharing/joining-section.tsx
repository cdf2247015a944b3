import type { JoiningNotice } from "@/lib/cohort";
import type { Locale } from "@/lib/result";
import { consentCards } from "@/lib/view/cohort/consent-words";
import { authWords, say, sharingWords as words } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import { ActionForm } from "../ui/action-form";
import { FormButton, FormChoice } from "../ui/form-fields";
import type { LeadingAction } from "../ui/form-state";
import { Section } from "../ui/section";
import { ConsentLevels } from "./consent-levels";

type JoinProps = {
  readonly joining: JoiningNotice;
  readonly code: string;
  readonly chosen: string | undefined;
  readonly locale: Locale;
  /** Address of the invitation after sign-in. */
  readonly path: string;
  /** The signed-in person, with the firms they manage. */
  readonly person: { readonly email: string } | undefined;
  readonly firms: readonly { readonly firmId: string; readonly firmName: string }[];
  readonly joinCohort: LeadingAction;
};

/** Joins a cohort with a firm, or asks to sign in first. */
export function JoiningSection({ joining, code, chosen, locale, path, person, firms, joinCohort }: JoinProps) {
  if (person === undefined) {
    return (
      <Section id="join" title={words.joinTitle[locale]}>
        <PageLink className="button button-primary" href={`/sign-in?next=${encodeURIComponent(path)}`}>
          {words.signIn[locale]}
        </PageLink>
        <p className="type-small mt-2 text-ink-2">{words.signInWhy[locale]}</p>
      </Section>
    );
  }
  const [first] = firms;
  const make = `/firms/new?join=${code}`;
  return (
    <Section
      id="join"
      title={words.joinTitle[locale]}
      reading={say(authWords.signedInAs, locale, { email: person.email })}
    >
      {first === undefined ? (
        <>
          <p className="mb-3">{words.noFirm[locale]}</p>
          <PageLink className="button button-primary" href={make}>
            {words.makeFirm[locale]}
          </PageLink>
        </>
      ) : (
        <>
          <ActionForm
            action={joinCohort}
            hidden={{ code, version: joining.consentVersion }}
            className="flex flex-col gap-5"
          >
            <div className="max-w-[24rem]">
              <FormChoice
                id="join-firm"
                name="firmId"
                label={words.whichFirm[locale]}
                value={firms.find(({ firmId }) => firmId === chosen)?.firmId ?? first.firmId}
                options={firms.map(({ firmId, firmName }) => ({ value: firmId, label: firmName }))}
              />
            </div>
            <ConsentLevels
              id="join-level"
              legend={words.levels[locale]}
              cards={consentCards(joining.minimumK, locale)}
              chosen={1}
              firmName={words.yourFirm[locale]}
            />
            <div>
              <FormButton look="primary">{words.join[locale]}</FormButton>
            </div>
          </ActionForm>
          <p className="mt-4">
            <PageLink href={make}>{words.otherFirm[locale]}</PageLink>
          </p>
        </>
      )}
    </Section>
  );
}
