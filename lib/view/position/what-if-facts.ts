import type { Requirements } from "@/lib/catalog";
import { CELLS, type CellId } from "@/lib/instrument";
import {
  DETERMINANTS,
  type Determinant,
  type Placement,
  type Portfolio,
  placeDeterminants,
  type RoleShares,
  weighPlacements,
} from "@/lib/position";
import { requireServe } from "@/lib/rating";
import { isInsufficient, type Locale, tabulate } from "@/lib/result";
import { clip, mean } from "@/lib/stats";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { whatIfWords } from "@/lib/words";
import { customersOf, type ReadLink } from "../register/links";

/**
 * Determinants in a page's address: percent of the scale. `of` is the link whose sliders were moved: without JavaScript
 * another link may be selected at the same time, and then the sliders do not apply to it.
 */
export type AskedWhatIf = Readonly<Partial<Record<"link" | "of" | Determinant, string>>>;

export type WhatIfMove = { readonly cell: CellId; readonly before: number; readonly after: number };
export type WhatIf = {
  readonly link: ReadLink & { readonly placement: Placement };
  /** Percent of the scale, as answered and as entered. */
  readonly stands: Readonly<Record<Determinant, number>>;
  readonly asked: Readonly<Record<Determinant, number>>;
  readonly placement: Placement;
  readonly before: Portfolio;
  readonly after: Portfolio;
  /** Cells by the size of the change in their required level, largest first; null if the functions are not stated. */
  readonly moves: readonly WhatIfMove[] | null;
};

/** Customer links for which a what-if is possible: those with a placement. */
export const turnableLinks = (links: readonly ReadLink[]): readonly (ReadLink & { readonly placement: Placement })[] =>
  customersOf(links).flatMap((link) => (link.placement === undefined ? [] : [{ ...link, placement: link.placement }]));

/**
 * The requirement if one link's determinants were different; the error of the answers stays the same.
 *
 * Uses only the firm's own register and the published requirements, never data of other firms. Source: method 3.6 (8).
 */
export function readWhatIf(
  links: readonly ReadLink[],
  { asked, roles, requirements }: { asked: AskedWhatIf; roles: RoleShares | null; requirements: Requirements },
): WhatIf | undefined {
  const turnable = turnableLinks(links);
  const link = turnable.find(({ id }) => id === asked.link) ?? turnable[0];
  if (link === undefined) return undefined;
  const isTurned = link.id === asked.link && (asked.of ?? asked.link) === link.id;
  const values = tabulate(DETERMINANTS, (name) => {
    const stands = link.placement.determinants[name];
    const typed = isTurned ? Number(asked[name] ?? Number.NaN) : Number.NaN;
    if (typed === inPercent(stands.x)) return stands;
    return Number.isFinite(typed) ? { ...stands, x: clip(typed / 100, 0, 1) } : stands;
  });
  const placement = placeDeterminants(values);
  const coverage = customersOf(links).reduce((sum, each) => sum + (each.share ?? 0), 0);
  const weigh = (turned: Placement) =>
    weighPlacements(
      turnable.map((each) => ({ share: each.share ?? 0, placement: each.id === link.id ? turned : each.placement })),
      coverage,
    );
  const [before, after] = [weigh(link.placement), weigh(placement)];
  if (isInsufficient(before) || isInsufficient(after)) return undefined;
  return {
    link,
    stands: tabulate(DETERMINANTS, (name) => inPercent(link.placement.determinants[name].x)),
    asked: tabulate(DETERMINANTS, (name) => inPercent(values[name].x)),
    placement,
    before,
    after,
    moves: roles === null ? null : compare(requirements, { before, after, roles }),
  };
}

const inPercent = (x: number): number => Math.round(x * 100);

function compare(
  requirements: Requirements,
  { before, after, roles }: { before: Portfolio; after: Portfolio; roles: RoleShares },
): readonly WhatIfMove[] {
  const stands = requireServe(requirements, { ...before, roles });
  const would = requireServe(requirements, { ...after, roles });
  return CELLS.map((cell) => ({ cell, before: stands[cell].serve, after: would[cell].serve })).toSorted(
    (a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before),
  );
}

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
