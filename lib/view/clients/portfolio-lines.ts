import { isComplete } from "@/lib/assessments";
import type { PortfolioClient } from "@/lib/clients";
import { ENDING_DAYS, engagementState } from "@/lib/engagement";
import type { Locale } from "@/lib/result";
import { say, sayNamed, portfolioWords as words } from "@/lib/words";
import { daysLeft } from "../consultants/engagement-days";
import type { PortfolioFilter, PortfolioRow } from "./portfolio";

export type ClientLine = { readonly client: PortfolioClient; readonly row: PortfolioRow };

const stateOf = ({ client }: ClientLine, now: Date) => engagementState(client.engagement, now);

const ORDER = ["active", "offered", "asked", "expired", "revoked", "declined"] as const;

/** Clients that need the consultant first; then open clients, pending ones, ended ones; by name within each group. */
export function sortLines(lines: readonly ClientLine[], now: Date): ClientLine[] {
  const rank = (line: ClientLine) => (line.row.next.needs ? -1 : ORDER.indexOf(stateOf(line, now)));
  return lines.toSorted((a, b) => rank(a) - rank(b) || a.row.name.localeCompare(b.row.name, "zh"));
}

type At = { readonly year: number; readonly now: Date };

/** The rows of each filter; a filter's count is the length of its list. */
export function filtersOf(
  lines: readonly ClientLine[],
  { year, now }: At,
): Readonly<Record<PortfolioFilter, ClientLine[]>> {
  const cycleOf = ({ client }: ClientLine) => client.open?.assessment;
  return {
    needs: lines.filter(({ row }) => row.next.needs),
    all: [...lines],
    underway: lines.filter((line) => {
      const cycle = cycleOf(line);
      return cycle !== undefined && !isComplete(cycle.states);
    }),
    frozen: lines.filter((line) => {
      const cycle = cycleOf(line);
      return cycle !== undefined && cycle.cycle === year && isComplete(cycle.states);
    }),
    ending: lines.filter((line) => isEnding(line, now)),
  };
}

const isEnding = (line: ClientLine, now: Date): boolean =>
  stateOf(line, now) === "active" &&
  daysLeft(line.client.engagement.endsAt, line.client.engagement.timeZone, now) <= ENDING_DAYS;

/** How many clients need action, and whose access ends next if within a month. */
export function findingOf(lines: readonly ClientLine[], locale: Locale, now: Date): string[] {
  const needs = lines.filter(({ row }) => row.next.needs).length;
  const [first] = lines
    .filter((line) => isEnding(line, now))
    .toSorted((a, b) => a.client.engagement.endsAt.getTime() - b.client.engagement.endsAt.getTime());
  const sentences = [needs === 0 ? words.findingNoNeeds[locale] : say(words.findingNeeds, locale, { n: needs })];
  if (first !== undefined) {
    const { endsAt, timeZone } = first.client.engagement;
    const n = daysLeft(endsAt, timeZone, now);
    const ending = n === 0 ? words.findingEndsToday : words.findingEnds;
    sentences.push(sayNamed(ending, locale, { firm: first.row.name, n }));
  }
  return sentences;
}

export const headOf = (locale: Locale, year: number) => ({
  client: words.client[locale],
  cells: words.cells[locale],
  cycle: say(words.cycle, locale, { year }),
  mode: words.mode[locale],
  serve: words.serve[locale],
  capped: words.capped[locale],
  since: words.since[locale],
  next: words.next[locale],
  consent: words.consent[locale],
});
