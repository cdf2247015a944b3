import { CELLS } from "@/lib/instrument";
import { type Insufficient, insufficient, isInsufficient, tabulate } from "@/lib/result";
import { CONTRIBUTORS_MIN } from "@/lib/snapshots";
import { disclosePulse } from "./disclose";
import { PULSE_BY_HAND_MIN, type Pulse, type PulseRow, pulseIndex } from "./pulse-figures";

/** The answers of one unit in one wave, a row a person; by hand where a manager handed out its links or its code. */
export type PulseUnitRows = { readonly id: string; readonly rows: readonly PulseRow[]; readonly byHand?: boolean };

/** The figures of a closed wave: of each unit that may be printed, and of all of them together. */
type PulseWave = {
  readonly units: readonly { readonly id: string; readonly pulse: Pulse }[];
  readonly firm: Pulse;
  /** How many people of the firm's figures answered by links or codes that a manager handed out. */
  readonly byHand: number;
};

/**
 * What a closed wave of pulses shows: the index of each unit whose links the server mailed, and of the firm, and nothing
 * that fewer than k people said.
 *
 * A unit with fewer than k people who chose a level is left out of the firm's figures too, and so is, in each unit, a
 * statement that fewer than k of its people gave a level. A manager who handed out links or a code could have answered
 * himself: such units are never shown, and are in the firm's figures as one block of ten people or more, each statement
 * with ten levels or more. Every figure is then made of whole blocks × statements, so that no difference of figures tells of
 * fewer. Shape: units in any order; results in theirs. Unit: levels 1–5. Range: as the index. Edge cases: nobody, or one
 * unit alone, is a wave too; with all by hand no unit is shown. Errors: insufficient where nothing may be printed; a unit
 * twice is thrown. Source: method 3.6 (9), 4.4, stricter where a manager hands out; Cox 1980.
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

/** People whose figure may be made, without the statements that too few of them know; none where they are too few. */
function blockOf(id: string, rows: readonly PulseRow[], least: number): PulseUnitRows[] {
  const whole = dropThinStatements(rows, least);
  return countPeople(whole) < least ? [] : [{ id, rows: whole }];
}

/** All units together that a manager handed links or codes out in. */
const HANDED = "handed";
/** The root of the tree of units; no id of a unit, which is a UUID, looks like it. */
const FIRM = "firm";

function dropThinStatements(rows: readonly PulseRow[], k: number): readonly PulseRow[] {
  const kept = CELLS.filter((cell) => rows.filter((row) => typeof row[cell] === "number").length >= k);
  return rows.map((row) => tabulate(kept, (cell) => row[cell] ?? null));
}

const countPeople = (rows: readonly PulseRow[]): number =>
  rows.filter((row) => CELLS.some((cell) => typeof row[cell] === "number")).length;
