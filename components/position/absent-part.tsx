import type { Absent } from "@/lib/view/position/states";
import { PageLink } from "../shell/page-link";

export type StepHrefs = {
  readonly base: string;
  /** Whether this person may change relationships now; otherwise the text is shown without the button. */
  readonly editable: boolean;
  /** What a person of another firm, who may never change relationships, can do instead. */
  readonly instead?: string;
};

/** Shown if a part has no data: why, and the next step. */
export function AbsentPart({ absent, hrefs }: { readonly absent: Absent; readonly hrefs: StepHrefs }) {
  const { title, text, todo, next } = absent;
  const more = hrefs.editable ? todo : hrefs.instead;
  return (
    <div className="max-w-[60ch]">
      {title === undefined ? null : <p className="type-h3">{title}</p>}
      <p className="mt-1 text-ink-2">{text}</p>
      {more === undefined ? null : <p className="mt-1 text-ink-2">{more}</p>}
      {next === undefined || !hrefs.editable ? null : (
        <PageLink href={hrefs.base + next.path} className="link mt-2 inline-block min-h-6 print:hidden">
          {next.label}
        </PageLink>
      )}
    </div>
  );
}
