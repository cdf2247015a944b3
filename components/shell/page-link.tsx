import Link from "next/link";
import type { ComponentProps } from "react";

/** A link to another page of the application. The page is loaded only when the link is clicked. */
export const PageLink = ({ className = "link", ...link }: ComponentProps<typeof Link>) => (
  <Link {...link} className={className} prefetch={false} />
);
