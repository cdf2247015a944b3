/** A row comparing two sources, each as levels above or below its own average. */
type ShapeRow = {
  readonly name: string;
  readonly management: number;
  readonly pulse: number;
  readonly differs: boolean;
};

type ShapePlotProps = {
  readonly label: string;
  readonly rows: readonly ShapeRow[];
  readonly words: { readonly lower: string; readonly own: string; readonly higher: string; readonly differ: string };
};

const HEIGHT = 34;
const MIDDLE = HEIGHT / 2;
/** Space at both ends, in percent. */
const EDGE = 8;
/** Levels that the axis covers at least on each side. */
const REACH = 1;

/** Two profiles on one axis, each relative to its own average: hollow for management, a square for the shop floor. */
export function ShapePlot({ label, rows, words }: ShapePlotProps) {
  const reach = Math.max(REACH, ...rows.flatMap(({ management, pulse }) => [Math.abs(management), Math.abs(pulse)]));
  const place = (value: number) => `${50 + (value / reach) * (50 - EDGE)}%`;
  return (
    <div role="img" aria-label={label}>
      <div className="grid grid-cols-[6.5rem_minmax(0,1fr)_auto] gap-x-2" aria-hidden="true">
        <span />
        <svg width="100%" height="18" aria-hidden="true" className="block overflow-visible">
          {[
            { at: -reach, text: words.lower },
            { at: 0, text: words.own },
            { at: reach, text: words.higher },
          ].map(({ at, text }) => (
            <text key={text} x={place(at)} y="13" textAnchor="middle" className="fill-ink-2 text-[12px]">
              {text}
            </text>
          ))}
        </svg>
        <span />
        {rows.map((row) => (
          <Row key={row.name} row={row} place={place} reach={reach} differ={words.differ} />
        ))}
      </div>
    </div>
  );
}

type RowProps = {
  readonly row: ShapeRow;
  readonly place: (value: number) => string;
  readonly reach: number;
  readonly differ: string;
};

function Row({ row: { name, management, pulse, differs }, place, reach, differ }: RowProps) {
  return (
    <>
      <span className="type-small self-center font-medium">{name}</span>
      <svg width="100%" height={HEIGHT} aria-hidden="true" className="block overflow-visible">
        {[-reach, 0, reach].map((at) => (
          <line
            key={at}
            x1={place(at)}
            x2={place(at)}
            y1="0"
            y2={HEIGHT}
            className={at === 0 ? "stroke-line-strong" : "stroke-line"}
            strokeWidth={at === 0 ? 1.5 : 1}
          />
        ))}
        <line
          x1={place(management)}
          x2={place(pulse)}
          y1={MIDDLE}
          y2={MIDDLE}
          className={differs ? "stroke-ink" : "stroke-ink-3"}
          strokeWidth={differs ? 2 : 1}
          strokeDasharray={differs ? undefined : "2 2"}
        />
        <svg x={place(pulse)} y={MIDDLE} aria-hidden="true" className="overflow-visible">
          <SourceShape source="pulse" />
        </svg>
        <svg x={place(management)} y={MIDDLE} aria-hidden="true" className="overflow-visible">
          <SourceShape source="management" />
        </svg>
      </svg>
      <span className="type-small min-w-10 self-center text-right font-semibold">{differs ? differ : ""}</span>
    </>
  );
}

type Source = "management" | "pulse";

function SourceShape({ source }: { source: Source }) {
  if (source === "management") return <circle r="6" className="fill-surface stroke-l5" strokeWidth="2" />;
  return <rect x="-5.5" y="-5.5" width="11" height="11" className="fill-l5" />;
}

/** The symbol of a source, for use in running text. */
export function InlineSource({ source }: { source: Source }) {
  return (
    <svg width="12" height="12" viewBox="-7 -7 14 14" aria-hidden="true" className="inline-block shrink-0 align-[-1px]">
      <SourceShape source={source} />
    </svg>
  );
}
