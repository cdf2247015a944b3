"use client";

import type { ReactNode } from "react";

type RowHead = { readonly y: number; readonly text: string };

/** A part that is kept together when the drawing is wrapped in print; its width includes the space to the next part. */
type DrawingPart = { readonly id: string; readonly width: number; readonly content: ReactNode };

type LongDrawingProps = {
  readonly title: string;
  /** The drawing in one sentence. */
  readonly label: string;
  readonly height: number;
  readonly heads: readonly RowHead[];
  readonly parts: readonly DrawingPart[];
};

/** Scrollable regions must be reachable by keyboard. */
const REACHABLE = { tabIndex: 0 } as const;

/**
 * A drawing with many columns: on screen it scrolls, with fixed row heads; in print its parts are wrapped, each with
 * its own row heads.
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
