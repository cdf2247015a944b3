type ColumnGuideProps = {
  readonly title: string;
  readonly reading: string;
  /** The table header, then one row per column of the file. */
  readonly rows: readonly (readonly string[])[];
};

/** The allowed values of each column of a file; collapsed, because the workbook contains the same. */
export function ColumnGuide({ title, reading, rows: [head = [], ...rows] }: ColumnGuideProps) {
  return (
    <details className="section print:hidden">
      <summary className="type-h2 cursor-pointer">{title}</summary>
      <p className="type-small mt-1 max-w-[72ch] text-ink-2">{reading}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is reached by the keyboard */}
      <section className="mt-4 scrolls-sideways" aria-label={title} tabIndex={0}>
        <table className="type-small w-full min-w-[40rem] border-collapse">
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name} scope="col" className="border-b border-line-strong py-1.5 pr-4 text-left align-bottom">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([column = "", ...cells]) => (
              <tr key={column} className="align-top">
                <th scope="row" className="w-[22%] border-b border-line py-1.5 pr-4 text-left font-medium">
                  {column}
                </th>
                {cells.map((cell, index) => (
                  <td key={head[index + 1]} className="max-w-80 border-b border-line py-1.5 pr-4 break-words">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
