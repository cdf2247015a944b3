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
  return <EmptyState title={words.used[locale]}>{sayNamed(words.usedText, locale, { name })}</EmptyState>;
}

/** What can be chosen, for whoever looks at the invitation before signing in. */
export function JoiningLevels({ joining, locale }: { readonly joining: JoiningNotice; readonly locale: Locale }) {
  return (
    <Section id="levels" title={words.levels[locale]} reading={words.levelsBefore[locale]}>
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
