import { LEVELS } from "@/lib/instrument";
import type { TwinData } from "@/lib/view/charts/reading";
import type { EffectView, PlanRow, TimeScale } from "@/lib/view/plan/plan";
import { TableTwin } from "../charts/twin";
import { PageLink } from "../shell/page-link";
import { StateTag } from "./state-mark";
import { TimelineBar, TimelineHead, TodayLabel } from "./timeline";

type RoadmapWords = Readonly<
  Record<
    | "caption"
    | "measure"
    | "ownerState"
    | "timeline"
    | "effect"
    | "proof"
    | "keyFirstStep"
    | "keyRecord"
    | "keyRequired"
    | "keyExpected"
    | "table",
    string
  >
>;

type RoadmapProps = {
  readonly rows: readonly PlanRow[];
  readonly scale: TimeScale;
  readonly today: string;
  readonly todaySaid: string;
  readonly words: RoadmapWords;
  readonly twin: TwinData;
};

const HEAD = "border-b border-line-2 pb-2 pr-4 text-left align-top font-normal text-ink-2";
const CELL =
  "border-b border-line pr-4 align-middle max-md:not-print:block max-md:not-print:border-0 max-md:not-print:pr-0";

/**
 * Measures on a timeline, each with owner, expected effect and evidence. On a phone each is a card with its dates in
 * words.
 */
export function Roadmap({ rows, scale, today, todaySaid, words, twin }: RoadmapProps) {
  return (
    <>
      <table className="w-full border-collapse md:table-fixed print:table-fixed">
        <caption className="sr-only">{words.caption}</caption>
        <colgroup className="max-md:not-print:hidden">
          <col className="w-[23%] print:w-[21%]" />
          <col className="w-[13%]" />
          <col />
          <col className="w-[11.5%]" />
          <col className="w-[15%] print:w-[18%]" />
        </colgroup>
        <thead className="type-small max-md:not-print:sr-only">
          <tr>
            <th scope="col" className={HEAD}>
              {words.measure}
            </th>
            <th scope="col" className={HEAD}>
              {words.ownerState}
            </th>
            <th scope="col" className="border-b border-line-2 p-0 pr-4 align-top">
              <TimelineHead scale={scale} label={words.timeline} />
            </th>
            <th scope="col" className={HEAD}>
              {words.effect}
            </th>
            <th scope="col" className={`${HEAD} pr-0`}>
              {words.proof}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RoadmapRow key={row.id} row={row} scale={scale} today={today} />
          ))}
        </tbody>
        <tfoot className="max-md:not-print:hidden">
          <tr>
            <td colSpan={2} />
            <td className="pr-4 align-top">
              <TodayLabel scale={scale} today={today} label={todaySaid} />
            </td>
            <td colSpan={2} />
          </tr>
        </tfoot>
      </table>
      <Key words={words} />
      <TableTwin data={twin} label={words.table} />
    </>
  );
}

function RoadmapRow({ row, scale, today }: { row: PlanRow; scale: TimeScale; today: string }) {
  return (
    <tr className="break-inside-avoid max-md:not-print:block max-md:not-print:border-b max-md:not-print:border-line max-md:not-print:py-4">
      <th scope="row" className={`${CELL} py-2 text-left font-medium max-md:not-print:py-0`}>
        <PageLink href={row.openHref} className="link-name">
          {row.title}
        </PageLink>
        <span className="type-caption block font-normal text-ink-3">{row.serves}</span>
      </th>
      <td className={`${CELL} type-small py-2 max-md:not-print:mt-1.5 max-md:not-print:py-0`}>
        <span className="block break-words">{row.owner}</span>
        <StateTag state={row.state} late={row.late} said={row.stateSaid} />
      </td>
      <td className={`${CELL} relative p-0 max-md:not-print:pt-1`}>
        <div className="h-[76px] max-md:not-print:hidden" />
        <div className="absolute inset-y-0 left-0 right-4 max-md:not-print:hidden">
          <TimelineBar row={row} scale={scale} today={today} />
        </div>
        <span className="type-small text-ink-2 md:sr-only print:sr-only">{row.datesSaid}</span>
      </td>
      <td className={`${CELL} py-2 max-md:not-print:py-1`}>
        {row.effect === undefined ? (
          <span className="type-caption text-ink-3">{row.effectSaid}</span>
        ) : (
          <EffectMark effect={row.effect} label={row.effectSaid} />
        )}
      </td>
      <td className={`${CELL} type-small py-2 pr-0 text-ink-2 max-md:not-print:py-0`}>{row.proof}</td>
    </tr>
  );
}

