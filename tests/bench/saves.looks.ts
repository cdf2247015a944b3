import { median, ms, spread, totalOpen } from "./saves.figures";
import { type Asking, type MeasuredOpen, openLoop, percentile } from "./saves.loops";

/**
 * An open loop is looked at so often. A disk or a host that stands still for a second decides p99 of all saves, but of one look
 * only; each look is told, with the rows straight of the same time beside it.
 */
const LOOKS = 7;
/** Parts of a look, in turn with those of the rows straight: what the machine and the database do besides meets both. */
const PARTS = 6;
/** A look has 30 s of saves. In all of them together the server goes through its whole memory some four times. */
const PART_MS = 5000;

export type Look = { readonly saves: MeasuredOpen; readonly straight: MeasuredOpen };

/** All looks, one after another. */
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

/** All looks as one. */
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

/** A table with a line for each look. */
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

/** How far the slowest hundredth is from the middle one, in the middle look and over all. */
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
