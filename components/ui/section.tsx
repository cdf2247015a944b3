"use client";

import type { ReactNode } from "react";

type SectionProps = {
  readonly id?: string;
  readonly title: string;
  /** One line on how to read the content. */
  readonly reading?: ReactNode;
  readonly action?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A framed part of a page: title, reading line, an action on the right, body. */
export function Section({ id, title, reading, action, className = "", children }: SectionProps) {
  const titleId = id === undefined ? undefined : `${id}-title`;
  return (
    <section id={id} aria-labelledby={titleId} className={`section ${className}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 break-after-avoid">
        <h2 id={titleId} className="type-h2">
          {title}
        </h2>
        {action}
      </div>
      {reading === undefined ? null : (
        <p className="type-small mt-1 max-w-[72ch] break-inside-avoid break-after-avoid text-ink-2">{reading}</p>
      )}
      <div className="mt-4">{children}</div>
    </section>
  );
}
