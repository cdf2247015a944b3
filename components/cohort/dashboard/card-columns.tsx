import { Fragment, type ReactNode } from "react";
import { intoTwoColumns, type Lines } from "@/components/ui/two-columns";

/** A card and its approximate length. */
export type ColumnCard = Lines & { readonly id: string; readonly content: ReactNode };

/** Cards below each other, and in two columns of similar length if there is room. */
export function CardColumns({ cards }: { readonly cards: readonly ColumnCard[] }) {
  const columns = intoTwoColumns(cards).filter((column) => column.length > 0);
  return (
    <div data-columns="" className={`grid grid-cols-1 items-start gap-5 ${columns.length > 1 ? "xl:grid-cols-2" : ""}`}>
      {columns.map((column) => (
        <div key={column[0]?.id} className="flex min-w-0 flex-col gap-5">
          {column.map(({ id, content }) => (
            <Fragment key={id}>{content}</Fragment>
          ))}
        </div>
      ))}
    </div>
  );
}
