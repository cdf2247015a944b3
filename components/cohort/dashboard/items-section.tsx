import { countBand } from "@/lib/benchmark";
import { phaseNames } from "@/lib/catalog";
import { chartWords, say, dashboardWords as w } from "@/lib/i18n";
import { PHASES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import type { TwinData } from "../../charts/reading";
import { TableTwin } from "../../charts/twin";
import { Section } from "../../ui/section";
import { bandInWords } from "../facts";
import { type ItemProgress, type ItemRow, itemRows, longestInWords, timeInWords } from "./item-facts";

type ItemsProps = { readonly locale: Locale; readonly items: readonly ItemProgress[]; readonly k: number };

/** What scrolls must be reached by keyboard. */
const REACHABLE = { tabIndex: 0 } as const;

/** Item by item, how many firms came so far, where those under way stand, and about how long it takes. */
export function ItemsSection({ locale, items, k }: ItemsProps) {
  const rows = itemRows(items, locale);
  const title = say(w.items, locale);
  return (
    <Section id="items" title={title} reading={say(w.itemsReading, locale)}>
      {items.length === 0 ? (
        <p className="text-ink-2">{say(w.itemsNone, locale)}</p>
      ) : (
        <>
          <figure className="flex gap-3">
            <RowHeads locale={locale} />
            <section {...REACHABLE} aria-label={title} className="min-w-0 grow overflow-x-auto print:overflow-visible">
              <Drawing locale={locale} rows={rows} />
            </section>
          </figure>
          <p className="type-small mt-3 max-w-[90ch] text-ink-2">
            {longestInWords(rows, locale)} {say(w.itemsNote, locale, { k })}
          </p>
          <TableTwin label={say(chartWords.table, locale)} data={twinOf(rows, { locale, k })} />
        </>
      )}
    </Section>
  );
}

const COLUMN = 18;
const GAP = 16;
const TOP = 44;
const HIGH = 96;
const TIMES_AT = TOP + HIGH + 16;
const TIMES_HIGH = 30;
const HEIGHT = TIMES_AT + TIMES_HIGH + 4;
/** Height of one band of time. */
const STEP = TIMES_HIGH / 5;

function RowHeads({ locale }: { readonly locale: Locale }) {
  return (
    <svg width="92" height={HEIGHT} aria-hidden="true" className="shrink-0">
      {[
        [TOP - 8, w.stoppedHere],
        [TOP + HIGH - 4, w.reached],
        [TIMES_AT + TIMES_HIGH - 4, w.medianTime],
      ].map(([y, word]) =>
        typeof y !== "number" || typeof word !== "object" ? null : (
          <text key={y} x="0" y={y} className="fill-ink text-[13px] font-medium">
            {say(word, locale)}
          </text>
        ),
      )}
    </svg>
  );
}

function Drawing({ locale, rows }: { readonly locale: Locale; readonly rows: readonly ItemRow[] }) {
  const most = Math.max(1, ...rows.map(({ reached }) => reached));
  const label = say(w.itemsLabel, locale, {
    items: rows.length,
    first: rows[0]?.reached ?? 0,
    last: rows.at(-1)?.reached ?? 0,
    open: rows.reduce((sum, { stopped }) => sum + stopped, 0),
  });
  const groups = PHASES.map((phase) => ({ phase, own: rows.filter((row) => row.phase === phase) }));
  const widths = groups.map(({ own }) => own.length * COLUMN + GAP);
  const width = widths.reduce((sum, each) => sum + each, 0) - GAP;
  return (
    <svg
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      height={HEIGHT}
      role="img"
      aria-label={label}
      className="block print:h-auto print:max-w-full"
    >
      <title>{label}</title>
      {groups.map(({ phase, own }, at) => (
        <g key={phase} transform={`translate(${widths.slice(0, at).reduce((sum, each) => sum + each, 0)} 0)`}>
          <text y="12" className="fill-ink text-[13px] font-semibold">
            {phaseNames[phase][locale]}
          </text>
          <path d={`M0 ${TOP + HIGH + 0.5}H${own.length * COLUMN}`} className="stroke-line-strong" />
          {own.map((row) => (
            <Column key={row.item} row={row} most={most} />
          ))}
        </g>
      ))}
    </svg>
  );
}

/** One item: firms that answered as a bar, those that stand here as a number above it, time as a bar below. */
function Column({ row, most }: { readonly row: ItemRow; readonly most: number }) {
  const { reached, stopped, time, no } = row;
  const high = (HIGH * reached) / most;
  const middle = COLUMN / 2 - 1;
  return (
    <g transform={`translate(${(no - 1) * COLUMN} 0)`}>
      <rect
        y={TOP + HIGH - high}
        width={COLUMN - 2}
        height={high}
        className={stopped > 0 ? "fill-accent" : "fill-l3"}
      />
      {stopped === 0 ? null : (
        <text x={middle} y={TOP - 8} textAnchor="middle" className="fill-ink text-[12px] font-semibold">
          {stopped}
        </text>
      )}
      {time === undefined ? (
        <circle cx={middle} cy={TIMES_AT + TIMES_HIGH - 2} r="1.3" className="fill-ink-3" />
      ) : (
        <rect
          y={TIMES_AT + TIMES_HIGH - time.band * STEP}
          width={COLUMN - 2}
          height={time.band * STEP}
          className="fill-line-strong"
        />
      )}
    </g>
  );
}

type TwinAt = { readonly locale: Locale; readonly k: number };

function twinOf(rows: readonly ItemRow[], { locale, k }: TwinAt): TwinData {
  const tooFew = say(w.timeTooFew, locale, { k });
  return {
    caption: say(w.items, locale),
    head: [w.item, w.reached, w.stoppedHere, w.medianTime, w.timedFirms].map((word) => say(word, locale)),
    rows: rows.map(({ phase, no, name, reached, stopped, time }) => [
      say(w.itemNo, locale, { phase: phaseNames[phase][locale], n: no, name }),
      String(reached),
      String(stopped),
      time === undefined ? tooFew : timeInWords(time.band, locale),
      time === undefined ? tooFew : bandInWords(countBand(time.firms), locale),
    ]),
  };
}
