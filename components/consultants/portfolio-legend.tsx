import { CELLS, type CellId } from "@/lib/instrument";
import { tabulate } from "@/lib/result";
import type { Reading } from "@/lib/view/charts/reading";
import { LatticeGlyph } from "../charts/lattice-glyph";

const rated = (verdict: "meets" | "unclear" | "short"): Reading => ({
  kind: "rated",
  low: 3,
  high: 3,
  required: 3,
  verdict,
});

const SIGNS: readonly { readonly name: "meets" | "unclear" | "short" | "answered"; readonly reading: Reading }[] = [
  { name: "meets", reading: rated("meets") },
  { name: "unclear", reading: rated("unclear") },
  { name: "short", reading: rated("short") },
  { name: "answered", reading: { kind: "absent", why: "in-progress" } },
];

type LegendProps = {
  readonly words: Readonly<Record<"meets" | "unclear" | "short" | "answered" | "legend" | "phases", string>>;
  readonly shown: string;
};

/** What the squares and posts mean, and how many clients are shown. */
export function PortfolioLegend({ words, shown }: LegendProps) {
  return (
    <div className="type-small flex flex-wrap items-center gap-x-6 gap-y-2 text-ink-2">
      <ul aria-label={words.legend} className="flex flex-wrap gap-x-5 gap-y-2">
        {SIGNS.map(({ name, reading }) => (
          <li key={name} className="flex items-center gap-2">
            <CornerSquare reading={reading} />
            {words[name]}
          </li>
        ))}
      </ul>
      <span className="grow">{words.phases}</span>
      <span className="numeric">{shown}</span>
    </div>
  );
}

/** One square of the glyph: its first cell, cut out. */
function CornerSquare({ reading }: { reading: Reading }) {
  return (
    <span aria-hidden="true" className="block size-3 overflow-hidden">
      <LatticeGlyph readings={tabulate(CELLS, (_: CellId): Reading => reading)} size={46} />
    </span>
  );
}
