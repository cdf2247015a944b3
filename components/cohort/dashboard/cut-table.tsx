"use client";

import type { CutRow, CutTableData } from "@/lib/view/cohort/cuts";
import { PageLink } from "../../shell/page-link";
import { TableHead } from "../../tables/table-head";
import { Hatch } from "./hatch-mark";

/** Mean levels of groups of firms, one row per group. */
export function CutTable({ caption, head, rows, total }: CutTableData) {
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{caption}</caption>
      <TableHead
        names={head}
        cell={(at) => `border-b border-line-2 py-2 font-normal ${SIDES[at] ?? ""}`}
        row="type-small text-ink-2"
      />
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
      {total === undefined ? null : (
        <tfoot>
          <Row row={total} />
        </tfoot>
      )}
    </table>
  );
}

function Row({ row }: { readonly row: CutRow }) {
  const details = "details" in row ? (row.details ?? []) : [];
  const line = details.length > 0 ? "" : "border-b border-line";
  return (
    <>
      <tr className="break-inside-avoid">
        <th scope="row" className={`${line} py-2.5 pr-3 text-left font-normal`}>
          {row.href === undefined ? row.name : <PageLink href={row.href}>{row.name}</PageLink>}
        </th>
        {"withheld" in row ? (
          <td colSpan={2} className={`type-small ${line} py-2.5 pl-3 text-right text-ink-2`}>
            <span className="inline-flex items-center gap-2">
              <Hatch />
              {row.withheld}
            </span>
          </td>
        ) : (
          <>
            <td className={`numeric ${line} px-3 py-2.5 text-right`}>{row.firms}</td>
            <td className={`numeric ${line} py-2.5 pl-3 text-right font-semibold`}>{row.mean}</td>
          </>
        )}
      </tr>
      {details.length === 0 ? null : (
        <tr className="break-before-avoid">
          <td colSpan={3} className="type-small border-b border-line pb-2.5 text-ink-2">
            {details.map((detail) => (
              <span key={detail} className="block">
                {detail}
              </span>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}

/** The first column is left-aligned, numbers are right-aligned. */
const SIDES = ["pr-3 text-left", "px-3 text-right", "pl-3 text-right"] as const;
