import type { ReactNode } from "react";

/** What scrolls must be reached by keyboard. */
const REACHABLE = { tabIndex: 0 } as const;

type ScrollRegionProps = {
  readonly name: string;
  /** Shows its right end first. Told by the direction of writing, so that it needs no script. */
  readonly fromEnd?: boolean;
  readonly children: ReactNode;
};

/** A drawing or a table that keeps its text readable on a phone: it scrolls sideways in its own region, with a name. */
export function ScrollRegion({ name, fromEnd = false, children }: ScrollRegionProps) {
  const way = fromEnd ? "[direction:rtl] *:[direction:ltr]" : "";
  return (
    <section aria-label={name} className={`scrolls-sideways ${way}`} {...REACHABLE}>
      {children}
    </section>
  );
}
