import type { Locale } from "@/lib/result";
import { columnName, type NetworkView, type NodeView, stateInWords } from "@/lib/view/cohort-network/network-view";
import { marksInWords, modesInWords } from "@/lib/view/cohort-network/network-words";
import { networkWords, say } from "@/lib/words";
import { TableHead } from "../tables/table-head";

const ROWS = 50;
/** Scrollable regions must be reachable by keyboard. */
const REACHABLE = { tabIndex: 0 } as const;

type NodeTableProps = {
  readonly locale: Locale;
  readonly view: NetworkView;
  /** From 1; a number beyond the last page gives the last one. */
  readonly page: number;
  readonly hrefOf: (page: number) => string;
};

/** The map as a table, fifty rows per page: works without scripts and for any number of firms. */
export function NodeTable({ locale, view, page, hrefOf }: NodeTableProps) {
  const all = view.nodes.length;
  const pages = Math.max(1, Math.ceil(all / ROWS));
  const at = Math.min(pages, Math.max(1, page));
  const rows = view.nodes.slice((at - 1) * ROWS, at * ROWS);
  const w = (words: { en: string; zh: string }) => say(words, locale);
  const head = [
    networkWords.colFirm,
    networkWords.colStep,
    networkWords.colLevel,
    networkWords.colSells,
    networkWords.colBuys,
    networkWords.colModes,
    networkWords.colMark,
  ];
  const caption = say(networkWords.tableCaption, locale, {
    from: (at - 1) * ROWS + 1,
    to: (at - 1) * ROWS + rows.length,
    all,
  });
  return (
    <details className="mt-4 print:hidden" open={page > 0}>
      <summary className="link type-small inline-block py-1">{w(networkWords.table)}</summary>
      <section id="table" aria-label={w(networkWords.table)} className="mt-2 scrolls-sideways" {...REACHABLE}>
        <table className="type-small w-full min-w-[640px] border-collapse">
          <caption className="type-caption pb-2 text-left text-ink-3">{caption}</caption>
          <TableHead
            names={head.map((words) => w(words))}
            cell="border-b border-line-2 py-1.5 pr-4 text-left font-semibold"
          />
          <tbody>
            {rows.map((node) => (
              <Row key={node.place} locale={locale} view={view} node={node} />
            ))}
          </tbody>
        </table>
      </section>
      {pages === 1 ? null : (
        <p className="mt-3 flex gap-5">
          {at > 1 ? (
            <a className="link" href={hrefOf(at - 1)}>
              {w(networkWords.pageBefore)}
            </a>
          ) : null}
          {at < pages ? (
            <a className="link" href={hrefOf(at + 1)}>
              {w(networkWords.pageAfter)}
            </a>
          ) : null}
        </p>
      )}
    </details>
  );
}

function Row({ locale, view, node }: { readonly locale: Locale; readonly view: NetworkView; readonly node: NodeView }) {
  const column = view.map.column[node.place] ?? -1;
  const step = column < 0 ? say(networkWords.unlinked, locale) : columnName(column, view.map.columns.length, locale);
  const cells = [
    step,
    stateInWords(node, locale),
    String(node.sells),
    String(node.buys),
    modesInWords(node, locale),
    marksInWords(node, view, locale),
  ];
  return (
    <tr>
      <th scope="row" className="border-b border-line py-1.5 pr-4 text-left font-medium">
        {node.label}
      </th>
      {cells.map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns are fixed
        <td key={at} className="numeric border-b border-line py-1.5 pr-4">
          {cell}
        </td>
      ))}
    </tr>
  );
}
