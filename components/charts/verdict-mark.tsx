import type { VerdictWord } from "@/lib/rating";

/** The shape of a verdict; the word stands beside it outside dense grids. Colour only repeats the shape. */
export function VerdictMark({ verdict, size = 12 }: { verdict: VerdictWord | "none"; size?: number }) {
  return (
    <svg viewBox="0 0 12 12" width={size} height={size} aria-hidden="true" className="inline-block shrink-0">
      <VerdictShape verdict={verdict} />
    </svg>
  );
}

/** The same shape inside another drawing, in a box of 12. */
function VerdictShape({ verdict }: { verdict: VerdictWord | "none" }) {
  switch (verdict) {
    case "meets":
      return <circle cx="6" cy="6" r="4.6" className="fill-l4" />;
    case "unclear":
      return (
        <>
          <circle cx="6" cy="6" r="4.1" className="fill-surface stroke-ink-2" strokeWidth="1.3" />
          <path d="M1.9 6a4.1 4.1 0 0 0 8.2 0Z" className="fill-ink-2" />
        </>
      );
    case "short":
      return (
        <path d="M1.2 2h9.6L6 10.4Z" className="fill-surface stroke-hot" strokeWidth="1.6" strokeLinejoin="round" />
      );
    case "none":
      return (
        <circle cx="6" cy="6" r="4.2" className="fill-none stroke-ink-3" strokeWidth="1.3" strokeDasharray="1.4 1.9" />
      );
  }
}
