"use client";

import { useEffect, useRef, useState } from "react";
import type { TwinData } from "@/lib/view/charts/reading";
import { ScrollRegion } from "../tables/scroll-region";
import { TableHead } from "../tables/table-head";

type TableTwinProps = {
  readonly data: TwinData;
  readonly label: string;
  /**
   * For tables with hundreds of cells, which are rendered only when opened: the address of the same page with the table
   * rendered, in case scripts do not load.
   */
  readonly drawnAt?: string | undefined;
};

/** A chart's data as a foldable table. In print the tables are at the end instead. */
export function TableTwin({ data, label, drawnAt }: TableTwinProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const [isDrawn, setDrawn] = useState(drawnAt === undefined);
  const draw = () => details.current?.open === true && setDrawn(true);
  // it was opened before the scripts had loaded
  useEffect(() => {
    if (details.current?.open === true) setDrawn(true);
  }, []);
  return (
    <details ref={details} onToggle={draw} className="no-print mt-4">
      <summary className="link type-small inline-block py-1">{label}</summary>
      {isDrawn ? (
        <ScrollTable data={data} />
      ) : (
        <a className="link type-small" href={drawnAt}>
          {data.caption}
        </a>
      )}
    </details>
  );
}

type TableProps = {
  readonly data: TwinData;
  /** Narrow columns for phones; for tables without ranges. */
  readonly tight?: boolean;
};

/** A table that scrolls in its own named region on narrow screens. */
export function ScrollTable({ data, tight = false }: TableProps) {
  return (
    <ScrollRegion name={data.caption} className="mt-2">
      <DataTable data={data} tight={tight} />
    </ScrollRegion>
  );
}

export function DataTable({ data, tight = false }: TableProps) {
  return (
    <table className={`data-table type-small${tight ? " data-table-tight" : ""}`}>
      <caption className="type-caption pb-2 text-left text-ink-3">{data.caption}</caption>
      <TableHead names={data.head} />
      <tbody>
        {data.rows.map(([name, ...values]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {values.map((value, index) => (
              <td key={data.head[index + 1]}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
