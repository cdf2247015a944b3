import { type MovesCount, OUTCOME_YEARS, type RoleOutcome } from "@/lib/position";
import type { Locale } from "@/lib/result";
import { moveWords, roleNames, say } from "@/lib/words";
import { shareInPercent } from "@/lib/words/levels";
import { PageLink } from "../shell/page-link";

type OutcomeDerivedProps = {
  readonly locale: Locale;
  readonly roles: readonly RoleOutcome[] | undefined;
  /** Where the shares are entered. */
  readonly rolesHref: string | undefined;
  readonly lastYear: MovesCount;
  readonly lastYears: MovesCount;
};

/** The facts of the outcome panel that are derived from other entries: sales by function, and moves. */
export function OutcomeDerived({ locale, roles, rolesHref, lastYear, lastYears }: OutcomeDerivedProps) {
  const lately = (n: number) => say(moveWords.movesLately, locale, { n, years: OUTCOME_YEARS });
  const before = roles?.find((one) => one.before !== null)?.before ?? null;
  return (
    <div className="mb-6 scrolls-sideways">
      <table className="w-full border-collapse">
        <caption className="sr-only">{say(moveWords.derived, locale)}</caption>
        <thead>
          <tr>
            <th scope="col" className="type-caption border-b border-line-2 py-2 pr-4 text-left font-medium text-ink-2">
              {say(moveWords.derived, locale)}
            </th>
            <th scope="col" className="type-caption border-b border-line-2 py-2 pr-4 text-left font-medium text-ink-2">
              {say(moveWords.value, locale)}
            </th>
            <th scope="col" className="type-caption border-b border-line-2 py-2 text-left font-medium text-ink-2">
              {say(moveWords.earlier, locale)}
            </th>
          </tr>
        </thead>
        <tbody>
          {(roles ?? []).map(({ role, share, before: past }) => (
            <Row
              key={role}
              name={say(moveWords.salesAs, locale, { role: inSentence(roleNames[role][locale]) })}
              now={shareInPercent(share)}
              then={
                past === null
                  ? "–"
                  : say(moveWords.sinceCycle, locale, { cycle: past.cycle, share: shareInPercent(past.share) })
              }
            />
          ))}
          <Row name={say(moveWords.movesUp, locale)} now={String(lastYear.up)} then={lately(lastYears.up)} />
          <Row name={say(moveWords.movesDown, locale)} now={String(lastYear.down)} then={lately(lastYears.down)} />
        </tbody>
      </table>
      <p className="type-small mt-2 text-ink-2">
        {roles === undefined
          ? say(moveWords.rolesOpen, locale)
          : before === null
            ? say(moveWords.noCycleBefore, locale)
            : null}{" "}
        {rolesHref === undefined ? null : (
          <PageLink className="link print:hidden" href={rolesHref}>
            {say(moveWords.rolesPage, locale)}
          </PageLink>
        )}
      </p>
    </div>
  );
}

/** Names of functions have a capital letter only if they stand alone. */
const inSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

function Row({ name, now, then }: { readonly name: string; readonly now: string; readonly then: string }) {
  return (
    <tr className="border-b border-line">
      <th scope="row" className="py-2 pr-4 text-left font-normal">
        {name}
      </th>
      <td className="numeric py-2 pr-4">{now}</td>
      <td className="numeric py-2">{then}</td>
    </tr>
  );
}
