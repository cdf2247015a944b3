"use client";

import { TableHead } from "../../tables/table-head";

type FunnelRow = { readonly id: string; readonly name: string; readonly firms: number; readonly rate: string };

type FunnelTableProps = {
  readonly caption: string;
  readonly head: readonly string[];
  /** Stages in order; the last one is set apart. */
  readonly rows: readonly FunnelRow[];
};

/** Counts of the stages as bars, each with its share of the previous one. */
export function FunnelTable({ caption, head, rows }: FunnelTableProps) {
  const most = Math.max(1, ...rows.map(({ firms }) => firms));
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{caption}</caption>
      <TableHead names={head} className="sr-only" />
      <tbody>
        {rows.map(({ id, name, firms, rate }, at) => (
          <tr key={id}>
            <th scope="row" className="w-[8.5rem] py-2 pr-3 text-left font-semibold max-sm:w-[5.5rem]">
              {name}
            </th>
            <td className="py-2">
              <Bar firms={firms} most={most} isLast={at === rows.length - 1} />
            </td>
            <td className="type-small w-[8.5rem] whitespace-nowrap py-2 pl-3 text-ink-2 max-sm:w-[6.5rem] max-sm:whitespace-normal">
              {rate}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type BarProps = { readonly firms: number; readonly most: number; readonly isLast: boolean };

function Bar({ firms, most, isLast }: BarProps) {
  const share = (100 * firms) / most;
  const inside = share >= 14;
  return (
    <svg width="100%" height="28" role="img" aria-label={String(firms)} className="block">
      <rect width="100%" height="28" rx="2" className="fill-sunken" />
      <rect width={`${share}%`} height="28" rx="2" className={isLast ? "fill-l5" : "fill-accent"} />
      <text
        x={`${share}%`}
        dx={inside ? -8 : 8}
        y="19"
        textAnchor={inside ? "end" : "start"}
        className={`text-[13px] font-semibold ${inside ? (isLast ? "fill-on-l5" : "fill-on-accent") : "fill-ink"}`}
      >
        {firms}
      </text>
    </svg>
  );
}
