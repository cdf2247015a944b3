import { median, ms, spread, totalOpen } from "./saves.figures";
import { type Asking, type MeasuredOpen, openLoop, percentile } from "./saves.loops";

/**
 * Number of repetitions of an open loop. A disk or host that stalls for a second determines p99 of all saves, but only
 * of one repetition. Each is reported separately, with direct writes of the same time for comparison.
 */
const LOOKS = 7;
/** Number of parts of a repetition, alternating with direct writes, so that other load affects both equally. */
const PARTS = 6;
/** 30 s of saves per repetition. In all of them the server makes about four full garbage collections. */
const PART_MS = 5000;

export type Look = { readonly saves: MeasuredOpen; readonly straight: MeasuredOpen };

/** Runs all repetitions, one after the other. */
export async function lookOften(
  asks: { readonly save: Asking; readonly straight: Asking },
  how: { readonly clients: number; readonly perSecond: number },
): Promise<Look[]> {
  const looks: Look[] = [];
  while (looks.length < LOOKS) {
    const saves: MeasuredOpen[] = [];
    const straight: MeasuredOpen[] = [];
    for (let part = 0; part < PARTS; part += 1) {
      saves.push(await openLoop(asks.save, { ...how, ms: PART_MS }));
      straight.push(await openLoop(asks.straight, { ...how, ms: PART_MS }));
    }
    looks.push({ saves: totalOpen(saves), straight: totalOpen(straight) });
  }
  return looks;
}

/** All repetitions combined. */
export const togetherOf = (looks: readonly Look[]): Look => ({
  saves: totalOpen(looks.map(({ saves }) => saves)),
  straight: totalOpen(looks.map(({ straight }) => straight)),
});

const figuresOf = (measured: MeasuredOpen): string[] => [
  ms(median(measured.times)),
  ms(percentile(measured.times, 0.99)),
  ms(Math.max(...measured.times)),
  spread(measured).toFixed(1),
];

/** A table with a row for each repetition. */
export function tableOf(looks: readonly Look[]): string[] {
  const columns = ["p50", "p99", "slowest", "p99 ÷ p50"];
  const names = ["look", ...columns.map((name) => `save, ${name}`), ...columns.map((name) => `straight, ${name}`)];
  return [
    `Open loop, ${looks.length} looks of ${(PARTS * PART_MS) / 1000} s of each:`,
    "",
    `| ${names.join(" | ")} |`,
    `|${" --- |".repeat(names.length)}`,
    ...looks.map(
      ({ saves, straight }, index) => `| ${[index + 1, ...figuresOf(saves), ...figuresOf(straight)].join(" | ")} |`,
    ),
  ];
}

/** The distance of the slowest hundredth from the median, in the median repetition and over all. */
export function spreadsOf(looks: readonly Look[]): string[] {
  const of = (kind: keyof Look) => {
    const each = looks.map((look) => spread(look[kind]));
    const [middle, least, most] = [median(each), Math.min(...each), Math.max(...each)].map((one) => one.toFixed(1));
    return `${middle} in the middle look, ${least} to ${most}, over all ${spread(togetherOf(looks)[kind]).toFixed(1)}`;
  };
  return [
    `- open loop at half of saturation, p99 ÷ p50: ${of("saves")}`,
    `- the same of the rows straight: ${of("straight")}`,
  ];
}
