import { MODES } from "@/lib/instrument";
import { domesticGrowth, type GrowthCycle, governanceTransitions, type LinkPair } from "@/lib/learning";
import { placeLink, portfolio } from "@/lib/position";
import { insufficient, isInsufficient, type Random, tabulate } from "@/lib/result";
import {
  type CountBand,
  countBand,
  HIDDEN_FIRMS_MIN,
  hasContributors,
  printShare,
  safeCount,
  visibleFirms,
} from "@/lib/snapshots";
import { mean } from "@/lib/stats";
import type {
  FrozenLink,
  GrowthOfCycle,
  ModesOfCycle,
  ReportPart,
  SurveyCycle,
  SurveyFirm,
  SurveyLink,
  TransitionTable,
} from "./types";

/** A transition is reported if its count exceeds the one expected by chance by this many standard deviations. */
const CLEAR_MOVES = 2;

type Facts = {
  readonly firms: readonly SurveyFirm[];
  readonly links: readonly SurveyLink[];
  readonly cycles: readonly SurveyCycle[];
  readonly home: string | null;
};

/**
 * Mix of modes by sales in each cycle: the mean over firms of the shares of their sales by mode.
 *
 * Shape: frozen registers by cycle. Unit: shares in twentieths. Range: 0–1. Edge cases: firms without a placed customer
 * link are left out of a cycle; a cycle with too few firms is left out. Errors: no cycle left is insufficient
 * ("too-few"). Source: method 2.1; disclosure by method 3.6.
 */
export function modesOfCycles({ firms, cycles }: Pick<Facts, "firms" | "cycles">): ReportPart<readonly ModesOfCycle[]> {
  const visible = visibleFirms(firms);
  const found = cycles.flatMap(({ cycle, links }): ModesOfCycle[] => {
    const mixes = [...groupByFirm(links)].flatMap(([firm, own]) => {
      const mix = portfolio(own.filter(({ direction }) => direction === "customer"));
      return isInsufficient(mix) ? [] : [{ firm, mix }];
    });
    if (
      !hasContributors(
        mixes.map(({ firm }) => firm),
        visible,
      )
    )
      return [];
    const shares = tabulate(MODES, (mode) => printShare(mean(mixes.map(({ mix }) => mix.display[mode]))));
    const offModel = printShare(mean(mixes.map(({ mix }) => mix.offModel)));
    return [
      { cycle, shares, offModel, links: countBand(links.filter((link) => link.direction === "customer").length) },
    ];
  });
  return found.length === 0 ? insufficient("too-few") : found;
}

const groupByFirm = (links: readonly FrozenLink[]): ReadonlyMap<string, readonly FrozenLink[]> =>
  Map.groupBy(links, ({ firmId }) => firmId);

/**
 * Links that changed mode between the last two cycles, for firms with a frozen result in both.
 *
 * A cell is shown only with at least five links of at least five firms, none of which has more than half of them;
 * otherwise it looks empty. A transition is reported if its count exceeds the one expected from error alone by two
 * standard deviations. Shape: frozen registers by cycle; chance. Unit: links in bands. Range: from 0. Edge cases:
 * bundles are left out. Errors: fewer than two cycles is insufficient ("one-cycle"), too few firms in both "too-few".
 * Source: method 6.6 and 3.6.
 */
export function transitionsOf(
  { firms, cycles }: Pick<Facts, "firms" | "cycles">,
  random: Random,
): ReportPart<TransitionTable> {
  const [before, after] = cycles.slice(-2);
  if (before === undefined || after === undefined) return insufficient("one-cycle");
  const [first, second] = [groupByFirm(before.links), groupByFirm(after.links)];
  const both = [...first.keys()].filter((firm) => second.has(firm));
  if (!hasContributors(both, visibleFirms(firms))) return insufficient("too-few");
  const pairs = both.flatMap((firm) => pairLinks(firm, first.get(firm) ?? [], second.get(firm) ?? []));
  const whole = governanceTransitions(
    pairs.map(({ pair }) => pair),
    { random },
  );
  if (isInsufficient(whole)) return insufficient("no-link");

  const tables = both.map((firm) => countsOf(pairs.filter((each) => each.firm === firm).map(({ pair }) => pair)));
  const cellOf = (from: number, to: number): CountBand =>
    countBand(safeCount(tables.map((table) => table[from]?.[to] ?? 0)));
  const edge = { unclear: MODES.length, gone: MODES.length + 1 };
  const indices = MODES.map((_, at) => at);
  const sumOf = (cells: readonly (readonly [number, number])[]) =>
    countBand(safeCount(tables.map((table) => cells.reduce((total, [a, b]) => total + (table[a]?.[b] ?? 0), 0))));
  const chance = whole.byChance.table.map((row) => row.map((expected) => Math.round(expected)));
  return {
    from: before.cycle,
    to: after.cycle,
    cells: indices.map((from) => indices.map((to) => cellOf(from, to))),
    chance,
    clear: indices.map((from) =>
      indices.map((to) => {
        const expected = whole.byChance.table[from]?.[to] ?? 0;
        const seen = whole.counts[from]?.[to] ?? 0;
        return (
          from !== to && cellOf(from, to).low > 0 && seen > expected + CLEAR_MOVES * Math.sqrt(Math.max(expected, 1))
        );
      }),
    ),
    moves: sumOf(indices.flatMap((from) => indices.filter((to) => to !== from).map((to) => [from, to] as const))),
    byChance: Math.round(whole.byChance.expected.counted),
    ended: sumOf([...indices, edge.unclear].map((from) => [from, edge.gone] as const)),
    started: sumOf([...indices, edge.unclear].map((to) => [edge.gone, to] as const)),
    unclear: sumOf(indices.flatMap((at) => [[at, edge.unclear] as const, [edge.unclear, at] as const])),
  };
}

