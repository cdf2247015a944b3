"use client";

import type { WeeksRow } from "@/lib/view/cohort/weeks";
import { PageLink } from "../../shell/page-link";
import { TableHead } from "../../tables/table-head";

type WeeksTableProps = {
  readonly caption: string;
  /** Names of the five columns. */
  readonly head: readonly string[];
  /** Whether heads must not break; Chinese ones are short. */
  readonly isTight: boolean;
  readonly rows: readonly WeeksRow[];
  readonly total: WeeksRow | undefined;
};

/** Exact counts by cohort, and the last weeks as a line. */
export function WeeksTable({ caption, head, isTight, rows, total }: WeeksTableProps) {
  return (
    <table className="w-full border-collapse sm:min-w-[26rem]">
      <caption className="sr-only">{caption}</caption>
      <TableHead
        names={head}
        cell={(at) =>
          `border-b border-line-2 py-2 font-normal ${SIDES[at] ?? NUMBER_SIDE} ${isTight && SIDES[at] === undefined ? "whitespace-nowrap" : ""}`
        }
        row="type-small text-ink-2"
      />
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} {...row} />
        ))}
      </tbody>
      {total === undefined ? null : (
        <tfoot>
          <Row {...total} />
        </tfoot>
      )}
    </table>
  );
}

const NUMBER_SIDE = "px-1 text-right sm:px-2";
/** Name and line are left-aligned; the columns between are numbers. */
const SIDES: Readonly<Record<number, string>> = { 0: "pr-3 text-left", 4: "pl-2 text-left sm:pl-4" };

function Row({ name, href, liaison, asked, submitted, fresh, isStalled, line }: WeeksRow) {
  const cell = "numeric border-b border-line px-1 py-3 text-right sm:px-2";
  return (
    <tr>
      <th scope="row" className="border-b border-line py-3 pr-3 text-left font-semibold">
        {href === undefined ? name : <PageLink href={href}>{name}</PageLink>}{" "}
        {liaison === undefined ? null : <span className="font-normal whitespace-nowrap text-ink-2">{liaison}</span>}
      </th>
      <td className={cell}>{asked}</td>
      <td className={`${cell} font-semibold`}>{submitted}</td>
      <td className={`${cell} ${isStalled ? "font-semibold text-hot" : ""}`}>{fresh > 0 ? `+${fresh}` : "0"}</td>
      <td className="border-b border-line py-3 pl-2 sm:pl-4">{line === undefined ? null : <Spark {...line} />}</td>
    </tr>
  );
}

const SPARK = { width: 112, height: 26 } as const;

function Spark({ values, label }: NonNullable<WeeksRow["line"]>) {
  const most = Math.max(1, ...values);
  const points = values.map((value, at) => [
    2 + (at * (SPARK.width - 8)) / (values.length - 1),
    SPARK.height - 4 - (value / most) * (SPARK.height - 8),
  ]);
  const [x, y] = points[points.length - 1] ?? [0, 0];
  return (
    <svg
      viewBox={`0 0 ${SPARK.width} ${SPARK.height}`}
      role="img"
      aria-label={label}
      className="block w-[56px] overflow-visible sm:w-[112px]"
    >
      <title>{label}</title>
      <path d={`M2 ${SPARK.height - 1}H${SPARK.width - 6}`} className="stroke-line" />
      <polyline
        points={points.map((point) => point.join(",")).join(" ")}
        className="fill-none stroke-accent"
        strokeWidth="2"
      />
      <circle cx={x} cy={y} r="3" className="fill-l5" />
    </svg>
  );
}
