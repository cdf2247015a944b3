import { firmPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { resultPageWords, say, planWords as words } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import { EmptyState } from "../ui/empty-state";

type Props = {
  readonly firmId: string;
  /** The result that a plan could be made from; undefined if there is none. */
  readonly latest: { readonly assessmentId: string; readonly year: number } | undefined;
  readonly hasCycle: boolean;
  readonly mayEdit: boolean;
  readonly locale: Locale;
};

/** Shown before the first plan, with the next step towards one. */
export function NoPlan({ firmId, latest, hasCycle, mayEdit, locale }: Props) {
  const next =
    latest !== undefined
      ? { href: firmPaths.resultMeasures(firmId, latest.assessmentId), label: words.toResult[locale] }
      : {
          href: hasCycle ? firmPaths.assessments(firmId) : firmPaths.overview(firmId),
          label: resultPageWords.noneNext[locale],
        };
  const frozenText = mayEdit ? words.noneBegin : words.noneReader;
  return (
    <>
      <h1 className="type-finding mb-5">{words.noneTitle[locale]}</h1>
      <EmptyState
        title={words.noneHow[locale]}
        action={
          <PageLink href={next.href} className="button button-primary">
            {next.label}
          </PageLink>
        }
      >
        {latest === undefined ? words.noneText[locale] : say(frozenText, locale, { year: latest.year })}
      </EmptyState>
    </>
  );
}
