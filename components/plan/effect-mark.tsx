import { LEVELS } from "@/lib/instrument";
import type { EffectView } from "@/lib/view/plan/plan";

const WIDTH = 100;
const place = (level: number): number => 6 + ((level - 1) / 4) * (WIDTH - 12);

/**
 * The expected change of the part that a measure should raise, on the scale of levels: ring = now, arrow = expected,
 * tick mark = required.
 */
export function EffectMark({ effect, label }: { effect: EffectView; label: string }) {
  const [from, to] = [place(effect.from), place(effect.to)];
  const moves = Math.abs(to - from) > 1;
  const tip = to > from ? -4 : 4;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} 20`}
      width={WIDTH}
      height={20}
      role="img"
      aria-label={label}
      className="block max-w-full"
    >
      <line x1={place(1)} x2={place(5)} y1={10} y2={10} className="stroke-line-2" />
      {LEVELS.map((level) => (
        <line key={level} x1={place(level)} x2={place(level)} y1={7} y2={13} className="stroke-line-strong" />
      ))}
      {moves ? (
        <path
          d={`M${from} 10H${to}M${to + tip} 6L${to} 10L${to + tip} 14`}
          fill="none"
          strokeWidth={2.2}
          className="stroke-accent"
        />
      ) : null}
      <circle
        cx={from}
        cy={10}
        r={4}
        strokeWidth={1.8}
        className={effect.found ? "fill-accent stroke-accent" : "fill-surface stroke-accent"}
      />
      {effect.required === undefined ? null : <RequiredMark x={place(effect.required)} />}
    </svg>
  );
}

function RequiredMark({ x }: { x: number }) {
  return <path d={`M${x} 3V17M${x - 3} 3H${x + 3}M${x - 3} 17H${x + 3}`} strokeWidth={2} className="stroke-rail" />;
}
