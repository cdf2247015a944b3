import { CELLS } from "@/lib/instrument";
import { type Insufficient, insufficient, isInsufficient, tabulate } from "@/lib/result";
import { CONTRIBUTORS_MIN } from "@/lib/snapshots";
import { disclosePulse } from "./disclose";
import { PULSE_BY_HAND_MIN, type Pulse, type PulseRow, pulseIndex } from "./pulse-figures";

/** The answers of one unit in one wave, one row per person; `byHand` if a manager handed out its links or its code. */
export type PulseUnitRows = { readonly id: string; readonly rows: readonly PulseRow[]; readonly byHand?: boolean };

/** The figures of a closed wave: for each unit that may be printed, and for the whole firm. */
type PulseWave = {
  readonly units: readonly { readonly id: string; readonly pulse: Pulse }[];
  readonly firm: Pulse;
  /** Number of people in the firm's figures who used links or codes handed out by a manager. */
  readonly byHand: number;
};

/**
 * The figures of a closed wave: for each unit whose links the server e-mailed, and for the firm; no figure is based on
 * fewer than k people.
 *
 * A unit with fewer than k people who chose a level is left out of the firm's figures too, and so is a statement within
 * a unit that fewer than k people gave a level. A manager who handed out links or a code could have answered instead of
 * the employees: such units are never shown, and enter the firm's figures only as one block of at least ten people,
 * with at least ten levels per statement. Every figure then consists of whole blocks × statements, so that no
 * difference of figures is based on fewer people. Shape: units in any order; results in theirs. Unit: levels 1–5.
 * Range: as the index. Edge cases: a wave may have no unit or only one; if all are by hand, no unit is shown. Errors:
 * insufficient if nothing may be printed; throws for a duplicate unit. Source: method 3.6 (9), 4.4, stricter if a
 * manager hands out links; Cox 1980.
 */
export function readPulseWave(
  units: readonly PulseUnitRows[],
  k = CONTRIBUTORS_MIN,
): PulseWave | Insufficient<"too-few"> {
  const mailed = units.flatMap(({ id, rows, byHand = false }) => (byHand ? [] : blockOf(id, rows, k)));
  const handed = units.flatMap(({ rows, byHand = false }) => (byHand && countPeople(rows) >= k ? rows : []));
  const blocks = [...mailed, ...blockOf(HANDED, handed, Math.max(k, PULSE_BY_HAND_MIN))];
  const tree = blocks.map(({ id, rows }) => ({ id, parentId: FIRM, respondents: countPeople(rows) }));
  if (new Set(units.map(({ id }) => id)).size < units.length) throw new RangeError("a unit stands in twice");
  const disclosed = disclosePulse([{ id: FIRM, respondents: 0 }, ...tree], { k });
  if (isInsufficient(disclosed)) return insufficient("too-few");
  const shown = new Set(disclosed.table.shown);
  return {
    units: mailed.flatMap(({ id, rows }) => (shown.has(id) ? [{ id, pulse: pulseIndex(rows) }] : [])),
    firm: pulseIndex(blocks.flatMap(({ rows }) => rows)),
    byHand: tree.find(({ id }) => id === HANDED)?.respondents ?? 0,
  };
}

/** The people of a unit, without the statements that too few of them rated; empty if there are too few people. */
function blockOf(id: string, rows: readonly PulseRow[], least: number): PulseUnitRows[] {
  const whole = dropThinStatements(rows, least);
  return countPeople(whole) < least ? [] : [{ id, rows: whole }];
}

/** Pseudo unit that combines all units with links or codes handed out by a manager. */
const HANDED = "handed";
/** The root of the tree of units; it cannot collide with a unit id, which is a UUID. */
const FIRM = "firm";

function dropThinStatements(rows: readonly PulseRow[], k: number): readonly PulseRow[] {
  const kept = CELLS.filter((cell) => rows.filter((row) => typeof row[cell] === "number").length >= k);
  return rows.map((row) => tabulate(kept, (cell) => row[cell] ?? null));
}

const countPeople = (rows: readonly PulseRow[]): number =>
  rows.filter((row) => CELLS.some((cell) => typeof row[cell] === "number")).length;
