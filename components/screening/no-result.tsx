import type { KeptScreening } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { countAnswered, countPosition } from "@/lib/view/screening/steps";
import { say, screeningWords } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import { EmptyState } from "../ui/empty-state";

type NoResultProps = { readonly locale: Locale; readonly screening: KeptScreening; readonly href: string };

/** What the screening still needs before it can give a result. */
export function NoResult({ locale, screening, href }: NoResultProps) {
  return (
    <>
      <h1 className="type-finding mb-5">{screeningWords.resultTitle[locale]}</h1>
      <EmptyState
        title={screeningWords.noResult[locale]}
        action={
          <PageLink href={href} className="button button-primary">
            {screeningWords.goOn[locale]}
          </PageLink>
        }
      >
        {say(screeningWords.noResultOpen, locale, {
          answered: countAnswered(screening),
          customer: countPosition(screening),
        })}
      </EmptyState>
    </>
  );
}
