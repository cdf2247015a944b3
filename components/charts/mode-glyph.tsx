import { MODES, type Mode } from "@/lib/instrument";
import type { ModeSign } from "@/lib/view/charts/reading";

/** The symbol of a type of relationship in a box of 18. Its name is next to it where a page first uses it. */
export function ModeGlyph({ mode, size = 18 }: { mode: ModeSign; size?: number }) {
  return (
    <svg viewBox="0 0 18 18" width={size} height={size} aria-hidden="true" className="inline-block shrink-0">
      <ModeShape mode={mode} />
    </svg>
  );
}

/** The same symbol inside another drawing. */
export function ModeShape({ mode }: { mode: ModeSign }) {
  return (
    <g className="fill-none stroke-ink" strokeWidth="1.5">
      {SHAPES[mode]}
    </g>
  );
}

const SHAPES = {
  market: (
    <>
      <circle cx="4.7" cy="9" r="2.9" />
      <circle cx="13.3" cy="9" r="2.9" />
    </>
  ),
  modular: (
    <>
      <rect x="1.5" y="5.8" width="6.4" height="6.4" />
      <rect x="10.1" y="5.8" width="6.4" height="6.4" />
      <path d="M7.9 9h2.2" />
    </>
  ),
  relational: (
    <>
      <circle cx="6.6" cy="9" r="4.4" />
      <circle cx="11.4" cy="9" r="4.4" />
    </>
  ),
  captive: (
    <>
      <rect x="2.2" y="2.8" width="13.6" height="12.4" />
      <circle cx="9" cy="9" r="2.2" className="fill-ink" stroke="none" />
    </>
  ),
  hierarchy: (
    <>
      <path d="M9 6.5v3M4 12V9.5h10V12" />
      <rect x="7" y="2" width="4" height="4" className="fill-ink" />
      <rect x="2" y="12" width="4" height="4" className="fill-ink" />
      <rect x="12" y="12" width="4" height="4" className="fill-ink" />
    </>
  ),
  unclear: <circle cx="9" cy="9" r="6" strokeDasharray="2.4 2" />,
} as const satisfies Readonly<Record<ModeSign, unknown>>;

/**
 * Fill patterns of the types of relationship that are distinguishable without colour: dots, grid, stripes, lines,
 * solid.
 */
export function ModePatterns({ prefix }: { prefix: string }) {
  return (
    <defs>
      <pattern id={patternId(prefix, "market")} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" className="fill-surface" />
        <circle cx="1.5" cy="1.5" r="1.1" className="fill-m-market" />
        <circle cx="4.5" cy="4.5" r="1.1" className="fill-m-market" />
      </pattern>
      <pattern id={patternId(prefix, "modular")} width="7" height="7" patternUnits="userSpaceOnUse">
        <rect width="7" height="7" className="fill-m-modular" />
        <path d="M0 .65h7M.65 0v7" className="stroke-surface" strokeWidth="1.3" />
      </pattern>
      <pattern
        id={patternId(prefix, "relational")}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" className="fill-m-relational" />
        <rect width="2" height="6" className="fill-surface" />
      </pattern>
      <pattern id={patternId(prefix, "captive")} width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="4" height="4" className="fill-m-captive" />
        <rect width="1" height="4" className="fill-surface" />
      </pattern>
      <pattern id={patternId(prefix, "hierarchy")} width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="4" height="4" className="fill-m-hierarchy" />
      </pattern>
    </defs>
  );
}

export const patternId = (prefix: string, mode: Mode): string => `${prefix}-${mode}`;

/** The order of types in every bar and list: from arm's length to one company. It is not a ranking. */
export const MODE_ORDER: readonly Mode[] = MODES;