function Key({ words }: { words: RoadmapWords }) {
  return (
    <ul className="type-small mt-3 flex flex-wrap gap-x-6 gap-y-1 border-t border-line pt-3 text-ink-2 max-md:not-print:mt-0 max-md:not-print:border-0">
      <li className="inline-flex items-center gap-2 max-md:not-print:hidden">
        <svg width={4} height={16} aria-hidden="true">
          <line x1={2} x2={2} y1={0} y2={16} strokeWidth={1.5} className="stroke-ink" />
        </svg>
        {words.keyFirstStep}
      </li>
      <li className="inline-flex items-center gap-2 max-md:not-print:hidden">
        <svg width={14} height={14} viewBox="-7 -7 14 14" aria-hidden="true">
          <path d="M0 -6 6 0 0 6 -6 0Z" strokeWidth={1.5} className="fill-surface stroke-ink" />
        </svg>
        {words.keyRecord}
      </li>
      <li className="inline-flex items-center gap-2">
        <svg width={8} height={16} viewBox="0 0 8 16" aria-hidden="true">
          <path d="M4 1V15M1 1H7M1 15H7" strokeWidth={2} className="stroke-rail" />
        </svg>
        {words.keyRequired}
      </li>
      <li className="inline-flex items-center gap-2">
        <svg width={26} height={12} viewBox="0 0 26 12" aria-hidden="true">
          <path d="M9 6H24M20 2L24 6L20 10" fill="none" strokeWidth={2} className="stroke-accent" />
          <circle cx={5} cy={6} r={4} strokeWidth={1.8} className="fill-surface stroke-accent" />
        </svg>
        {words.keyExpected}
      </li>
    </ul>
  );
}

const WIDTH = 100;
const place = (level: number): number => 6 + ((level - 1) / 4) * (WIDTH - 12);

/**
 * The expected change of the part that a measure should raise, on the scale of levels: ring = now, arrow = expected,
 * tick mark = required.
 */
function EffectMark({ effect, label }: { effect: EffectView; label: string }) {
  const [from, to] = [place(effect.from), place(effect.to)];
  const moves = Math.abs(to - from) > 1;
  const tip = to > from ? -4 : 4;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} 20`}
      width={WIDTH}
      height={20}
      role="img"
      aria-label={label}
      className="block max-w-full"
    >
      <line x1={place(1)} x2={place(5)} y1={10} y2={10} className="stroke-line-2" />
      {LEVELS.map((level) => (
        <line key={level} x1={place(level)} x2={place(level)} y1={7} y2={13} className="stroke-line-strong" />
      ))}
      {moves ? (
        <path
          d={`M${from} 10H${to}M${to + tip} 6L${to} 10L${to + tip} 14`}
          fill="none"
          strokeWidth={2.2}
          className="stroke-accent"
        />
      ) : null}
      <circle
        cx={from}
        cy={10}
        r={4}
        strokeWidth={1.8}
        className={effect.found ? "fill-accent stroke-accent" : "fill-surface stroke-accent"}
      />
      {effect.required === undefined ? null : <RequiredMark x={place(effect.required)} />}
    </svg>
  );
}

function RequiredMark({ x }: { x: number }) {
  return <path d={`M${x} 3V17M${x - 3} 3H${x + 3}M${x - 3} 17H${x + 3}`} strokeWidth={2} className="stroke-rail" />;
}
