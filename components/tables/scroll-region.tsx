import type { ReactNode } from "react";

/** Scrollable regions must be reachable by keyboard. */
const REACHABLE = { tabIndex: 0 } as const;

type ScrollRegionProps = {
  readonly name: string;
  /** Starts scrolled to its right end. Done with the writing direction, so that it needs no script. */
  readonly fromEnd?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A drawing or table that keeps its text readable on a phone by scrolling sideways in a labelled region. */
export function ScrollRegion({ name, fromEnd = false, className = "", children }: ScrollRegionProps) {
  const way = fromEnd ? "[direction:rtl] *:[direction:ltr]" : "";
  return (
    <section aria-label={name} className={`scrolls-sideways ${way} ${className}`} {...REACHABLE}>
      {children}
    </section>
  );
}
