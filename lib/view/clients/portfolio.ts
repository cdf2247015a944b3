import type { CellId, Phase } from "@/lib/instrument";
import type { PostState } from "../assessments/posts";
import type { ModeSign, Reading } from "../charts/reading";

/** A figure with its year, or why it is missing. */
export type Letter = { readonly letters: string; readonly year: string } | { readonly why: string };

/** One client as a row of the portfolio; texts are in the reader's language. */
export type PortfolioRow = {
  readonly key: string;
  readonly href: string | undefined;
  readonly name: string;
  /** Industry and number of employees. */
  readonly about: string;
  /** The client's place among participants; only if its results are open. */
  readonly peers?: { readonly href: string; readonly label: string } | undefined;
  /** The sixteen squares of the latest cycle. Undefined without access; if a final result is hidden, the reason. */
  readonly glyph:
    | { readonly readings: Readonly<Record<CellId, Reading>>; readonly label: string }
    | { readonly why: string }
    | undefined;
  readonly track: { readonly states: Readonly<Record<Phase, PostState>>; readonly line: string };
  readonly mode: { readonly signs: readonly ModeSign[]; readonly label: string };
  readonly serve: Letter;
  readonly capped: Letter;
  readonly since: { readonly arrow: "up" | "down" | "none"; readonly text: string };
  /** What the consultant has to do next; `href` is the page for it. */
  readonly next: { readonly text: string; readonly needs: boolean; readonly href?: string | undefined };
  /** `soon` says how long the access still lasts, if that is not long. */
  readonly consent: { readonly text: string; readonly soon: string; readonly note: string };
};

export const PORTFOLIO_FILTERS = ["needs", "all", "underway", "frozen", "ending"] as const;
export type PortfolioFilter = (typeof PORTFOLIO_FILTERS)[number];
