"use client";

import { useRouter } from "next/navigation";
import type { ComponentProps, MouseEvent } from "react";

type SoftLinkProps = ComponentProps<"a"> & { readonly href: string };

/**
 * A link within the application that keeps the page alive, as `next/link` without prefetching does. That one brings 3 KB of
 * address handling along, which a first visit of the questionnaire has no room for: frames of pages use this one.
 */
export function SoftLink({ href, ...props }: SoftLinkProps) {
  const router = useRouter();
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    router.push(href);
  };
  return <a {...props} href={href} onClick={go} />;
}
