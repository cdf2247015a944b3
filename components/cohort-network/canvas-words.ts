import { fill } from "@/lib/words/say";
import type { SceneData } from "./canvas-scene";

export type CanvasWords = Readonly<
  Record<
    | "find"
    | "findHint"
    | "notFound"
    | "filterLevel"
    | "filterMode"
    | "filterAll"
    | "filterDomestic"
    | "filterKey"
    | "zoomIn"
    | "zoomOut"
    | "zoomAll"
    | "canvasHelp"
    | "shownCount"
    | "chosen"
    | "firmNo"
    | "outsideNo"
    | "levelIs"
    | "dashed",
    string
  >
>;

/** The text for a selected node. */
export function tellOf(
  data: SceneData,
  node: number,
  { name, words }: { readonly name: string; readonly words: CanvasWords },
) {
  const level = data.level[node] ?? 0;
  const links = data.from.reduce((sum, from, link) => sum + (from === node || data.to[link] === node ? 1 : 0), 0);
  return fill(words.chosen, { name, level: level > 0 ? fill(words.levelIs, { n: level }) : words.dashed, links });
}

/** Searches by name, or by a firm's number; returns the first match. */
export function findByText(data: SceneData, text: string): number | undefined {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return undefined;
  for (const [node, name] of Object.entries(data.names)) if (name.toLowerCase().includes(wanted)) return Number(node);
  const number = /\d+/.exec(wanted)?.[0];
  const node = number === undefined ? -1 : Number(number) - 1;
  return node >= 0 && node < data.members ? node : undefined;
}
