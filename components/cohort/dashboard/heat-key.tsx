"use client";

import type { HeatKeyEntry } from "@/lib/view/cohort/heat";
import { HeatCell, HeatPatterns } from "./heat-cell";

export function HeatKey({ entries }: { readonly entries: readonly HeatKeyEntry[] }) {
  return (
    <ul className="type-small flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-2">
      {entries.map(({ state, level, name }) => (
        <li key={name} className="flex items-center gap-1.5">
          <svg width="15" height="18" aria-hidden="true">
            {state === "noConsent" ? <HeatPatterns prefix="key" /> : null}
            <HeatCell state={state} level={level ?? null} prefix="key" width={15} height={18} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
