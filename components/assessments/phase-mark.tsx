import type { PostState } from "@/lib/view/assessments/posts";

/** The state of a phase, and whether anyone has begun it. */

/**
 * The symbol of a phase; its name is next to it. Not begun: dashed; open: a square in a square; submitted: half filled;
 * accepted: a tick.
 */
export function PhaseMark({ state, size = 16 }: { state: PostState; size?: number }) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" className="shrink-0">
      <MarkShape state={state} />
    </svg>
  );
}

const FRAME = { x: 1, y: 1, width: 14, height: 14, strokeWidth: 1.6 } as const;

function MarkShape({ state }: { state: PostState }) {
  switch (state) {
    case "locked":
    case "not-begun":
      return <rect {...FRAME} className="fill-surface stroke-line-strong" strokeDasharray="2.6 2" />;
    case "open":
      return (
        <>
          <rect {...FRAME} className="fill-surface stroke-ink" />
          <rect x="4.6" y="4.6" width="6.8" height="6.8" className="fill-accent" />
        </>
      );
    case "submitted":
      return (
        <>
          <rect {...FRAME} className="fill-surface stroke-ink" />
          <rect x="1.8" y="8" width="12.4" height="6.2" className="fill-ink" />
        </>
      );
    case "returned":
      return (
        <>
          <rect {...FRAME} className="fill-surface stroke-hot" />
          <path d="M11.4 4.4v4.4H5.2M7.6 6.2 5 8.8l2.6 2.6" className="fill-none stroke-hot" strokeWidth="1.6" />
        </>
      );
    case "accepted":
      return (
        <>
          <rect {...FRAME} className="fill-ink stroke-ink" />
          <path d="m4.4 8.2 2.5 2.6 4.8-5.4" className="fill-none stroke-surface" strokeWidth="1.8" />
        </>
      );
  }
}
