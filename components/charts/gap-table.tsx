"use client";

import { Fragment } from "react";
import type { CohortGapRow } from "@/lib/view/cohort/gap-facts";

type GapTableProps = {
  readonly caption: string;
  /** Names of the four columns. */
  readonly head: readonly string[];
  readonly rows: readonly CohortGapRow[];
};

/** Aspects with mean, requirement and gap; the bar shows the same numbers, on a phone below them. */
export function GapTable({ caption, head: [name = "", ...numbers], rows }: GapTableProps) {
  const cell = "numeric border-b border-line py-2.5 pl-3 text-right";
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="type-small text-ink-2">
          <th scope="col" className="border-b border-line-2 py-2 pr-3 text-left font-normal">
            {name}
          </th>
          <td className="border-b border-line-2 max-sm:hidden" />
          {numbers.map((each) => (
            <th key={each} scope="col" className="border-b border-line-2 py-2 pl-3 text-right align-bottom font-normal">
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name: aspect, own, required, gap, bar }) => (
          <Fragment key={id}>
            <tr className={`break-inside-avoid ${bar === undefined ? "" : "max-sm:[&>*]:border-b-0"}`}>
              <th
                scope="row"
                className="w-[12rem] border-b border-line py-2.5 pr-3 text-left font-semibold max-sm:w-auto"
              >
                {aspect}
              </th>
              <td className="border-b border-line max-sm:hidden">{bar === undefined ? null : <Bar {...bar} />}</td>
              <td className={`${cell} w-[6rem] max-sm:w-auto`}>{own}</td>
              <td className={`${cell} w-[9rem] max-sm:w-auto`}>{required}</td>
              <td className={`${cell} w-[6rem] font-semibold max-sm:w-auto`}>{gap}</td>
            </tr>
            {bar === undefined ? null : (
              <tr className="sm:hidden">
                <td colSpan={4} className="border-b border-line pb-2.5">
                  <Bar {...bar} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

/** The level as a bar, the requirement as a line, and the gap between them. */
function Bar({ own, required }: { readonly own: number; readonly required: number }) {
  return (
    <svg width="100%" height="20" aria-hidden="true" className="block">
      <rect width="100%" height="20" rx="2" className="fill-sunken" />
      {own < required ? (
        <rect x={`${own}%`} width={`${required - own}%`} height="20" className="fill-accent-soft" />
      ) : null}
      <rect width={`${own}%`} height="20" rx="2" className="fill-accent" />
      <line x1={`${required}%`} x2={`${required}%`} y1="0" y2="20" className="stroke-ink" strokeWidth="3" />
    </svg>
  );
}
