"use client";

import { useRouter } from "next/navigation";
import type { ComponentProps, MouseEvent } from "react";

type SoftLinkProps = ComponentProps<"a"> & {
  readonly href: string;
  /** Whether the next page begins at its top, or where the address says; else it stays where it is. */
  readonly scroll?: boolean;
};

/**
 * A link within the application that keeps the page alive, as `next/link` without prefetching does. That one brings 3 KB of
 * address handling along, which a first visit of the questionnaire or of a result has no room for: frames of pages and
 * results use this one.
 */
export function SoftLink({ href, scroll = true, ...props }: SoftLinkProps) {
  const router = useRouter();
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    router.push(href, { scroll });
  };
  return <a {...props} href={href} onClick={go} />;
}
