import { CELLS } from "@/lib/instrument";
import { type Insufficient, insufficient, isInsufficient, tabulate } from "@/lib/result";
import { type Pulse, type PulseRow, pulseIndex } from "@/lib/scoring";
import { CONTRIBUTORS_MIN } from "./disclosure-limits";
import { disclosePulse } from "./disclosure-pulse";

/** The answers of one unit in one wave, a row a person. */
export type PulseUnitRows = { readonly id: string; readonly rows: readonly PulseRow[] };

/** The figures of a closed wave: of each unit that may be printed, and of all of them together. */
export type PulseWave = {
  readonly units: readonly { readonly id: string; readonly pulse: Pulse }[];
  readonly firm: Pulse;
};

/**
 * What a closed wave of pulses shows: the index of each unit and of the firm, and nothing that fewer than k people said.
 *
 * A unit with fewer than k people who chose a level is left out of the firm's figures too, and so is, in each unit, a
 * statement that fewer than k of its people gave a level. Every figure is then made of whole blocks of unit × statement
 * with k levels or more each, so that no difference of figures tells of fewer. Shape: units in any order; results in
 * theirs. Unit: levels 1–5. Range: as the index. Edge cases: nobody, or one unit alone, is a wave too. Errors: insufficient
 * where no unit may be printed; a unit twice is thrown. Source: method 3.6 (9), 4.4; Cox 1980.
 */
export function readPulseWave(
  units: readonly PulseUnitRows[],
  k = CONTRIBUTORS_MIN,
): PulseWave | Insufficient<"too-few"> {
  const kept = units.flatMap(({ id, rows }) => {
    const whole = dropThinStatements(rows, k);
    return countPeople(whole) < k ? [] : [{ id, rows: whole }];
  });
  const tree = kept.map(({ id, rows }) => ({ id, parentId: FIRM, respondents: countPeople(rows) }));
  const disclosed = disclosePulse([{ id: FIRM, respondents: 0 }, ...tree], { k });
  if (isInsufficient(disclosed)) return insufficient("too-few");
  const shown = new Set(disclosed.table.shown);
  return {
    units: kept.flatMap(({ id, rows }) => (shown.has(id) ? [{ id, pulse: pulseIndex(rows) }] : [])),
    firm: pulseIndex(kept.flatMap(({ rows }) => rows)),
  };
}

/** The root of the tree of units; no id of a unit, which is a UUID, looks like it. */
const FIRM = "firm";

function dropThinStatements(rows: readonly PulseRow[], k: number): readonly PulseRow[] {
  const kept = CELLS.filter((cell) => rows.filter((row) => typeof row[cell] === "number").length >= k);
  return rows.map((row) => tabulate(kept, (cell) => row[cell] ?? null));
}

const countPeople = (rows: readonly PulseRow[]): number =>
  rows.filter((row) => CELLS.some((cell) => typeof row[cell] === "number")).length;
