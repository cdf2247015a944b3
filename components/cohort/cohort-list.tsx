import { cohortPaths } from "@/lib/paths";
import type { Locale, Text } from "@/lib/result";
import { networkWords, say } from "@/lib/words";
import { PageLink } from "../shell/page-link";

type CohortListProps = {
  readonly locale: Locale;
  readonly cohorts: readonly { readonly id: string; readonly name: Text }[];
  readonly headed: boolean;
};

/** The cohorts that a person administers. */
export function CohortList({ locale, cohorts, headed }: CohortListProps) {
  const open = say(networkWords.openCohort, locale);
  return (
    <>
      {headed ? <h2 className="type-h2 mb-3 mt-8">{say(networkWords.cohorts, locale)}</h2> : null}
      <ul className="section divide-y divide-line py-2">
        {cohorts.map(({ id, name }) => (
          <li key={id} className="flex items-center justify-between gap-4 py-3">
            <div>
              <p className="font-semibold">{name[locale]}</p>
              <p className="type-small text-ink-2">{say(networkWords.administrator, locale)}</p>
            </div>
            <PageLink
              className="button"
              href={cohortPaths.cohort(id)}
              aria-label={`${open}${locale === "zh" ? "：" : ": "}${name[locale]}`}
            >
              {open}
            </PageLink>
          </li>
        ))}
      </ul>
    </>
  );
}
