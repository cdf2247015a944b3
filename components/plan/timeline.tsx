import { type BarPlace, barOf, isWithin, monthsOf, type PlanRow, placeOf, type TimeScale } from "@/lib/view/plan/plan";

const percent = (at: number): string => `${at}%`;

/**
 * Years and months above the bars. If there are many months, only every third is labelled; in print, every second above
 * eight.
 */
export function TimelineHead({ scale, label }: { readonly scale: TimeScale; readonly label: string }) {
  const months = monthsOf(scale);
  const half = 50 / months.length;
  const every = months.length > 15 ? 3 : 1;
  return (
    <svg width="100%" height="36" className="block overflow-visible" role="img" aria-label={label}>
      {months.map(({ day, month, year }, index) => (
        <g key={day}>
          {index === 0 || month === 1 ? (
            <text x={percent(placeOf(day, scale))} y="12" className="fill-ink text-[13px] font-semibold">
              {year}
            </text>
          ) : null}
          {index % every === 0 ? (
            <text
              x={percent(placeOf(day, scale) + half)}
              y="30"
              textAnchor="middle"
              className={`numeric fill-ink-3 text-[13px] ${months.length > 8 && index % 2 === 1 && every === 1 ? "print:hidden" : ""}`}
            >
              {month}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}

type BarProps = { readonly row: PlanRow; readonly scale: TimeScale; readonly today: string };

/** One measure on the timeline. It fills the row, so that the line for today runs through all rows. */
export function TimelineBar({ row, scale, today }: BarProps) {
  const bar = barOf(row, scale, today);
  const to = row.recordOn;
  return (
    <svg width="100%" height="100%" className="block overflow-visible" aria-hidden="true">
      {monthsOf(scale).flatMap(({ day, month }) =>
        month === 1 ? [<VerticalLine key={day} at={placeOf(day, scale)} className="stroke-line-2" width={2} />] : [],
      )}
      {isWithin(today, scale) ? <VerticalLine at={placeOf(today, scale)} className="stroke-ink" width={1.5} /> : null}
      {bar === undefined ? null : <Bar row={row} place={bar} />}
      {row.firstStepOn !== null && isWithin(row.firstStepOn, scale) ? (
        <FirstStep row={row} at={placeOf(row.firstStepOn, scale)} />
      ) : null}
      {to !== null && isWithin(to, scale) ? (
        <Diamond at={placeOf(to, scale)} filled={row.state === "verified"} />
      ) : null}
    </svg>
  );
}

const VerticalLine = ({ at, className, width }: { at: number; className: string; width: number }) => (
  <line x1={percent(at)} x2={percent(at)} y1="0" y2="100%" strokeWidth={width} className={className} />
);

function Bar({ row, place: { x, width: wide, spent } }: { readonly row: PlanRow; readonly place: BarPlace }) {
  const box = { y: "50%", height: 12, transform: "translate(0 -6)" } as const;
  const width = percent(wide);
  if (!row.begun)
    return (
      <rect {...box} x={percent(x)} width={width} fill="none" strokeDasharray="3 2" className="stroke-line-strong" />
    );
  if (row.state === "verified" || row.state === "done")
    return <rect {...box} x={percent(x)} width={width} className={row.state === "done" ? "fill-l4" : "fill-l5"} />;
  return (
    <>
      <rect {...box} x={percent(x)} width={width} className="fill-l2 stroke-l4" />
      <rect {...box} x={percent(x)} width={percent(spent)} className="fill-l4" />
    </>
  );
}

/** A tick mark on the bar for a first step; with a triangle above it if overdue. */
function FirstStep({ row, at }: { row: PlanRow; at: number }) {
  return (
    <svg x={percent(at)} y="50%" aria-hidden="true" className="overflow-visible">
      <line y1="-13" y2="13" strokeWidth={1.5} className="stroke-ink" />
      {row.late === "first-step" ? (
        <path d="M0 -22 6 -12H-6Z" strokeWidth={1.5} strokeLinejoin="round" className="fill-surface stroke-hot" />
      ) : null}
    </svg>
  );
}

const Diamond = ({ at, filled }: { at: number; filled: boolean }) => (
  <svg x={percent(at)} y="50%" aria-hidden="true" className="overflow-visible">
    <path
      d="M0 -7 7 0 0 7 -7 0Z"
      strokeWidth={1.5}
      className={filled ? "fill-ink stroke-ink" : "fill-surface stroke-ink"}
    />
  </svg>
);

/** The date under the line for today, kept inside the drawing at both ends. */
export function TodayLabel({ scale, today, label }: { scale: TimeScale; today: string; label: string }) {
  if (!isWithin(today, scale)) return null;
  const at = placeOf(today, scale);
  const anchor = at < 8 ? "start" : at > 92 ? "end" : "middle";
  return (
    <svg width="100%" height="18" className="block overflow-visible" aria-hidden="true">
      <text x={percent(at)} y="13" textAnchor={anchor} className="fill-ink text-[13px] font-semibold">
        {label}
      </text>
    </svg>
  );
}
