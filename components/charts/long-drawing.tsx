"use client";

import type { ReactNode } from "react";

/** A word at the head of a row. */
type RowHead = { readonly y: number; readonly text: string };

/** A part that stays whole when the drawing is wrapped on paper; its width has the room to the next part in it. */
type DrawingPart = { readonly id: string; readonly width: number; readonly content: ReactNode };

type LongDrawingProps = {
  readonly title: string;
  /** The drawing in a sentence. */
  readonly label: string;
  readonly height: number;
  readonly heads: readonly RowHead[];
  readonly parts: readonly DrawingPart[];
};

/** What scrolls must be reached by keyboard. */
const REACHABLE = { tabIndex: 0 } as const;

/**
 * A drawing of many columns: on a screen it scrolls under row heads that stay; on paper its parts are wrapped, each with
 * row heads of its own.
 */
export function LongDrawing({ title, label, height, heads, parts }: LongDrawingProps) {
  return (
    <figure className="flex gap-3">
      <svg width="92" height={height} aria-hidden="true" className="shrink-0 print:hidden">
        <Heads heads={heads} x={0} className="" />
      </svg>
      <section {...REACHABLE} aria-label={title} className="min-w-0 grow scrolls-sideways">
        <div role="img" aria-label={label} className="flex w-max print:w-auto print:flex-wrap print:gap-y-4">
          {parts.map(({ id, width, content }) => (
            <svg
              key={id}
              width={width}
              height={height}
              aria-hidden="true"
              className="block shrink-0 print:ml-[104px] print:overflow-visible"
            >
              <Heads heads={heads} x={-104} className="hidden print:inline" />
              {content}
            </svg>
          ))}
        </div>
      </section>
    </figure>
  );
}

type HeadsProps = { readonly heads: readonly RowHead[]; readonly x: number; readonly className: string };

function Heads({ heads, x, className }: HeadsProps) {
  return heads.map(({ y, text }) => (
    <text key={text} x={x} y={y} className={`fill-ink text-[13px] font-medium ${className}`}>
      {text}
    </text>
  ));
}
