export type AssignedWork = "not-started" | "running" | "late" | "done" | "none";

/**
 * Symbols of an assignment's state, 14 px: dashed, square in a square, open triangle, outlined tick; a dash if nobody
 * has it.
 */
export function WorkMark({ state }: { state: AssignedWork }) {
  return (
    <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden="true" className="shrink-0">
      {shapeOf(state)}
    </svg>
  );
}

function shapeOf(state: AssignedWork) {
  const box = <rect x={1} y={1} width={12} height={12} fill="none" className="stroke-line-strong" strokeWidth={1.5} />;
  switch (state) {
    case "not-started":
      return (
        <rect
          x={1}
          y={1}
          width={12}
          height={12}
          fill="none"
          className="stroke-line-strong"
          strokeWidth={1.5}
          strokeDasharray="2.5 2"
        />
      );
    case "running":
      return (
        <>
          {box}
          <rect x={4.5} y={4.5} width={5} height={5} className="fill-l4" />
        </>
      );
    case "late":
      return <path d="M7 2 13 12.5H1Z" fill="none" className="stroke-hot" strokeWidth={1.5} strokeLinejoin="round" />;
    case "done":
      return (
        <>
          {box}
          <path d="M4 7.2 6.2 9.4 10.2 4.8" fill="none" className="stroke-ink" strokeWidth={1.5} />
        </>
      );
    case "none":
      return <path d="M3 7h8" className="stroke-line-strong" strokeWidth={1.5} />;
  }
}
