type TableHeadProps = {
  /** The names of the columns, which must differ from each other. */
  readonly names: readonly string[];
  /** The class of each cell, or a function of the column that returns it. */
  readonly cell?: string | ((column: number) => string);
  readonly row?: string;
  readonly className?: string;
};

/** The names of a table's columns. */
export const TableHead = ({ names, cell, row, className }: TableHeadProps) => (
  <thead className={className}>
    <tr className={row}>
      {names.map((name, column) => (
        <th key={name} scope="col" className={typeof cell === "function" ? cell(column) : cell}>
          {name}
        </th>
      ))}
    </tr>
  </thead>
);
