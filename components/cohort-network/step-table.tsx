import type { Locale } from "@/lib/result";
import { columnName, type NetworkView } from "@/lib/view/cohort-network/network-view";
import { networkWords, say } from "@/lib/words";
import { TableHead } from "../tables/table-head";

const LEVELS = [1, 2, 3, 4, 5] as const;

/** The map in print: the firms at each step. The table on screen lists every firm. */
export function StepTable({ locale, view }: { readonly locale: Locale; readonly view: NetworkView }) {
  const { map, nodes } = view;
  const w = (words: { en: string; zh: string }) => say(words, locale);
  const rows = [-1, ...map.columns.keys()].map((column) => {
    const own = nodes.filter(({ place }) => map.column[place] === column);
    return {
      name: column < 0 ? w(networkWords.unlinked) : columnName(column, map.columns.length, locale),
      all: own.length,
      levels: LEVELS.map((level) => own.filter((node) => node.state === "level" && node.level === level).length),
      outside: own.filter(({ state }) => state === "outside").length,
      closed: own.filter(({ state }) => state !== "level" && state !== "outside").length,
    };
  });
  const head = [
    w(networkWords.colStep),
    w(networkWords.stepAll),
    ...LEVELS.map((n) => say(networkWords.levelIs, locale, { n })),
    w(networkWords.stepClosed),
    w(networkWords.stateOutside),
  ];
  return (
    <table className="type-small mt-3 hidden w-full border-collapse print:table">
      <caption className="type-caption pb-1 text-left text-ink-2">{w(networkWords.stepTable)}</caption>
      <TableHead names={head} cell="border-b border-line-2 py-1 pr-3 text-left font-semibold" />
      <tbody>
        {rows
          .filter(({ all }) => all > 0)
          .map(({ name, all, levels, outside, closed }) => (
            <tr key={name}>
              <th scope="row" className="border-b border-line py-1 pr-3 text-left font-medium">
                {name}
              </th>
              {[all, ...levels, closed, outside].map((count, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns are fixed
                <td key={at} className="numeric border-b border-line py-1 pr-3">
                  {count === 0 ? "–" : count}
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}
