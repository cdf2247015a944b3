import Link from "next/link";
import { levelNames, phaseNames } from "@/lib/catalog";
import { chartWords, say, dashboardWords as w } from "@/lib/i18n";
import { LEVELS, PHASES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { TableTwin } from "../../charts/twin";
import { Section } from "../../ui/section";
import { HeatCell, HeatPatterns } from "./heat-cell";
import { type HeatColumn, heatLabel, heatState } from "./heat-facts";

const CELL = { width: 15, height: 24 } as const;
const HEAD = 26;
const GAP = 12;

export type HeatProps = {
  readonly locale: Locale;
  readonly columns: readonly HeatColumn[];
  /** Names of the cohorts below, and how many joined each. */
  readonly parts: ReadonlyMap<string, { readonly name: string; readonly joined: number }>;
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
          <Drawing locale={locale} columns={columns} parts={parts} />
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

type DrawingProps = Pick<HeatProps, "locale" | "columns" | "parts">;

/** What scrolls must be reached by keyboard. */
const REACHABLE = { tabIndex: 0 } as const;

/** Row heads stay while the columns scroll. */
function Drawing({ locale, columns, parts }: DrawingProps) {
  const groups = [
    ...Map.groupBy(
      columns.map((column, at) => ({ ...column, at })),
      ({ part }) => part,
    ),
  ];
  const widths = groups.map(([, own]) => own.length * CELL.width + GAP);
  const width = widths.reduce((sum, each) => sum + each, 0);
  const height = HEAD + PHASES.length * CELL.height;
  return (
    <figure className="flex gap-3">
      <svg width="92" height={height} aria-hidden="true" className="shrink-0">
        {PHASES.map((phase, at) => (
          <text key={phase} x="0" y={HEAD + at * CELL.height + 16} className="fill-ink text-[13px] font-medium">
            {phaseNames[phase][locale]}
          </text>
        ))}
      </svg>
      <section
        {...REACHABLE}
        aria-label={say(w.heat, locale)}
        className="min-w-0 grow overflow-x-auto print:overflow-visible"
      >
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-label={heatLabel(columns, locale)}
          className="block print:h-auto print:max-w-full"
        >
          <HeatPatterns prefix="heat" />
          {groups.map(([part, own], at) => (
            <g key={part ?? ""} transform={`translate(${widths.slice(0, at).reduce((sum, each) => sum + each, 0)} 0)`}>
              <Group locale={locale} part={part} own={own} parts={parts} />
            </g>
          ))}
        </svg>
      </section>
    </figure>
  );
}

type GroupProps = Pick<HeatProps, "locale" | "parts"> & {
  readonly part: string | null;
  readonly own: readonly (HeatColumn & { readonly at: number })[];
};

function Group({ locale, part, own, parts }: GroupProps) {
  const known = part === null ? undefined : parts.get(part);
  const right = own.length * CELL.width;
  return (
    <>
      {parts.size === 0 ? null : (
        <>
          <text x="0" y="12" className="fill-ink text-[12px] font-semibold">
            {shortFor(known?.name ?? say(w.ownPart, locale), right - 24)}
          </text>
          <text x={right} y="12" textAnchor="end" className="fill-ink-2 text-[12px]">
            {known?.joined ?? own.length}
          </text>
          <path d={`M0 19H${right}`} className="stroke-ink-3" />
        </>
      )}
      {own.map((column, x) => (
        <g key={column.at} transform={`translate(${x * CELL.width} ${HEAD})`}>
          {column.name === null ? null : <title>{column.name}</title>}
          {PHASES.map((phase, y) => (
            <g key={phase} transform={`translate(0 ${y * CELL.height})`}>
              <HeatCell
                state={heatState(column)}
                level={column.levels[y] ?? null}
                prefix="heat"
                width={CELL.width}
                height={CELL.height - 3}
              />
            </g>
          ))}
        </g>
      ))}
    </>
  );
}

/** A name that fits above its columns. */
const shortFor = (name: string, room: number): string => {
  const most = Math.max(2, Math.floor(room / (/[\u4e00-\u9fff]/.test(name) ? 12 : 6.5)));
  return name.length <= most ? name : `${name.slice(0, most - 1)}…`;
};

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
