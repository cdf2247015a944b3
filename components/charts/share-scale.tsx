import { BANDS, type Band, type Fit } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { likelyRange, placeOf, ZONES } from "@/lib/view/results/likely-range";
import { letterInWords } from "@/lib/view/results/shares";
import { lettersRun, say, scaleWords, wholePoints } from "@/lib/words";

type ShareRow = { readonly name: string; readonly fit: Fit };

/** From little to much. */
const ZONES_UP: readonly Band[] = [...BANDS].reverse();

const FILLS: Readonly<Record<Band, string>> = {
  E: "fill-l1",
  D: "fill-l2",
  C: "fill-l3",
  B: "fill-l4",
  A: "fill-l5",
};

/** How much of what is asked is there: five zones with their words, and one likely range a position. */
export function ShareScale({ locale, rows }: { readonly locale: Locale; readonly rows: readonly ShareRow[] }) {
  return (
    <figure aria-label={scaleWords.label[locale]}>
      <div aria-hidden="true" className="grid grid-cols-5">
        {ZONES_UP.map((band) => (
          <p key={band} className="px-1 pb-1 text-center">
            <span className="type-h2 block">{band}</span>
            <span className="type-small block text-ink-2">{letterInWords(band, locale)}</span>
          </p>
        ))}
      </div>
      <Zones />
      <ul className="mt-1 flex flex-col gap-3 print:gap-1">
        {rows.map((row) => (
          <Row key={row.name} locale={locale} row={row} />
        ))}
      </ul>
    </figure>
  );
}

const percent = (share: number): string => `${share * 100}%`;

/** The zones with their borders, in points of 100. */
function Zones() {
  return (
    <svg width="100%" height="28" aria-hidden="true" className="block overflow-visible">
      {ZONES_UP.map((band, at) => (
        <rect key={band} x={percent(at / 5)} width="20%" y="0" height="10" className={FILLS[band]} />
      ))}
      {ZONES_UP.slice(1).map((band, at) => (
        <text key={band} x={percent((at + 1) / 5)} y="24" textAnchor="middle" className="fill-ink-3 text-[12px]">
          {ZONES[band].low}
        </text>
      ))}
    </svg>
  );
}

function Row({ locale, row: { name, fit } }: { readonly locale: Locale; readonly row: ShareRow }) {
  const { low, high } = likelyRange(fit);
  const [from, to] = [placeOf(low), placeOf(high)];
  const said = { name, letters: lettersRun(fit.band), low: wholePoints(low), high: wholePoints(high) };
  return (
    <li>
      <p className="sr-only">{say(scaleWords.spoken, locale, said)}</p>
      <div aria-hidden="true">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="font-semibold">{name}</span>
          <span className="font-serif text-[20px] font-medium">{say(scaleWords.rating, locale, said)}</span>
        </p>
        <svg width="100%" height="22" aria-hidden="true" className="mt-0.5 block overflow-visible">
          <line x1="0" x2="100%" y1="11" y2="11" className="stroke-line-2" strokeWidth="1" />
          {[0, 1, 2, 3, 4, 5].map((at) => (
            <line key={at} x1={percent(at / 5)} x2={percent(at / 5)} y1="3" y2="19" className="stroke-line-2" />
          ))}
          <rect
            x={percent(from)}
            width={percent(Math.max(0.008, to - from))}
            y="5"
            height="12"
            rx="2"
            className="fill-ink"
          />
        </svg>
        <p className="type-small text-ink-2">{say(scaleWords.range, locale, said)}</p>
      </div>
    </li>
  );
}
