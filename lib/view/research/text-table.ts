export type Alignment = "left" | "right";

/** Lines of a table for a terminal, with columns two spaces apart. A Chinese character is two cells wide. */
export function columnsOf(
  rows: readonly (readonly string[])[],
  aligned: readonly Alignment[],
  gap = "  ",
): readonly string[] {
  const widths = aligned.map((_, column) => rows.reduce((most, row) => Math.max(most, widthOf(row[column] ?? "")), 0));
  return rows.map((row) =>
    aligned
      .map((side, column) => {
        const cell = row[column] ?? "";
        const space = " ".repeat((widths[column] ?? 0) - widthOf(cell));
        return side === "left" ? cell + space : space + cell;
      })
      .join(gap)
      .trimEnd(),
  );
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += WIDE.test(sign) ? 2 : 1;
  return width;
}
