import type { ReactNode } from "react";

/** A page without content, with a link to the first step. */
export function EmptyState({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="section">
      <h2 className="type-h2">{title}</h2>
      <div className="mt-1 max-w-[60ch] text-ink-2">{children}</div>
      {action === undefined ? null : <div className="mt-4">{action}</div>}
    </div>
  );
}
