import Link from "next/link";
import { type Absent, hrefOfStep } from "@/lib/view/position/states";

export type StepHrefs = {
  readonly base: string;
  /** Whether this person may change links now: else the words stand without the step. */
  readonly editable: boolean;
};

/** What stands where a part has nothing to show: why, and the next step. */
export function AbsentPart({ absent, hrefs }: { readonly absent: Absent; readonly hrefs: StepHrefs }) {
  const { title, text, next } = absent;
  return (
    <div className="max-w-[60ch]">
      {title === undefined ? null : <p className="type-h3">{title}</p>}
      <p className="mt-1 text-ink-2">{text}</p>
      {next === undefined || !hrefs.editable ? null : (
        <Link
          href={hrefOfStep(next, hrefs.base)}
          prefetch={false}
          className="link mt-2 inline-block min-h-6 print:hidden"
        >
          {next.label}
        </Link>
      )}
    </div>
  );
}
