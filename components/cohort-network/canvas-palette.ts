/** The current colours of the page. */
export type Palette = {
  readonly surface: string;
  readonly ink: string;
  readonly ink2: string;
  readonly line: string;
  readonly links: string;
  readonly accent: string;
  readonly levels: readonly string[];
  readonly onLevels: readonly string[];
  readonly font: string;
};

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const of = (name: string) => style.getPropertyValue(name).trim();
  return {
    surface: of("--surface"),
    ink: of("--ink"),
    ink2: of("--ink-2"),
    line: of("--line"),
    links: of("--line-2"),
    accent: of("--accent"),
    levels: [1, 2, 3, 4, 5].map((level) => of(`--l${level}`)),
    onLevels: [1, 2, 3, 4, 5].map((level) => of(`--on-l${level}`)),
    font: style.fontFamily,
  };
}
