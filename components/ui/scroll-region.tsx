import type { ReactNode } from "react";

/** What scrolls must be reached by keyboard. */
const REACHABLE = { tabIndex: 0 } as const;

/** A drawing or a table that keeps its text readable on a phone: it scrolls sideways in its own region, with a name. */
export function ScrollRegion({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section aria-label={name} className="scrolls-sideways" {...REACHABLE}>
      {children}
    </section>
  );
}
