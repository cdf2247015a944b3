import { randomInt, randomUUID } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Actor } from "@/lib/policy";
import { PULSE_BY_HAND_MIN, PULSE_PEOPLE_MIN, PULSE_WAYS, type Pulse, type PulseRow, type PulseWay } from "@/lib/pulse";
import type { Locale } from "@/lib/result";
import { isOwnLastActIn, recordAuditIn } from "../audit/audit";
import { askRows, askValue } from "../core/ask";
import { inParts } from "../core/in-parts";
import { asActor, asAuth, type Tx } from "../core/scope";
import { pulseAnswer, pulseFigure, pulseHeld, pulseRound, pulseWave } from "../schema/pulse";
import { type PulseLevels, readLevels, writeLevels } from "./pulse-levels";

/** Encrypts answers while a wave is open, with a key that is never stored in the database. */
export type PulseSeal = {
  readonly seal: (levels: string, round: Round) => string;
  /** The levels, or undefined if the answer was encrypted with another key. */
  readonly unseal: (sealed: string, round: Round) => string | undefined;
};
export type Round = { readonly waveId: string; readonly unitId: string };

const PULSE_STATES = ["open", "used", "full", "closed"] as const;
type PulseState = (typeof PULSE_STATES)[number];

type PulseNotice = Round & {
  readonly firm: string;
  readonly unit: string;
  readonly kind: "link" | "code";
  readonly way: PulseWay;
  readonly state: PulseState;
};

/** What the questionnaire's page shows to anybody who has a link or a code. */
export async function findPulse(hash: string, reader?: Locale): Promise<PulseNotice | undefined> {
  return asAuth(async (tx) => {
    const [row] = await askRows<Readonly<Record<keyof PulseNotice, string>>>(
      tx,
      sql`select wave_id, unit_id, firm_name as firm, unit_name as unit, kind, way, state from app.find_pulse(${hash})`,
    );
    if (row === undefined) return undefined;
    return {
      ...row,
      kind: row.kind === "code" ? "code" : "link",
      way: PULSE_WAYS.find((way) => way === row.way) ?? "links",
      state: PULSE_STATES.find((state) => state === row.state) ?? "closed",
    };
  }, reader);
}

export type SendOutcome = "sent" | "unknown" | "closed" | "used" | "full";

/**
 * Sends one person's answers in two transactions: one marks the link as used, the other stores the answers.
 *
 * They share no key, no login and no time: the first knows the link but not the answers, the second the answers but not
 * the link. With a unit's code, a receipt made up by the sender is marked instead, so that pressing twice counts once.
 * If the answers cannot be stored, the link becomes usable again.
 */
export async function sendPulse(
  input: { readonly hash: string; readonly receipt: string; readonly levels: PulseLevels },
  seal: PulseSeal,
): Promise<SendOutcome> {
  const spent = await spend(input);
  if (spent.outcome !== "spent") return spent.outcome;
  try {
    return (await holdAnswer(spent.round, input.levels, seal)) ? "sent" : "closed";
  } catch (error) {
    await asAuth((tx) => tx.execute(sql`select app.return_pulse(${input.hash}, ${input.receipt})`));
    throw error;
  }
}

type Spent = { readonly outcome: "spent"; readonly round: Round } | { readonly outcome: SendOutcome };

async function spend({ hash, receipt }: { readonly hash: string; readonly receipt: string }): Promise<Spent> {
  return asAuth(async (tx): Promise<Spent> => {
    const [row] = await askRows<{ outcome: string; waveId: string | null; unitId: string | null }>(
      tx,
      sql`select outcome, wave_id, unit_id from app.spend_pulse(${hash}, ${receipt})`,
    );
    if (row?.outcome === "spent" && row.waveId !== null && row.unitId !== null)
      return { outcome: "spent", round: { waveId: row.waveId, unitId: row.unitId } };
    const refused = (["sent", "closed", "used", "full"] as const).find((outcome) => outcome === row?.outcome);
    return { outcome: refused ?? "unknown" };
  });
}

/** How many answers are moved to storage at once; at least as many stay in the mixing pool. Source: method 4.4. */
const LOT = PULSE_PEOPLE_MIN;

/**
 * Adds an answer to its unit's pool and rewrites the whole pool with new ids, new encryption and in random order, in
 * one transaction. Five random answers are moved to storage if at least five stay. False once the wave is closed.
 */
async function holdAnswer(round: Round, levels: PulseLevels, seal: PulseSeal): Promise<boolean> {
  return asActor({ kind: "pulse", ...round }, async (tx) => {
    const firmId = await askValue<string | null>(tx, sql`app.hold_pulse()`);
    if (firmId == null) return false;
    await mixIn(tx, { ...round, firmId }, seal.seal(writeLevels(levels), round), seal);
    return true;
  });
}

async function mixIn(
  tx: Tx,
  round: Round & { readonly firmId: string },
  arriving: string,
  { seal, unseal }: PulseSeal,
): Promise<void> {
  const before = await tx
    .delete(pulseHeld)
    .where(and(eq(pulseHeld.waveId, round.waveId), eq(pulseHeld.unitId, round.unitId)))
    .returning({ sealed: pulseHeld.sealed });
  const mixed = shuffle([arriving, ...before.map(({ sealed }) => sealed)]).map((sealed) => {
    const levels = unseal(sealed, round);
    return {
      ...pick(round),
      id: randomUUID(),
      // An answer encrypted with another key cannot be read; it is kept unchanged rather than lost.
      sealed: levels === undefined ? sealed : seal(levels, round),
    };
  });
  const moved = Math.max(0, Math.floor(mixed.length / LOT) - 1) * LOT;
  if (moved > 0) await tx.insert(pulseAnswer).values(mixed.slice(0, moved));
  await tx.insert(pulseHeld).values(mixed.slice(moved));
}

