import type { NetworkReport } from "@/lib/cohort-network";
import { MODES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { columnName, type NetworkView, rankRange } from "@/lib/view/cohort-network/network-view";
import { mapCaption } from "@/lib/view/cohort-network/network-words";
import { joinSentences, modeNamesAtFirstUse, modeUnclearName, networkWords, say, speak } from "@/lib/words";
import { ScrollRegion } from "../tables/scroll-region";
import { TableHead } from "../tables/table-head";
import { Section } from "../ui/section";
import type { SceneData } from "./canvas-scene";
import { NetworkCanvas } from "./network-canvas";
import { LineLegend, NetworkDrawing } from "./network-drawing";
import { NodeTable } from "./node-table";

/** Maximum number of nodes for a static drawing from the server; larger maps need search and zoom. */
const DRAWING_NODES_MAX = 150;

type MapSectionProps = {
  readonly locale: Locale;
  readonly view: NetworkView;
  readonly report: NetworkReport;
  readonly page: number;
  readonly hrefOf: (page: number) => string;
};

/** The map of the cohort's network in the suitable form, what it leaves out, and its table. */
export function NetworkMapSection({ locale, view, report, page, hrefOf }: MapSectionProps) {
  const { byValue } = report.structure;
  const large = view.nodes.length > DRAWING_NODES_MAX;
  const title = say(networkWords.map, locale);
  return (
    <Section
      id="map"
      title={title}
      reading={say(networkWords.mapReading, locale)}
      // Map and table together are longer than the rest of a page below the headline.
      className="print:break-inside-auto"
    >
      <figure className="break-inside-avoid">
        {large ? (
          <LargeMap locale={locale} view={view} />
        ) : (
          <>
            <ScrollRegion name={title}>
              <NetworkDrawing locale={locale} view={view} />
            </ScrollRegion>
            <div className="mt-3">
              <LineLegend locale={locale} />
            </div>
          </>
        )}
        <figcaption className="type-small mt-3 max-w-[90ch] text-ink-2">
          {joinSentences(mapCaption(report, { byValue, locale }), locale)}
        </figcaption>
      </figure>
      <StepTable locale={locale} view={view} />
      <NodeTable locale={locale} view={view} page={page} hrefOf={hrefOf} />
    </Section>
  );
}

/** The part of a report about the relationships. */
export type LinkReport = Pick<NetworkReport, "links">;

function LargeMap({ locale, view }: { readonly locale: Locale; readonly view: NetworkView }) {
  const { map, nodes } = view;
  const words = speak(networkWords, locale);
  const label = say(networkWords.mapLabel, locale, {
    firms: map.members,
    outside: nodes.length - map.members,
    links: map.from.length,
    columns: map.columns.length,
  });
  const dashed = [
    networkWords.stateNotRated,
    networkWords.stateNameless,
    networkWords.stateNoConsent,
    networkWords.stateOutside,
  ];
  return (
    <NetworkCanvas
      data={sceneOf(view, locale)}
      label={label}
      modes={[...MODES.map((mode) => modeNamesAtFirstUse[mode][locale]), modeUnclearName[locale]]}
      words={{
        find: words.find,
        findHint: words.findHint,
        notFound: words.notFound,
        filterLevel: words.filterLevel,
        filterMode: words.filterMode,
        filterAll: words.filterAll,
        filterDomestic: words.filterDomestic,
        filterKey: words.filterKey,
        zoomIn: words.zoomIn,
        zoomOut: words.zoomOut,
        zoomAll: words.zoomAll,
        canvasHelp: words.canvasHelp,
        shownCount: words.shownCount,
        chosen: words.chosen,
        firmNo: words.firmNo,
        outsideNo: words.outsideNo,
        levelIs: words.levelIs,
        dashed: dashed.map((text) => say(text, locale)).join(locale === "zh" ? "或" : ", or "),
      }}
    />
  );
}

function sceneOf({ map, nodes, modes }: NetworkView, locale: Locale): SceneData {
  const order = [...MODES, "unclear" as const];
  const ranks: Record<number, string> = {};
  const names: Record<number, string> = {};
  for (const { place, marks } of nodes) {
    if (marks?.rank != null) ranks[place] = rankRange(marks.rank);
    if (marks?.name != null) names[place] = marks.name;
  }
  return {
    members: map.members,
    x: map.x,
    y: map.y,
    width: map.width,
    height: map.height,
    level: nodes.map(({ state, level }) => (state === "level" ? (level ?? 0) : 0)),
    domestic: map.domestic,
    ranks,
    names,
    from: map.from,
    to: map.to,
    weight: map.weight,
    mode: modes.map((mode) => (mode === null ? 0 : order.indexOf(mode) + 1)),
    columns: map.columns.map(({ x }, at) => ({ x, name: columnName(at, map.columns.length, locale) })),
  };
}

const LEVELS = [1, 2, 3, 4, 5] as const;

/** The map in print: the firms at each step. The table on screen lists every firm. */
function StepTable({ locale, view }: { readonly locale: Locale; readonly view: NetworkView }) {
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
