import type { Locale } from "@/lib/result";
import { mean } from "@/lib/stats";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { whatIfWords } from "@/lib/words";
import type { WhatIfMove } from "./what-if-facts";

/** Every cell with its figures, and their mean, for the details. */
export function exactMoves(moves: readonly WhatIfMove[], locale: Locale) {
  const words = (key: keyof typeof whatIfWords) => whatIfWords[key][locale];
  const figures = (name: string, before: number, after: number) => [
    name,
    before.toFixed(2),
    after.toFixed(2),
    signed(after - before),
  ];
  const averageOf = (of: (move: WhatIfMove) => number) => mean(moves.map(of));
  return {
    caption: words("movesCaption"),
    head: [words("cell"), words("requiredNow"), words("requiredThen"), words("change")],
    rows: [
      ...moves.map(({ cell, before, after }) => figures(nameCell(cell, locale), before, after)),
      figures(
        words("mean"),
        averageOf(({ before }) => before),
        averageOf(({ after }) => after),
      ),
    ],
  };
}

/** A change with its sign; no sign if it rounds to 0. */
function signed(change: number): string {
  const text = Math.abs(change).toFixed(2);
  if (text === "0.00") return text;
  return `${change > 0 ? "+" : "−"}${text}`;
}
