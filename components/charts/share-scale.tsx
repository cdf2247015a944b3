import { BANDS, type Band, type Fit } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { likelyRange, wholeRange, ZONES } from "@/lib/view/results/likely-range";
import { clearlyMeans, joinSentences, say, scaleWords, shareWords } from "@/lib/words";
import { lettersRun } from "@/lib/words/levels";

type ShareRow = { readonly name: string; readonly fit: Fit };

const ZONES_UP: readonly Band[] = [...BANDS].reverse();

const FILLS: Readonly<Record<Band, string>> = {
  E: "fill-l1",
  D: "fill-l2",
  C: "fill-l3",
  B: "fill-l4",
  A: "fill-l5",
};

/** How much of the requirement is met: one bar per comparison, true to scale, and the meaning of zones and bar. */
export function ShareScale({ locale, rows }: { readonly locale: Locale; readonly rows: readonly ShareRow[] }) {
  return (
    <figure aria-label={scaleWords.label[locale]}>
      <ul className="flex flex-col gap-4 print:gap-2">
        {rows.map((row) => (
          <Row key={row.name} locale={locale} row={row} />
        ))}
      </ul>
      <figcaption className="type-small mt-3 flex flex-col gap-1.5 text-ink-2">
        <p>{joinSentences([scaleWords.barMeans[locale], clearlyMeans[locale]], locale)}</p>
        <ul className="flex flex-wrap gap-x-4 gap-y-0.5">
          {ZONES_UP.map((band) => (
            <li key={band}>{zoneSaid(band, locale)}</li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

/** The last zone ends at 100, every other one below the next. */
function zoneSaid(band: Band, locale: Locale): string {
  const { low, high } = ZONES[band];
  return say(scaleWords.zone, locale, {
    letters: band,
    words: shareWords[band][locale],
    low,
    high: band === BANDS[0] ? high : high - 1,
  });
}

const percent = (points: number): string => `${points}%`;

function Row({ locale, row: { name, fit } }: { readonly locale: Locale; readonly row: ShareRow }) {
  const { low, high } = likelyRange(fit);
  const said = { name, letters: lettersRun(fit.band), ...wholeRange(fit) };
  return (
    <li>
      <p className="sr-only">{say(scaleWords.spoken, locale, said)}</p>
      <div aria-hidden="true">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="font-semibold">{name}</span>
          <span>
            <span className="font-serif text-[20px] font-serif-strong">{say(scaleWords.rating, locale, said)}</span>
            <span className="type-small ml-2 text-ink-2">{say(scaleWords.range, locale, said)}</span>
          </span>
        </p>
        <Zones low={low} high={high} letters={fit.band} />
      </div>
    </li>
  );
}

type ZonesProps = { readonly low: number; readonly high: number; readonly letters: readonly Band[] };

/** Minimum visible width of the bar, in points. It is drawn below the zones, so that their colours do not hide it. */
const SEEN = 1.2;

/** Zones true to scale, each below its letter, their limits in points, and the likely range below. */
function Zones({ low, high, letters }: ZonesProps) {
  const from = Math.min(low, 100 - SEEN);
  return (
    <svg width="100%" height="58" aria-hidden="true" className="mt-0.5 block overflow-visible">
      {ZONES_UP.map((band) => (
        <text
          key={band}
          x={percent((ZONES[band].low + ZONES[band].high) / 2)}
          y="12"
          textAnchor="middle"
          className={letters.includes(band) ? "fill-ink text-[14px] font-bold" : "fill-ink-3 text-[12px]"}
        >
          {band}
        </text>
      ))}
      {ZONES_UP.map((band) => (
        <rect
          key={band}
          x={percent(ZONES[band].low)}
          width={percent(ZONES[band].high - ZONES[band].low)}
          y="17"
          height="15"
          className={`${FILLS[band]} stroke-surface`}
        />
      ))}
      <rect
        x={percent(from)}
        width={percent(Math.max(SEEN, high - from))}
        y="34"
        height="7"
        rx="2"
        className="fill-ink"
      />
      {[0, ...ZONES_UP.map((band) => ZONES[band].high)].map((points) => (
        <text key={points} x={percent(points)} y="55" textAnchor={anchorAt(points)} className="fill-ink-3 text-[12px]">
          {points}
        </text>
      ))}
    </svg>
  );
}

/** Keeps the labels at the ends of the scale inside its width. */
const anchorAt = (points: number): "start" | "middle" | "end" =>
  points === 0 ? "start" : points === 100 ? "end" : "middle";