const pick = ({ firmId, waveId, unitId }: Round & { readonly firmId: string }) => ({ firmId, waveId, unitId });

/** The figures of a closed wave, computed from all its answers at once. */
type WaveFigures = readonly { readonly about: string; readonly figures: Pulse; readonly byHand: number }[];
export type ReadWave = (
  firmId: string,
  units: readonly { readonly id: string; readonly rows: readonly PulseRow[]; readonly byHand: boolean }[],
) => WaveFigures;

type CloseOutcome = { readonly unread: number };

/**
 * Closes a wave: decrypts the answers of all units, writes them in random order and computes the figures, in one
 * transaction. Units with fewer than five answers are deleted unread. So are the units where a manager handed out links
 * or codes, if they have fewer than ten answers together.
 *
 * Undefined if it was closed already, by somebody else or on its last day, or the actor may not close it. `unread`
 * counts answers whose key is lost; a repeated call does not count them again.
 */
export async function closePulseWave(
  actor: Actor,
  { firmId, waveId }: { readonly firmId: string; readonly waveId: string },
  how: { readonly seal: PulseSeal; readonly read: ReadWave },
): Promise<CloseOutcome | undefined> {
  const note = { act: "pulse.close", firmId, object: { kind: "pulse", id: waveId } } as const;
  return asActor(actor, async (tx) => {
    const closed = await tx
      .update(pulseWave)
      .set({ closedAt: sql`now()` })
      .where(and(eq(pulseWave.firmId, firmId), eq(pulseWave.id, waveId), isNull(pulseWave.closedAt)))
      .returning({ id: pulseWave.id });
    if (closed.length === 0) return (await isOwnLastActIn(tx, actor, note)) ? { unread: 0 } : undefined;
    const rows = await askRows<Sealed>(tx, sql`select unit_id, sealed from app.empty_pulse(${firmId}, ${waveId})`);
    const rounds = await tx
      .select({ unitId: pulseRound.unitId, way: pulseRound.way })
      .from(pulseRound)
      .where(and(eq(pulseRound.firmId, firmId), eq(pulseRound.waveId, waveId)));
    const mailed = new Set(rounds.flatMap(({ unitId, way }) => (way === "mail" ? [unitId] : [])));
    const { units, unread } = openUnits({ rows, waveId, mailed }, how.seal);
    const answers = shuffle(units.flatMap(({ id, texts }) => texts.map((levels) => ({ unitId: id, levels }))));
    for (const part of inParts(answers)) {
      await tx.insert(pulseAnswer).values(part.map((row) => ({ firmId, waveId, id: randomUUID(), ...row })));
    }
    const figures = how.read(
      firmId,
      units.map(({ id, byHand, texts }) => ({ id, byHand, rows: texts.map(readLevels) })),
    );
    if (figures.length > 0) await tx.insert(pulseFigure).values(figures.map((row) => ({ firmId, waveId, ...row })));
    await recordAuditIn(tx, note);
    return { unread };
  });
}

type Sealed = { readonly unitId: string; readonly sealed: string };

type Closing = { readonly rows: readonly Sealed[]; readonly waveId: string; readonly mailed: ReadonlySet<string> };

/** Decrypts the answers of units with enough of them. Those of other units stay encrypted and are deleted. */
function openUnits({ rows, waveId, mailed }: Closing, { unseal }: PulseSeal) {
  const sent = [...Map.groupBy(rows, (row) => row.unitId)].map(([id, own]) => ({
    id,
    byHand: !mailed.has(id),
    texts: own.map(({ sealed }) => sealed),
  }));
  const opened = dropFew(sent).map(({ texts, ...unit }) => ({
    ...unit,
    asked: texts.length,
    texts: texts.flatMap((sealed) => unseal(sealed, { waveId, unitId: unit.id }) ?? []),
  }));
  return {
    units: dropFew(opened),
    unread: opened.reduce((sum, { asked, texts }) => sum + asked - texts.length, 0),
  };
}

type SentUnit = { readonly byHand: boolean; readonly texts: readonly string[] };

/** The units with enough answers; units with handed-out links only if they have enough together. */
function dropFew<T extends SentUnit>(units: readonly T[]): T[] {
  const enough = units.filter(({ texts }) => texts.length >= PULSE_PEOPLE_MIN);
  const byHand = enough.reduce((sum, unit) => sum + (unit.byHand ? unit.texts.length : 0), 0);
  return byHand >= PULSE_BY_HAND_MIN ? enough : enough.filter((unit) => !unit.byHand);
}

/** Shuffles uniformly, with the operating system's random source. */
export function shuffle<T>(list: readonly T[]): T[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    const [here, there] = [mixed[at], mixed[other]];
    if (here === undefined || there === undefined) continue;
    mixed[at] = there;
    mixed[other] = here;
  }
  return mixed;
}
