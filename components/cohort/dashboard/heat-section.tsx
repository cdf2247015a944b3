import Link from "next/link";
import { levelNames, phaseNames } from "@/lib/catalog";
import { chartWords, say, dashboardWords as w } from "@/lib/i18n";
import { LEVELS, PHASES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { TableTwin } from "../../charts/twin";
import { Section } from "../../ui/section";
import { HeatCell, HeatPatterns } from "./heat-cell";
import { HeatDrawing, type HeatDrawingProps } from "./heat-drawing";
import { type HeatColumn, heatState } from "./heat-facts";

export type HeatProps = HeatDrawingProps & {
  readonly joined: number;
  readonly from: number;
  readonly before: string | undefined;
  readonly after: string | undefined;
};

/** Firms by phases: digits where a firm chose to be seen, patterns for everything else, and no rank. */
export function HeatSection({ locale, columns, parts, joined, from, before, after }: HeatProps) {
  const range = say(w.heatPage, locale, { from: from + 1, to: from + columns.length, all: joined });
  return (
    <Section
      id="heat"
      title={say(w.heat, locale)}
      reading={say(w.heatReading, locale)}
      action={<HeatKey locale={locale} />}
    >
      {columns.length === 0 ? (
        <p className="text-ink-2">{say(w.heatNone, locale)}</p>
      ) : (
        <>
          <HeatDrawing locale={locale} columns={columns} parts={parts} />
          {columns.length < joined ? (
            <nav aria-label={say(w.heat, locale)} className="type-small no-print mt-3 flex flex-wrap gap-5">
              <span className="numeric text-ink-2">{range}</span>
              {before === undefined ? null : (
                <Link className="link" href={before} prefetch={false}>
                  {say(w.before, locale)}
                </Link>
              )}
              {after === undefined ? null : (
                <Link className="link" href={after} prefetch={false}>
                  {say(w.after, locale)}
                </Link>
              )}
            </nav>
          ) : null}
          <TableTwin label={say(chartWords.table, locale)} data={twinOf(columns, { parts, from, locale, range })} />
        </>
      )}
    </Section>
  );
}

function HeatKey({ locale }: { readonly locale: Locale }) {
  const states = [w.inProgress, w.noData, w.noConsent];
  const names = ["inProgress", "noData", "noConsent"] as const;
  return (
    <ul className="type-small flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-2">
      {LEVELS.map((level) => (
        <li key={level} className="flex items-center gap-1.5">
          <svg width="15" height="18" aria-hidden="true">
            <HeatCell state="rated" level={level} prefix="key" width={15} height={18} />
          </svg>
          {levelNames[level][locale]}
        </li>
      ))}
      {names.map((state, at) => (
        <li key={state} className="flex items-center gap-1.5">
          <svg width="15" height="18" aria-hidden="true">
            {at === 0 ? <HeatPatterns prefix="key" /> : null}
            <HeatCell state={state} level={null} prefix="key" width={15} height={18} />
          </svg>
          {say(states[at] ?? w.noData, locale)}
        </li>
      ))}
    </ul>
  );
}

type TwinFacts = Pick<HeatProps, "parts" | "from" | "locale"> & { readonly range: string };

function twinOf(columns: readonly HeatColumn[], { parts, from, locale, range }: TwinFacts) {
  const words = { rated: w.rated, inProgress: w.inProgress, noData: w.noData, noConsent: w.noConsent };
  return {
    caption: `${say(w.heat, locale)}. ${range}`,
    head: [
      say(w.firms, locale),
      ...(parts.size > 0 ? [say(w.part, locale)] : []),
      say(w.state, locale),
      ...PHASES.map((phase) => phaseNames[phase][locale]),
    ],
    rows: columns.map((column, at) => [
      column.name ?? say(w.firmNo, locale, { n: from + at + 1 }),
      ...(parts.size > 0 ? [(column.part === null ? undefined : parts.get(column.part)?.name) ?? "–"] : []),
      say(words[heatState(column)], locale),
      ...column.levels.map((level) => (level === null ? "–" : String(level))),
    ]),
  };
}
