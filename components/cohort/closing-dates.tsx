import Link from "next/link";
import type { ClosingDates as Dates } from "@/lib/cohort";
import { cohortPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { dateInWords, say, cohortSettingWords as words } from "@/lib/words";

type ClosingDatesProps = {
  readonly dates: Dates;
  readonly locale: Locale;
};

/** Which firms the closing date of a cohort is for, and where that of the others is set; nothing where it is for all. */
export function ClosingDates({ dates: { firms, below }, locale }: ClosingDatesProps) {
  if (below.length === 0) return null;
  return (
    <div className="type-small flex flex-col gap-2 text-ink-2 sm:col-span-2">
      <p>{firms === 0 ? words.closesForNone[locale] : say(words.closesFor, locale, { n: firms })}</p>
      <Below title={words.closesBelow[locale]} parts={below.filter((one) => one.closesOn !== null)} locale={locale} />
      <Below
        title={words.closesBelowNone[locale]}
        parts={below.filter((one) => one.closesOn === null)}
        locale={locale}
      />
    </div>
  );
}

type BelowProps = {
  readonly title: string;
  readonly parts: Dates["below"];
  readonly locale: Locale;
};

const Below = ({ title, parts, locale }: BelowProps) =>
  parts.length === 0 ? null : (
    <div>
      <p>{title}</p>
      <ul className="flex flex-wrap gap-x-5">
        {parts.map(({ id, name, closesOn }) => (
          <li key={id} className="py-0.5">
            <Link className="link" prefetch={false} href={cohortPaths.settings(id)}>
              {name[locale]}
            </Link>
            {closesOn === null ? null : <span className="ml-1.5">{dateInWords(closesOn, locale)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
