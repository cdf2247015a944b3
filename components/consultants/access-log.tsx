import type { AccessLine } from "@/lib/clients";
import { firmPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { accessInWords } from "@/lib/view/consultants/engagement-words";
import { momentInWords } from "@/lib/view/time/firm-time";
import { say, engagementWords as words } from "@/lib/words";
import { PageLink } from "../shell/page-link";
import { ScrollRegion } from "../tables/scroll-region";
import { TableHead } from "../tables/table-head";

type LogTableProps = {
  readonly lines: readonly AccessLine[];
  readonly cycles: ReadonlyMap<string, number>;
  readonly timeZone: string;
  readonly locale: Locale;
};

/** What consultants viewed, one line each. */
export function AccessTable({ lines, cycles, timeZone, locale }: LogTableProps) {
  const head = [words.when, words.who, words.what];
  return (
    <ScrollRegion name={words.logTitle[locale]}>
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">{words.logTitle[locale]}</caption>
        <TableHead
          names={head.map((text) => text[locale])}
          cell="type-small py-2 pr-6 font-medium text-ink-2"
          row="border-b-2 border-line-strong"
        />
        <tbody>
          {lines.map((line) => (
            <tr key={line.id} className="border-b border-line align-top">
              <td className="numeric py-2 pr-4 sm:pr-6 sm:whitespace-nowrap">
                {momentInWords(line.at, timeZone, locale)}
              </td>
              <td className="min-w-[4.5em] py-2 pr-4 sm:pr-6">{line.consultant ?? words.gone[locale]}</td>
              <td className="py-2">{accessInWords(line, cycles, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type PagesProps = {
  readonly firmId: string;
  readonly page: number;
  readonly total: number;
  /** Number of lines per page. */
  readonly size: number;
  readonly shown: number;
  readonly locale: Locale;
};

export function AccessPages({ firmId, page, total, size, shown, locale }: PagesProps) {
  const from = (page - 1) * size + 1;
  const link = (to: number, label: string) => (
    <PageLink href={`${firmPaths.accessLog(firmId)}?page=${to}`}>{label}</PageLink>
  );
  return (
    <p className="type-small mt-3 flex flex-wrap gap-x-5 text-ink-2">
      <span>{say(words.logPage, locale, { from, to: from + shown - 1, n: total })}</span>
      {page > 1 ? link(page - 1, words.newer[locale]) : null}
      {from + shown - 1 < total ? link(page + 1, words.older[locale]) : null}
    </p>
  );
}
