/** Points of effort against the limit, one box per point: used, free, or beyond the limit. */
export function EffortBoxes({ points, limit }: { points: number; limit: number }) {
  const boxes = Math.min(24, Math.max(points, limit));
  return (
    <svg width={boxes * 8} height={14} viewBox={`0 0 ${boxes * 8} 14`} aria-hidden="true" className="shrink-0">
      {Array.from({ length: boxes }, (_, index) => index).map((index) => {
        const [taken, beyond] = [index < points, index >= limit];
        const look = taken ? (beyond ? "fill-hot stroke-hot" : "fill-ink stroke-ink") : "fill-none stroke-line-strong";
        return <rect key={index} x={index * 8 + 1} y={1} width={5.5} height={12} strokeWidth={1} className={look} />;
      })}
    </svg>
  );
}
