"use client";

import { Hatch } from "./hatch-mark";

/** A cell with its firms and mean, or why it has none, in words. */
export type CutRow =
  | { readonly id: string; readonly name: string; readonly firms: string; readonly mean: string }
  | { readonly id: string; readonly name: string; readonly withheld: string };

export type CutTableProps = {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly CutRow[];
};

/** Means of one cut, a row a cell. */
export function CutTable({ caption, head, rows }: CutTableProps) {
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="type-small text-ink-2">
          {head.map((name, at) => (
            <th key={name} scope="col" className={`border-b border-line-2 py-2 font-normal ${SIDES[at] ?? ""}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="border-b border-line py-2.5 pr-3 text-left font-normal">
              {row.name}
            </th>
            {"withheld" in row ? (
              <td colSpan={2} className="type-small border-b border-line py-2.5 pl-3 text-right text-ink-2">
                <span className="inline-flex items-center gap-2">
                  <Hatch />
                  {row.withheld}
                </span>
              </td>
            ) : (
              <>
                <td className="numeric border-b border-line px-3 py-2.5 text-right">{row.firms}</td>
                <td className="numeric border-b border-line py-2.5 pl-3 text-right font-semibold">{row.mean}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The first column reads to the left, numbers to the right. */
const SIDES = ["pr-3 text-left", "px-3 text-right", "pl-3 text-right"] as const;
