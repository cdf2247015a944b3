import { CELLS, PHASES } from "@/lib/instrument";
import { EVEN_VARIANCE } from "./agreement";
import { CELL_COUNT, FIRST_LENS, FIRST_PHASE, GROUP_SIZE, type Profile, SCORED } from "./profile";

/** Agreement of each firm's people in 16 cells and four phases, the first 20 of SCORE_COLUMNS; firm by firm. */
export type FirmAgreement = {
  /** r_wg(j) where the state is 0. */
  readonly rwg: Float64Array;
  /** 0 where there is one, 1 where no item was placed by two ("one-voice"), 2 where there is no score ("not-scored"). */
  readonly states: Uint8Array;
  /** Items that two or more placed, and the smallest number of people on any of them: what a critical value asks for. */
  readonly items: Uint8Array;
  readonly respondents: Uint16Array;
};

/** Agreements of one firm: 16 cells and four phases. Source: method 3.2. */
export const AGREEMENT_COUNT = FIRST_LENS;

const ONE_VOICE = 1;
const NOT_SCORED = 2;

export const makeAgreement = (firms: number): FirmAgreement => ({
  rwg: new Float64Array(firms * AGREEMENT_COUNT),
  states: new Uint8Array(firms * AGREEMENT_COUNT),
  items: new Uint8Array(firms * AGREEMENT_COUNT),
  respondents: new Uint16Array(firms * AGREEMENT_COUNT),
});

/** More people than a firm has: the fewest of no item. */
export const MOST = 65_535;

/** Of the items of each cell that two or more placed: how many, the sum of their variances, the fewest people. */
export type CellSpread = { readonly items: Uint8Array; readonly variance: Float64Array; readonly fewest: Uint16Array };

export const makeSpread = (): CellSpread => ({
  items: new Uint8Array(CELL_COUNT),
  variance: new Float64Array(CELL_COUNT),
  fewest: new Uint16Array(CELL_COUNT),
});

/** The cells of each cell and phase that agreement is told of. */
const GROUPS: readonly { readonly column: number; readonly from: number; readonly to: number }[] = [
  ...CELLS.map((_, cell) => ({ column: cell, from: cell, to: cell + 1 })),
  ...PHASES.map((_, phase) => ({
    column: FIRST_PHASE + phase,
    from: phase * GROUP_SIZE,
    to: (phase + 1) * GROUP_SIZE,
  })),
];

type Placed = { readonly profile: Profile; readonly at: number };

/** r_wg(j) of every cell and phase of the firm that has a score in `profile`. Source: method 3.2. */
export function fillAgreement(agreement: FirmAgreement, spread: CellSpread, { profile, at }: Placed): void {
  for (const { column, from, to } of GROUPS) {
    if (profile.states[profile.at + column] !== SCORED) {
      agreement.states[at + column] = NOT_SCORED;
      continue;
    }
    let items = 0;
    let variance = 0;
    let fewest = MOST;
    for (let cell = from; cell < to; cell += 1) {
      items += spread.items[cell] ?? 0;
      variance += spread.variance[cell] ?? 0;
      fewest = Math.min(fewest, spread.fewest[cell] ?? 0);
    }
    if (items === 0) {
      agreement.states[at + column] = ONE_VOICE;
      continue;
    }
    const ratio = Math.min(1, variance / items / EVEN_VARIANCE);
    const agreed = items * (1 - ratio);
    agreement.rwg[at + column] = agreed / (agreed + ratio);
    agreement.items[at + column] = items;
    agreement.respondents[at + column] = fewest;
  }
}
