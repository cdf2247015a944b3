import type { Locale } from "@/lib/result";
import { methodWords, say } from "@/lib/words";
import { MethodTable, Part } from "./method-table";

/** The output of `tests/bench/calibration.simulation.ts`. */
type Calibration = {
  readonly firms: number;
  readonly errorModel: string;
  readonly cases: readonly {
    readonly answered: string;
    readonly verdicts: readonly { readonly odds: number; readonly true: number }[];
    readonly ranges: { readonly likely: number; readonly wide: number };
    readonly letters: { readonly held: number };
  }[];
};

const ANSWERED = [
  ["one", "calibrationOne"],
  ["three", "calibrationThree"],
  ["eight", "calibrationEight"],
] as const;
const NEAR = [6, 7, 8, 9] as const;

/**
 * For simulated firms: how often chances near 6, 7, 8 and 9 in 10 came true, and how often ranges and letters contain
 * the true value.
 */
export function CalibrationPart({ calibration, locale }: { calibration: Calibration; locale: Locale }) {
  const { firms, errorModel, cases } = calibration;
  const words = (key: keyof typeof methodWords) => methodWords[key][locale];
  const inHundred = (share: number) => say(methodWords.percent, locale, { share: (100 * share).toFixed(1) });
  const head = [
    words("calibrationAnswered"),
    ...NEAR.map((near) => say(methodWords.calibrationNear, locale, { near })),
    words("calibrationLikely"),
    words("calibrationWide"),
    words("calibrationLetters"),
  ];
  return (
    <Part
      title={words("calibration")}
      reading={say(methodWords.calibrationReading, locale, {
        firms: firms.toLocaleString("en-US"),
        model: errorModel,
      })}
    >
      <MethodTable
        caption={words("calibration")}
        head={head}
        numeric={head.map((_, at) => at).slice(1)}
        rows={ANSWERED.flatMap(([answered, label]) => {
          const found = cases.find((each) => each.answered === answered);
          if (found === undefined) return [];
          const { verdicts, ranges, letters } = found;
          const shares = [...verdicts.map((each) => each.true), ranges.likely, ranges.wide, letters.held];
          return [{ key: answered, cells: [words(label), ...shares.map(inHundred)] }];
        })}
      />
      <p className="type-small mt-2 max-w-[72ch]">{tooHighSaid(cases, locale)}</p>
      <p className="type-small mt-2 max-w-[72ch] text-ink-2">{words("calibrationLimits")}</p>
    </Part>
  );
}

/** By how many percentage points the chances are too high if only one person answers. */
function tooHighSaid(cases: Calibration["cases"], locale: Locale): string {
  const one = cases.find(({ answered }) => answered === "one")?.verdicts ?? [];
  const excess = one.map(({ odds, true: right }) => Math.round(100 * (odds - right)));
  return say(methodWords.calibrationTooHigh, locale, { low: Math.min(...excess), high: Math.max(...excess) });
}
