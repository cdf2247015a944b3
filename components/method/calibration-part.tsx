import type { Locale } from "@/lib/result";
import { methodWords, say } from "@/lib/words";
import { MethodTable, Part } from "./method-table";

/** What `tests/bench/calibration.simulation.ts` writes. */
type Calibration = {
  readonly firms: number;
  readonly errorModel: string;
  readonly cases: readonly {
    readonly prior: string;
    readonly answered: string;
    readonly verdicts: readonly { readonly odds: number; readonly true: number; readonly count: number }[];
    readonly ranges: number;
  }[];
};

const PRIORS = [
  ["flat", "calibrationFlat"],
  ["population", "calibrationPopulation"],
] as const;
const ANSWERED = [
  ["one", "calibrationOne"],
  ["three", "calibrationThree"],
  ["eight", "calibrationEight"],
  ["passedOn", "calibrationPassedOn"],
] as const;
const NEAR = [6, 7, 8, 9] as const;

/** Of verdicts with a chance near 6, 7, 8 and 9 in 10, how many were true of invented firms; and of the ranges. */
export function CalibrationPart({ calibration, locale }: { calibration: Calibration; locale: Locale }) {
  const { firms, errorModel, cases } = calibration;
  const words = (key: keyof typeof methodWords) => methodWords[key][locale];
  const inHundred = (share: number) => say(methodWords.percent, locale, { share: (100 * share).toFixed(1) });
  return (
    <Part
      title={words("calibration")}
      reading={say(methodWords.calibrationReading, locale, {
        firms: firms.toLocaleString("en-US"),
        model: errorModel,
      })}
    >
      {PRIORS.map(([prior, name]) => (
        <div key={prior} className="mt-4">
          <h4 className="type-small font-semibold">{words(name)}</h4>
          <MethodTable
            caption={words(name)}
            head={[
              words("calibrationAnswered"),
              ...NEAR.map((near) => say(methodWords.calibrationNear, locale, { near })),
              words("calibrationRanges"),
            ]}
            numeric={[1, 2, 3, 4, 5]}
            rows={ANSWERED.flatMap(([answered, label]) => {
              const found = cases.find((each) => each.prior === prior && each.answered === answered);
              if (found === undefined) return [];
              const cells = [...found.verdicts.map((each) => each.true), found.ranges].map(inHundred);
              return [{ key: answered, cells: [words(label), ...cells] }];
            })}
          />
        </div>
      ))}
      <p className="type-small mt-2 max-w-[72ch] text-ink-2">{words("calibrationLimits")}</p>
    </Part>
  );
}