function pairLinks(firm: string, before: readonly FrozenLink[], after: readonly FrozenLink[]) {
  const single = (links: readonly FrozenLink[]) =>
    new Map(links.flatMap((link) => (link.kind === "bundle" ? [] : [[link.id, link] as const])));
  const [first, second] = [single(before), single(after)];
  return [...new Set([...first.keys(), ...second.keys()])].map((id): { firm: string; pair: LinkPair } => {
    const [was, is] = [first.get(id), second.get(id)];
    return {
      firm,
      pair: {
        before: was === undefined ? null : placeLink(was.answers),
        after: is === undefined ? null : placeLink(is.answers),
      },
    };
  });
}

/** Counts of one firm's links, without a correction for chance. */
function countsOf(pairs: readonly LinkPair[]): readonly (readonly number[])[] {
  const found = governanceTransitions(pairs, { random: () => 0.5, draws: 1 });
  return isInsufficient(found) ? [] : found.counts;
}

/**
 * Growth of the domestic network by cycle, pooled over anchor firms.
 *
 * Shape: frozen registers by cycle, and the current register for partners and channels. Unit: firms; shares. Range:
 * from 0.
 * Edge cases: a cycle with too few anchors to protect each firm is left out; a change is shown only if the previous
 * cycle is shown too. Errors: insufficient "no-anchor" without an anchor, "too-few" if no cycle can be shown.
 * Source: method 6.7 and 3.6.
 */
export function growthOf({ firms, links, cycles, home }: Facts): ReportPart<readonly GrowthOfCycle[]> {
  const now = new Map(links.map((link) => [link.id, link]));
  const visible = visibleFirms(firms);
  const series = cycles.map(({ cycle, links: frozen }): GrowthCycle => {
    const anchors = [...groupByFirm(frozen)].map(([anchor, own]) => ({
      anchor,
      purchases: null,
      links: own
        .filter(({ direction, kind }) => direction === "supplier" && kind === "single")
        .map(({ id, share }) => {
          const today = now.get(id);
          return {
            supplier: today?.partnerFirmId ?? id,
            domestic: home !== null && today?.partnerCountry === home,
            share,
            hasChannel: (today?.channels.length ?? 0) > 0,
          };
        }),
    }));
    return { cycle: String(cycle), anchors };
  });
  const grown = domesticGrowth(series);
  if (isInsufficient(grown)) return insufficient("no-anchor");
  const anchorsIn = (cycle: string) =>
    grown.anchors.filter(({ points }) => points.some((point) => point.cycle === cycle)).map(({ anchor }) => anchor);
  const shown = grown.pooled.filter(({ cycle }) => hasContributors(anchorsIn(cycle), visible));
  if (shown.length === 0) return insufficient("too-few");
  const cyclesShown = new Set(shown.map(({ cycle }) => cycle));
  return shown.map((point): GrowthOfCycle => {
    const beforeAt = series.findIndex(({ cycle }) => cycle === point.cycle) - 1;
    const compared = cyclesShown.has(series[beforeAt]?.cycle ?? "") && point.compared >= HIDDEN_FIRMS_MIN;
    const known = <T>(value: T): T | null => (compared && !isInsufficient(value) ? value : null);
    const band = (value: number | { kind: "insufficient" }): CountBand | null =>
      compared && typeof value === "number" ? countBand(value) : null;
    const carried =
      compared && typeof point.startedWithChannel === "number" ? printShare(point.startedWithChannel) : null;
    return {
      cycle: Number(point.cycle),
      anchors: countBand(point.anchors),
      coverage: printShare(point.coverage),
      suppliers: Math.round(point.suppliers * 2) / 2,
      domesticShare:
        typeof point.domesticShare === "number" ? printShare(point.domesticShare) : insufficient("no-link"),
      started: band(point.started),
      ended: band(point.ended),
      startedWithChannel: typeof point.started === "number" && point.started >= HIDDEN_FIRMS_MIN ? carried : null,
      suppliersChange: changeOf(known(point.suppliersChange)),
      domesticShareChange: changeOf(known(point.domesticShareChange)),
    };
  });
}

function changeOf(value: unknown): GrowthOfCycle["suppliersChange"] {
  return value === "up" || value === "down" || value === "none" || value === "not-named" ? value : null;
}
