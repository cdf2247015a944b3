"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";

type GridKeysProps = { readonly label: string; readonly className?: string; readonly children: ReactNode };

/** A table navigated with arrow keys has the role grid: one widget, whose cells are announced when focused. */
const GRID = { role: "grid" } as const;

/**
 * A table as a grid with one tab stop: arrow keys move between its links, Home and End within a row.
 *
 * Without scripts every link has its own tab stop, so nothing is lost.
 */
export function GridKeys({ label, className, children }: GridKeysProps) {
  const grid = useRef<HTMLTableElement>(null);

  useEffect(() => {
    const links = linksOf(grid.current).flat();
    const first = links.find((link) => link.getAttribute("aria-current") === "true") ?? links[0];
    for (const link of links) link.tabIndex = link === first ? 0 : -1;
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const rows = linksOf(grid.current);
    const next = nextLink(rows, event.key);
    if (next === undefined) return;
    event.preventDefault();
    for (const link of rows.flat()) link.tabIndex = link === next ? 0 : -1;
    next.focus();
  };

  return (
    <table ref={grid} {...GRID} aria-label={label} className={className} onKeyDown={onKeyDown}>
      {children}
    </table>
  );
}

function linksOf(grid: HTMLElement | null): HTMLAnchorElement[][] {
  const rows = [...(grid?.querySelectorAll("tr") ?? [])];
  return rows.map((row) => [...row.querySelectorAll("a")]).filter((links) => links.length > 0);
}

function nextLink(rows: HTMLAnchorElement[][], key: string): HTMLAnchorElement | undefined {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLAnchorElement)) return undefined;
  const y = rows.findIndex((links) => links.includes(focused));
  const row = rows[y];
  if (row === undefined) return undefined;
  const x = row.indexOf(focused);
  switch (key) {
    case "ArrowLeft":
      return row[x - 1];
    case "ArrowRight":
      return row[x + 1];
    case "ArrowUp":
      return rows[y - 1]?.[x];
    case "ArrowDown":
      return rows[y + 1]?.[x];
    case "Home":
      return row[0];
    case "End":
      return row.at(-1);
    default:
      return undefined;
  }
}
