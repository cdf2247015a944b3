import type { NetworkMap, SeenNode } from "@/lib/cohort-network";
import type { Mode } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { networkWords, say } from "@/lib/words";

/** Why a node shows a level, or none. */
type NodeState = "level" | "not-rated" | "nameless" | "no-consent" | "outside";

export type NodeView = {
  readonly place: number;
  readonly label: string;
  readonly state: NodeState;
  readonly level: number | null;
  readonly marks: SeenNode | undefined;
  readonly sells: number;
  readonly buys: number;
};

export type NetworkView = {
  readonly map: NetworkMap;
  readonly nodes: readonly NodeView[];
  /** The mode of each link, if the firm that registered it chose to be visible. */
  readonly modes: readonly (Mode | "unclear" | null)[];
};

/** Combines the anonymous map and the marks of visible firms. Every other firm stays a numbered node. */
export function viewNetwork(map: NetworkMap, seen: readonly SeenNode[], locale: Locale): NetworkView {
  const marksAt = new Map(seen.map((marks) => [marks.place, marks]));
  const [sells, buys] = [countEnds(map, map.from), countEnds(map, map.to)];
  const nodes = map.x.map((_, place): NodeView => {
    const marks = marksAt.get(place);
    const isMember = place < map.members;
    const number = isMember
      ? say(networkWords.firmNo, locale, { n: place + 1 })
      : say(networkWords.outsideNo, locale, { n: place - map.members + 1 });
    return {
      place,
      label: marks?.name ?? number,
      state: stateOf(isMember, marks),
      level: marks?.level ?? null,
      marks,
      sells: sells[place] ?? 0,
      buys: buys[place] ?? 0,
    };
  });
  const modes: (Mode | "unclear" | null)[] = map.from.map(() => null);
  for (const marks of seen) for (const { link, mode } of marks.modes) modes[link] = mode;
  return { map, nodes, modes };
}

function stateOf(isMember: boolean, marks: SeenNode | undefined): NodeState {
  if (!isMember) return "outside";
  if (marks === undefined) return "no-consent";
  if (marks.name === null) return "nameless";
  return marks.level === null ? "not-rated" : "level";
}

function countEnds({ x }: NetworkMap, ends: readonly number[]): Int32Array {
  const counts = new Int32Array(x.length);
  for (const node of ends) counts[node] = (counts[node] ?? 0) + 1;
  return counts;
}

/** A state in words: "level 3", "no consent". */
export function stateInWords({ state, level }: Pick<NodeView, "state" | "level">, locale: Locale): string {
  switch (state) {
    case "level":
      return say(networkWords.levelIs, locale, { n: level ?? 0 });
    case "not-rated":
      return say(networkWords.stateNotRated, locale);
    case "nameless":
      return say(networkWords.stateNameless, locale);
    case "no-consent":
      return say(networkWords.stateNoConsent, locale);
    case "outside":
      return say(networkWords.stateOutside, locale);
  }
}

/** "1–3", or "2" if the interval is one rank. */
export const rankRange = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  low === high ? String(low) : `${low}–${high}`;

/** The name of a column: the ends by their meaning, the others by number. */
export function columnName(at: number, count: number, locale: Locale): string {
  if (at === 0 && count > 1) return say(networkWords.columnFirst, locale);
  if (at === count - 1 && count > 1) return say(networkWords.columnLast, locale);
  return say(networkWords.columnNth, locale, { n: at + 1 });
}
