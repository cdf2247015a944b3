/** A figure as shown in its input; empty if not stated. */
export const printFigure = (value: number | null | undefined, scale: number): string =>
  value === null || value === undefined ? "" : String(Math.round(value * scale * 1e4) / 1e4);
