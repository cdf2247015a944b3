import Link from "next/link";
import { clientPaths, cohortPaths } from "@/lib/paths";
import type { Locale, Text } from "@/lib/result";
import { clientWords, networkWords, say } from "@/lib/words";

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
            <Link
              className="button"
              prefetch={false}
              href={cohortPaths.cohort(id)}
              aria-label={`${open}${locale === "zh" ? "：" : ": "}${name[locale]}`}
            >
              {open}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The way to the clients of a consultant. */
export function ClientsLink({ locale, headed }: { locale: Locale; headed: boolean }) {
  return (
    <>
      {headed ? <h2 className="type-h2 mb-3 mt-8">{say(clientWords.clients, locale)}</h2> : null}
      <p className="section flex items-center justify-between gap-4 py-3">
        <span className="type-small text-ink-2">{say(clientWords.consultant, locale)}</span>
        <Link className="button" prefetch={false} href={clientPaths.portfolio}>
          {say(clientWords.openClients, locale)}
        </Link>
      </p>
    </>
  );
}
