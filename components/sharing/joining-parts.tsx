import type { JoiningNotice } from "@/lib/cohort";
import type { Locale } from "@/lib/result";
import { consentCards } from "@/lib/view/cohort/consent-words";
import { sayNamed, sharingWords as words } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import { EmptyState } from "../ui/empty-state";
import { Section } from "../ui/section";

/** Why an invitation is no longer valid. */
export function InvitationEnded({
  joining,
  locale,
}: {
  readonly joining: JoiningNotice | undefined;
  readonly locale: Locale;
}) {
  if (joining?.state !== "used") {
    return <EmptyState title={words.gone[locale]}>{words.goneText[locale]}</EmptyState>;
  }
  const name = joining.liaison || words.theSender[locale];
  return (
    <EmptyState
      title={words.used[locale]}
      action={
        <PageLink className="button button-primary" href="/firms">
          {words.usedContinue[locale]}
        </PageLink>
      }
    >
      {sayNamed(words.usedText, locale, { name })}
    </EmptyState>
  );
}

type LevelsProps = {
  readonly joining: JoiningNotice;
  /** The person is signed in but has no firm yet; the levels can be chosen once they have one. */
  readonly isSignedIn: boolean;
  readonly locale: Locale;
};

/** The levels of consent, for persons who are not signed in or have no firm to choose them for. */
export function JoiningLevels({ joining, isSignedIn, locale }: LevelsProps) {
  const reading = isSignedIn ? words.levelsBeforeFirm : words.levelsBefore;
  return (
    <Section id="levels" title={words.levels[locale]} reading={reading[locale]}>
      <dl className="flex max-w-[72ch] flex-col gap-2">
        {consentCards(joining.minimumK, locale).map(({ level, title, text }) => (
          <div key={level}>
            <dt className="font-semibold">{title}</dt>
            <dd className="text-ink-2">{text}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
