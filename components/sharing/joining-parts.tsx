import Link from "next/link";
import type { JoiningNotice } from "@/lib/cohort";
import type { Locale } from "@/lib/result";
import { consentCards } from "@/lib/view/cohort/consent-words";
import { sayNamed, sharingWords as words } from "@/lib/words";
import { EmptyState } from "../ui/empty-state";
import { Section } from "../ui/section";

/** Why an invitation opens nothing any more. */
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
        <Link className="button button-primary" href="/firms" prefetch={false}>
          {words.usedContinue[locale]}
        </Link>
      }
    >
      {sayNamed(words.usedText, locale, { name })}
    </EmptyState>
  );
}

type LevelsProps = {
  readonly joining: JoiningNotice;
  /** Whoever is signed in has no firm yet: the levels wait for it. */
  readonly isSignedIn: boolean;
  readonly locale: Locale;
};

/** What can be chosen, for whoever looks at the invitation before signing in or before there is a firm to choose for. */
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
