/** What scrolls must be reached by keyboard. */
const REACHABLE = { tabIndex: 0 } as const;

export type FirmRow = {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  /** Undefined for a firm that joined without an invitation. */
  readonly href: string | undefined;
  readonly part: string;
  readonly stage: string;
  readonly phases: string;
  readonly mail: string;
};

type FirmTableProps = {
  readonly title: string;
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly FirmRow[];
  readonly withParts: boolean;
};

/** The firms of a cohort, a line each; it scrolls by itself where it does not fit. */
export function FirmTable({ title, caption, head, rows, withParts }: FirmTableProps) {
  return (
    <section aria-label={title} className="overflow-x-auto" {...REACHABLE}>
      <table className={`type-small w-full border-collapse ${withParts ? "min-w-[46rem]" : "min-w-[38rem]"}`}>
        <caption className="type-caption pb-2 text-left text-ink-3">{caption}</caption>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col" className="border-b border-line-2 py-1.5 pr-4 text-left font-semibold">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" className="border-b border-line py-1 pr-4 text-left align-top font-medium">
                {row.href === undefined ? (
                  <span className="block py-1 text-ink-2">{row.name}</span>
                ) : (
                  <a className="link block py-1 [overflow-wrap:anywhere]" href={row.href}>
                    {row.name}
                  </a>
                )}
                <span className="block font-normal text-ink-3 [overflow-wrap:anywhere]">{row.email}</span>
              </th>
              {withParts ? <td className="border-b border-line py-2 pr-4 align-top">{row.part}</td> : null}
              <td className="border-b border-line py-2 pr-4 align-top">{row.stage}</td>
              <td className="numeric border-b border-line py-2 pr-4 align-top whitespace-nowrap">{row.phases}</td>
              <td className="border-b border-line py-2 align-top [overflow-wrap:anywhere]">{row.mail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
