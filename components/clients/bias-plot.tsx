/** A mean difference with its interval; without an interval there are too few pairs. */
type BiasRow = {
  readonly name: string;
  readonly bias: { readonly at: number; readonly low: number; readonly high: number } | undefined;
  /** The number, or why there is none. */
  readonly said: string;
};

const HEIGHT = 34;
const MIDDLE = HEIGHT / 2;
const EDGE = 6;

/** Mean differences on one axis around 0, one row per phase. */
export function BiasPlot({ label, rows }: { label: string; rows: readonly BiasRow[] }) {
  const reach = Math.max(
    1,
    ...rows.flatMap(({ bias }) => (bias === undefined ? [] : [Math.abs(bias.low), Math.abs(bias.high)])),
  );
  const place = (value: number) => `${50 + (value / reach) * (50 - EDGE)}%`;
  return (
    <div role="img" aria-label={label}>
      <div className="grid grid-cols-[6.5rem_minmax(0,1fr)_auto] items-center gap-x-3" aria-hidden="true">
        {rows.map(({ name, bias, said }) => (
          <div key={name} className="contents">
            <span className="type-small font-medium">{name}</span>
            <svg width="100%" height={HEIGHT} aria-hidden="true" className="block overflow-visible">
              <line x1="50%" x2="50%" y1="0" y2={HEIGHT} className="stroke-line-strong" strokeWidth="1.5" />
              {bias === undefined ? null : (
                <>
                  <line
                    x1={place(bias.low)}
                    x2={place(bias.high)}
                    y1={MIDDLE}
                    y2={MIDDLE}
                    className="stroke-l4"
                    strokeWidth="2"
                  />
                  <circle cx={place(bias.at)} cy={MIDDLE} r="5.5" className="fill-l5" />
                </>
              )}
            </svg>
            <span
              className={`type-small min-w-14 text-right ${bias === undefined ? "text-ink-2" : "numeric font-semibold"}`}
            >
              {said}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
