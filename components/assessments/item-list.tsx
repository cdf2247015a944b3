import type { AnsweredItem, LinkedItem, PastMove } from "@/lib/view/assessments/review-lists";
import { PageLink } from "../shell/page-link";
import { TableHead } from "../tables/table-head";

export function ItemList({ items }: { items: readonly LinkedItem[] }) {
  return (
    <ul className="-my-2 divide-y divide-line">
      {items.map((item) => (
        <li key={item.id} className="flex flex-wrap items-baseline gap-x-4 py-2">
          <PageLink href={item.href} className="link inline-flex min-h-6 items-center">
            {item.name}
          </PageLink>
          <span className="type-small text-ink-2">{item.place}</span>
          {item.note === undefined ? null : <span className="type-small basis-full text-ink-2">{item.note}</span>}
        </li>
      ))}
    </ul>
  );
}

type AnswerTableProps = {
  readonly caption: string;
  readonly head: { readonly item: string; readonly answered: string; readonly own: string };
  readonly rows: readonly AnsweredItem[];
};

/**
 * All items of a phase with the number of people who answered, and the reader's own choice; never a colleague's answer.
 */
export function AnswerTable({ caption, head, rows }: AnswerTableProps) {
  return (
    <table className="type-small w-full border-collapse">
      <caption className="sr-only">{caption}</caption>
      <TableHead
        names={[head.item, head.answered, head.own]}
        cell="border-b border-line-2 pb-2 pr-3 text-left font-normal text-ink-2"
      />
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="border-b border-line align-baseline last:border-b-0">
            <th scope="row" className="py-2 pr-3 text-left font-normal">
              <PageLink href={row.href} className="link inline-flex min-h-6 items-center">
                {row.name}
              </PageLink>
              <span className="block text-ink-3">{row.place}</span>
            </th>
            <td className="numeric py-2 pr-3">{row.answered}</td>
            <td className="py-2">{row.own}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type HistoryProps = {
  readonly caption: string;
  readonly head: readonly [when: string, who: string, what: string, why: string];
  readonly moves: readonly PastMove[];
};

/** Who changed the state of the phase, when and why, latest first; without the last column if there are no reasons. */
export function HistoryTable({ caption, head, moves }: HistoryProps) {
  const hasWhy = moves.some(({ why }) => why !== "");
  return (
    <table className="type-small w-full border-collapse">
      <caption className="sr-only">{caption}</caption>
      <TableHead
        names={hasWhy ? head : head.slice(0, -1)}
        cell="whitespace-nowrap border-b border-line-2 pb-2 pr-3 text-left font-normal text-ink-2"
      />
      <tbody>
        {moves.map((move) => (
          <tr key={move.key} className="border-b border-line align-baseline last:border-b-0">
            <td className="numeric py-2 pr-3 whitespace-nowrap max-sm:whitespace-normal">{move.when}</td>
            <td className="py-2 pr-3">{move.who}</td>
            <td className="whitespace-nowrap py-2 pr-3">{move.what}</td>
            {hasWhy ? <td className="py-2 break-words text-ink-2">{move.why}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
