import type { ReactNode } from "react";

/** What scrolls must be reached by keyboard. */
const REACHABLE = { tabIndex: 0 } as const;

/** A drawing that keeps its text readable on a phone: it scrolls sideways in its own region, with a name. */
export function WideDrawing({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section aria-label={name} className="overflow-x-auto print:overflow-visible" {...REACHABLE}>
      {children}
    </section>
  );
}
