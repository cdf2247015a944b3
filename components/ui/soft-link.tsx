"use client";

import { useRouter } from "next/navigation";
import type { ComponentProps, MouseEvent } from "react";

type SoftLinkProps = ComponentProps<"a"> & {
  readonly href: string;
  /** True to start the next page at its top or anchor; false to keep the scroll position. */
  readonly scroll?: boolean;
};

/**
 * A client-side navigation link, like `next/link` without prefetching. `next/link` adds 3 KB of code, which exceeds the
 * byte budget of the first visit to the questionnaire and results, so page frames and results use this one.
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
