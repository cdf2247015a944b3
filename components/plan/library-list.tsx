import type { ReactNode } from "react";
import type { LibraryRow } from "@/lib/view/plan/library";

type ListProps = {
  readonly rows: readonly LibraryRow[];
  /** The form that the buttons belong to; undefined makes the list read-only. */
  readonly take: { readonly form: string; readonly label: string } | undefined;
  readonly aside: (measureId: string) => ReactNode;
};

/** Measures with first step, evidence and estimate, each with buttons to add it to the plan or set it aside. */
export function LibraryList({ rows, take, aside }: ListProps) {
  return (
    <ul>
      {rows.map((row) => (
        <li
          key={row.id}
          id={row.id}
          className="grid gap-x-8 gap-y-3 break-inside-avoid border-line py-4 first:pt-0 not-first:border-t lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1.4fr)_14rem]"
        >
          <div>
            <h3 className="type-h3">{row.title}</h3>
            <p className="type-caption text-ink-3">{row.serves}</p>
            <p className="type-small mt-1 text-ink-2">{row.why}</p>
          </div>
          <dl className="type-small grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-3 gap-y-1">
            {row.facts.map(([name, value]) => (
              <div key={name} className="contents">
                <dt className="text-ink-3">{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <div className="flex flex-col items-start gap-2">
            {row.stands === undefined ? null : <p className="type-small break-words font-medium">{row.stands}</p>}
            {row.stands !== undefined || take === undefined ? null : (
              <>
                <button
                  type="submit"
                  form={take.form}
                  name="measure"
                  value={row.id}
                  aria-label={row.takeLabel}
                  className="button button-compact"
                >
                  {take.label}
                </button>
                {aside(row.id)}
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
