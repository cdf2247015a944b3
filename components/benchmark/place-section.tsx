import { PLACED_FIGURES, type PlacedScore } from "@/lib/benchmark";
import type { Locale } from "@/lib/result";
import { figureName, numberOf, type PlacedFirm, placeInWords, RANGE_WIDE } from "@/lib/view/benchmark/facts";
import { chartWords, placeRowWords, say, benchmarkWords as w } from "@/lib/words";
import { TableTwin } from "../charts/twin";
import { Section } from "../ui/section";

/**
 * The place of each of the firm's scores in its group: a bar for the possible range, and a mark only if a number is
 * given.
 */
export function PlaceSection({ locale, placed }: { readonly locale: Locale; readonly placed: PlacedFirm }) {
  const rows = PLACED_FIGURES.map((figure) => ({
    name: figureName(figure, locale),
    score: placed.scores[figure],
    text: placeInWords(placed.scores[figure], locale),
  }));
  const label = say(w.placeLabel, locale, {
    n: rows.length,
    rows: rows.map(({ name, text }) => `${name} ${text}`).join(locale === "zh" ? "；" : "; "),
  });
  const columns = "grid grid-cols-[minmax(0,1fr)_auto] sm:grid-cols-[7.5rem_minmax(0,1fr)_12rem]";
  return (
    <Section id="place" title={w.placeTitle[locale]} reading={say(w.placeReading, locale, { n: RANGE_WIDE })}>
      <div role="img" aria-label={label}>
        <div className={`${columns} items-center gap-x-4`} aria-hidden="true">
          <span className="hidden sm:block" />
          <ThirdsHead names={w.thirds[locale].split("|")} />
          <span className="hidden sm:block" />
          {rows.map(({ name, score, text }) => (
            <div key={name} className="col-span-full grid grid-cols-subgrid items-center border-t border-line py-1.5">
              <span className="font-medium">{name}</span>
              <span className="col-span-full row-start-2 sm:col-span-1 sm:row-start-auto">
                <Strip score={score} />
              </span>
              <span className="type-small text-right text-ink-2 sm:text-left">{text}</span>
            </div>
          ))}
        </div>
      </div>
      <TableTwin
        label={say(chartWords.table, locale)}
        data={{
          caption: w.twin[locale],
          head: [w.score, w.number, w.rangeHead, w.inWords].map((word) => word[locale]),
          rows: rows.map(({ name, score }) => [
            name,
            String(numberOf(score) ?? say(w.noNumber, locale, { n: RANGE_WIDE })),
            say(w.range, locale, { low: score.low, high: score.high }),
            placeRowWords[score.place][locale],
          ]),
        }}
      />
    </Section>
  );
}

const HEIGHT = 30;
const THIRDS = ["33.33%", "66.67%"] as const;

function ThirdsHead({ names }: { readonly names: readonly string[] }) {
  return (
    <span className="type-small col-span-full grid grid-cols-3 pb-1 text-center text-ink-3 sm:col-span-1">
      {names.map((name) => (
        <span key={name}>{name}</span>
      ))}
    </span>
  );
}

function Strip({ score }: { readonly score: PlacedScore }) {
  const { low, high } = score;
  const number = numberOf(score);
  const middle = HEIGHT / 2;
  return (
    <svg width="100%" height={HEIGHT} aria-hidden="true" className="block overflow-visible">
      <line x1="0" x2="100%" y1={middle} y2={middle} className="stroke-line-2" />
      {["0%", ...THIRDS, "100%"].map((x) => (
        <line key={x} x1={x} x2={x} y1="4" y2={HEIGHT - 4} className="stroke-line-2" />
      ))}
      <rect x={`${low}%`} width={`${Math.max(1, high - low)}%`} y={middle - 5} height="10" rx="2" className="fill-l2" />
      {number === null ? null : (
        <svg x={`${number}%`} y={middle} aria-hidden="true" className="overflow-visible">
          <circle r="6" className="fill-l5 stroke-surface" strokeWidth="1.5" />
        </svg>
      )}
    </svg>
  );
}
