import { useId } from "react";
import { cutToWidth } from "@/lib/view/charts/label-width";
import type { ConsentCard } from "@/lib/view/cohort/consent-words";
import { FormMark } from "../ui/form-fields";
import { fillOf, HatchPattern } from "../ui/hatch";

type ConsentLevelsProps = {
  /** Unique among the choices of the page. */
  readonly id: string;
  readonly legend: string;
  readonly cards: readonly ConsentCard[];
  readonly chosen: 1 | 2 | 3;
  readonly firmName: string;
};

/** The three levels of consent as cards, each with the symbol that others will see. */
export function ConsentLevels({ id, legend, cards, chosen, firmName }: ConsentLevelsProps) {
  return (
    <fieldset>
      <legend className="type-h3">{legend}</legend>
      <div className="mt-2 grid gap-3 md:grid-cols-3">
        {cards.map(({ level, title, text, mark }) => (
          <label
            key={level}
            htmlFor={`${id}-${level}`}
            className="flex cursor-pointer flex-col gap-2 rounded-section border border-line-strong bg-surface p-4 has-[:checked]:border-accent has-[:checked]:bg-accent-soft has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent"
          >
            <span className="flex items-center gap-2.5 font-semibold">
              <FormMark
                id={`${id}-${level}`}
                type="radio"
                name="level"
                value={String(level)}
                on={level === chosen}
                className="size-4 accent-ink"
              />
              {title}
            </span>
            <ConsentMark level={level} label={mark} name={cutToWidth(firmName, NAME_ROOM)} />
            <span className="type-small text-ink-2">{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Width left for a name in the symbol, in its units. */
const NAME_ROOM = 104;

type ConsentMarkProps = { readonly level: 1 | 2 | 3; readonly label: string; readonly name: string };

/** Numbers of an invented firm. */
const ROWS = [
  { row: 0, digit: 3 },
  { row: 1, digit: 2 },
  { row: 2, digit: 4 },
  { row: 3, digit: 2 },
] as const;
const FILLS = ["fill-l1", "fill-l2", "fill-l3", "fill-l4", "fill-l5"] as const;
const ON = ["fill-on-l1", "fill-on-l2", "fill-on-l3", "fill-on-l4", "fill-on-l5"] as const;
const CELL = 18;

/** What others see at a level of consent: a column of the heat map, and a node of the network map. */
function ConsentMark({ level, label, name }: ConsentMarkProps) {
  const id = useId();
  return (
    <svg viewBox="0 0 200 84" role="img" aria-label={label} className="h-auto w-full max-w-[14rem]">
      <HatchPattern id={id} />
      {ROWS.map(({ row, digit }) => (
        <g key={row} transform={`translate(8 ${6 + row * CELL})`}>
          <rect
            width={CELL}
            height={CELL - 2}
            fill={level === 1 ? fillOf(id) : undefined}
            className={level === 1 ? "stroke-line-2" : (FILLS[digit - 1] ?? "fill-l1")}
          />
          {level === 1 ? null : <Digit digit={digit} x={CELL / 2} y={CELL / 2 + 3} />}
        </g>
      ))}
      <g transform="translate(78 42)">
        <path d="M-34 0H-12M12 0H40" className="stroke-line-strong" strokeWidth="2" />
        {level < 3 ? (
          <circle r="12" className="fill-surface stroke-ink-2" strokeWidth="1.5" strokeDasharray="3 3" />
        ) : (
          <>
            <circle r="12" className="fill-l3" />
            <Digit digit={3} x={0} y={4} />
          </>
        )}
        {level === 3 ? (
          <text x="16" y="-14" className="fill-ink text-[12px] font-semibold">
            {name}
          </text>
        ) : null}
      </g>
    </svg>
  );
}

const Digit = ({ digit, x, y }: { readonly digit: number; readonly x: number; readonly y: number }) => (
  <text x={x} y={y} textAnchor="middle" className={`text-[11px] font-semibold ${ON[digit - 1] ?? "fill-ink"}`}>
    {digit}
  </text>
);
