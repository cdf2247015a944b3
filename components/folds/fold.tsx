"use client";

import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";

type FoldProps = {
  /** Id of the content: a link to it, or to a place in it, opens the fold. */
  readonly id: string;
  readonly title: string;
  /** Shown beside the title: how many fields are answered, or the status. */
  readonly told?: ReactNode;
  /** One line on how to read the content. */
  readonly reading?: ReactNode;
  /** Whether it is open at first. It opens when this becomes true; only the reader closes it. */
  readonly isOpen: boolean;
  /** Content that stays visible while the fold is closed. */
  readonly after?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A collapsible section whose heading is the toggle. In print it is always open. */
export function Fold({ id, title, told, reading, isOpen, after, className = "", children }: FoldProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const [wasOpen] = useState(isOpen);
  useEffect(() => {
    if (isOpen && details.current !== null) details.current.open = true;
  }, [isOpen]);
  useLedInto(details);
  return (
    <section aria-labelledby={`${id}-title`} className={`section ${className}`}>
      <details ref={details} open={wasOpen} className="fold">
        <summary className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 break-after-avoid">
          <h2 id={`${id}-title`} className="type-h2">
            {title}
          </h2>
          {told === undefined ? null : <span className="type-small basis-full text-ink-2 sm:basis-auto">{told}</span>}
        </summary>
        <div id={id} className="scroll-mt-24">
          {reading === undefined ? null : <p className="type-small mt-1 max-w-[72ch] text-ink-2">{reading}</p>}
          <div className="mt-4">{children}</div>
        </div>
      </details>
      {after}
    </section>
  );
}

/** Messages that report the result of a press or a save. */
const SAID = "[role=alert]:not(:empty), [role=status]:not(:empty)";

/**
 * Opens a closed fold when a link, a message or the print dialog of an older browser points into it. Browsers open it
 * for native links only, not for navigation by script.
 */
function useLedInto(details: RefObject<HTMLDetailsElement | null>): void {
  // before the page scrolls to the target
  useLayoutEffect(() => {
    const fold = details.current;
    if (fold === null) return;
    const toPlace = () => {
      const place = document.getElementById(location.hash.slice(1));
      if (place === null || fold.open || !fold.contains(place)) return;
      fold.open = true;
      place.scrollIntoView();
    };
    const forPaper = () => {
      if (fold.open) return;
      fold.open = true;
      addEventListener("afterprint", () => fold.removeAttribute("open"), { once: true });
    };
    const said = new MutationObserver((changes) => {
      if (!fold.open && changes.some(({ addedNodes }) => [...addedNodes].some(isSaid))) fold.open = true;
    });
    toPlace();
    if (fold.querySelector(SAID) !== null) fold.open = true;
    said.observe(fold, { childList: true, subtree: true });
    addEventListener("hashchange", toPlace);
    addEventListener("beforeprint", forPaper);
    return () => {
      said.disconnect();
      removeEventListener("hashchange", toPlace);
      removeEventListener("beforeprint", forPaper);
    };
  }, [details]);
}

const isSaid = (node: Node): boolean =>
  node instanceof Element && (node.matches(SAID) || node.querySelector(SAID) !== null);
