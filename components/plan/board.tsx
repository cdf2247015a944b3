import type { PlanRow } from "@/lib/view/plan/plan";
import { PageLink } from "../shell/page-link";
import { StateMark, StateTag } from "./state-mark";

type BoardGroup = { readonly key: string; readonly name: string; readonly rows: readonly PlanRow[] };

/** Measures in columns, by state or by owner. */
export function Board({
  groups,
  empty,
  showOwner,
}: {
  groups: readonly BoardGroup[];
  empty: string;
  showOwner: boolean;
}) {
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4 print:grid-cols-2">
      {groups.map((group) => (
        <section key={group.key} aria-labelledby={`group-${group.key}`} className="section p-4">
          <h2 id={`group-${group.key}`} className="type-h3 flex items-center justify-between gap-2">
            <span className="break-words">{group.name}</span>
            <span className="type-caption numeric font-normal text-ink-3">{group.rows.length}</span>
          </h2>
          {group.rows.length === 0 ? <p className="type-small mt-3 text-ink-3">{empty}</p> : null}
          <ul className="mt-3 flex flex-col gap-3">
            {group.rows.map((row) => (
              <li key={row.id} className="rounded-control border border-line p-3 break-inside-avoid">
                <PageLink href={row.openHref} className="link-name font-medium">
                  {row.title}
                </PageLink>
                <p className="type-caption mt-0.5 text-ink-3">{row.serves}</p>
                <p className="type-small mt-2">
                  {showOwner && row.late === undefined ? (
                    <span className="inline-flex items-center gap-2">
                      <StateMark state={row.state} />
                      {row.owner}
                    </span>
                  ) : (
                    <StateTag state={row.state} late={row.late} said={row.stateSaid} />
                  )}
                </p>
                {showOwner && row.late !== undefined ? <p className="type-small mt-0.5">{row.owner}</p> : null}
                <p className="type-small mt-0.5 text-ink-2">{row.datesSaid}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
