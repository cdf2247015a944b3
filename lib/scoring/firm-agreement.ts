import { PHASES } from "@/lib/instrument";
import { EVEN_VARIANCE } from "@/lib/stats";
import { FIRST_LENS, FIRST_PHASE, GROUP_SIZE, type Profile, SCORED } from "./profile";

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

/** Of the items of each cell and phase that two or more placed: how many, their variances' sum, the fewest people. */
export type Spreads = { readonly items: Uint8Array; readonly variance: Float64Array; readonly fewest: Uint16Array };

export const makeSpreads = (): Spreads => ({
  items: new Uint8Array(AGREEMENT_COUNT),
  variance: new Float64Array(AGREEMENT_COUNT),
  fewest: new Uint16Array(AGREEMENT_COUNT),
});

type Placed = { readonly profile: Profile; readonly at: number };

/** r_wg(j) of every cell and phase of the firm that has a score in `profile`, from the spread of its cells. */
export function fillAgreement(agreement: FirmAgreement, spreads: Spreads, { profile, at }: Placed): void {
  addPhases(spreads);
  const { rwg, states, items, respondents } = agreement;
  for (let column = 0; column < AGREEMENT_COUNT; column += 1) {
    const place = at + column;
    const placed = spreads.items[column] ?? 0;
    const state = profile.states[profile.at + column] === SCORED ? (placed === 0 ? ONE_VOICE : SCORED) : NOT_SCORED;
    states[place] = state;
    if (state === SCORED) {
      const variance = spreads.variance[column] ?? 0;
      const agreed = placed * (placed * EVEN_VARIANCE - variance);
      rwg[place] = agreed > 0 ? agreed / (agreed + variance) : 0;
      items[place] = placed;
      respondents[place] = spreads.fewest[column] ?? 0;
    } else {
      rwg[place] = 0;
      items[place] = 0;
      respondents[place] = 0;
    }
  }
}

function addPhases({ items, variance, fewest }: Spreads): void {
  for (let phase = 0, cell = 0; phase < PHASES.length; phase += 1) {
    let placed = 0;
    let sum = 0;
    let least = MOST;
    for (const end = cell + GROUP_SIZE; cell < end; cell += 1) {
      placed += items[cell] ?? 0;
      sum += variance[cell] ?? 0;
      least = Math.min(least, fewest[cell] ?? 0);
    }
    items[FIRST_PHASE + phase] = placed;
    variance[FIRST_PHASE + phase] = sum;
    fewest[FIRST_PHASE + phase] = least;
  }
}
