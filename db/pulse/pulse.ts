import type { PulseUnitRow, PulseWay, WaitingAddress, WaveFigureRow, WaveRow } from "@/lib/pulse";

export type { PulseWay } from "@/lib/pulse";
export { PULSE_WAYS } from "@/lib/pulse";

import { randomUUIDv7 } from "node:crypto";
import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { pulse1 } from "@/lib/catalog";
import type { Actor } from "@/lib/policy";
import type { FirmPulse } from "@/lib/pulse";
import { recordAuditIn } from "../audit/audit";
import { inParts } from "../core/in-parts";
import { asActor, type Tx } from "../core/scope";
import { pulseAddress, pulseFigure, pulseRound, pulseToken, pulseUnit, pulseWave } from "../schema/pulse";

type AtFirm = { readonly firmId: string };
/** The units of a firm by name. Managers only. */
export async function listPulseUnits(actor: Actor, ids: AtFirm): Promise<PulseUnitRow[]> {
  return asActor(actor, (tx) =>
    tx
      .select({ id: pulseUnit.id, name: pulseUnit.name, headcount: pulseUnit.headcount })
      .from(pulseUnit)
      .where(and(eq(pulseUnit.firmId, ids.firmId), isNull(pulseUnit.endedAt)))
      .orderBy(asc(pulseUnit.name)),
  );
}

/** Adds a unit. False if there is another one with this name; sending the same form twice adds one. */
export async function createPulseUnit(
  actor: Actor,
  input: AtFirm & { readonly name: string; readonly headcount: number },
): Promise<boolean> {
  return asActor(actor, async (tx) => {
    const made = await tx
      .insert(pulseUnit)
      .values({ ...input, id: randomUUIDv7() })
      .onConflictDoNothing()
      .returning({ id: pulseUnit.id });
    if (made.length > 0) return true;
    const { firmId, name, headcount } = input;
    const same = and(eq(pulseUnit.firmId, firmId), eq(pulseUnit.name, name), eq(pulseUnit.headcount, headcount));
    return (await tx.$count(pulseUnit, and(same, isNull(pulseUnit.endedAt)))) > 0;
  });
}

/** Changes the headcount for future waves. An open wave keeps the one it started with. */
export async function setHeadcount(
  actor: Actor,
  input: AtFirm & { readonly unitId: string; readonly headcount: number },
): Promise<boolean> {
  return asActor(actor, async (tx) => {
    const rows = await tx
      .update(pulseUnit)
      .set({ headcount: input.headcount })
      .where(and(eq(pulseUnit.firmId, input.firmId), eq(pulseUnit.id, input.unitId), isNull(pulseUnit.endedAt)))
      .returning({ id: pulseUnit.id });
    return rows.length > 0;
  });
}

/** Removes a unit from the list; succeeds also if it was removed already. Answers in closed waves stay. */
export async function endPulseUnit(actor: Actor, ids: AtFirm & { readonly unitId: string }): Promise<boolean> {
  return asActor(actor, async (tx) => {
    const here = and(eq(pulseUnit.firmId, ids.firmId), eq(pulseUnit.id, ids.unitId));
    await tx
      .update(pulseUnit)
      .set({ endedAt: sql`now()` })
      .where(and(here, isNull(pulseUnit.endedAt)));
    return (await tx.$count(pulseUnit, and(here, isNotNull(pulseUnit.endedAt)))) > 0;
  });
}

export type NewRound = {
  readonly unitId: string;
  readonly way: PulseWay;
  /** Hashes of the links: one per person, or one code for the unit. */
  readonly hashes: (round: { readonly waveId: string; readonly headcount: number }) => readonly string[];
  /** For units reached by mail: one address per person, in random order. */
  readonly addresses?: readonly string[];
};

type NewWave = AtFirm & {
  readonly year: number;
  readonly quarter: number;
  readonly lastDay: string;
  readonly closesAt: Date;
  readonly rounds: readonly NewRound[];
};

type OpenWaveRefusal = "units-gone" | "unit-in-open-wave";

/** Opens a wave in some units. A unit can be in only one open wave, also when two are opened at the same time. */
export async function openPulseWave(
  actor: Actor,
  { firmId, rounds, ...wave }: NewWave,
): Promise<{ readonly waveId: string } | OpenWaveRefusal> {
  return asActor(actor, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`pulse:${firmId}`}, 0))`);
    const ids = rounds.map(({ unitId }) => unitId);
    const units = await tx
      .select({ id: pulseUnit.id, headcount: pulseUnit.headcount })
      .from(pulseUnit)
      .where(and(eq(pulseUnit.firmId, firmId), inArray(pulseUnit.id, ids), isNull(pulseUnit.endedAt)));
    if (ids.length === 0 || units.length !== new Set(ids).size) return "units-gone";
    const busy = await tx
      .select({ unitId: pulseRound.unitId })
      .from(pulseRound)
      .innerJoin(pulseWave, and(eq(pulseWave.firmId, pulseRound.firmId), eq(pulseWave.id, pulseRound.waveId)))
      .where(and(eq(pulseRound.firmId, firmId), inArray(pulseRound.unitId, ids), isNull(pulseWave.closedAt)));
    if (busy.length > 0) return "unit-in-open-wave";

    const waveId = randomUUIDv7();
    const headcounts = new Map(units.map(({ id, headcount }) => [id, headcount]));
    const questionnaire = `${pulse1.id}@${pulse1.version}`;
    await tx.insert(pulseWave).values({ ...wave, firmId, id: waveId, questionnaire });
    const made = rounds.map((round) => ({
      ...round,
      headcount: round.way === "mail" ? (round.addresses ?? []).length : (headcounts.get(round.unitId) ?? 0),
    }));
    await tx
      .insert(pulseRound)
      .values(made.map(({ unitId, way, headcount }) => ({ firmId, waveId, unitId, way, headcount })));
    const addresses = made.flatMap(({ unitId, way, addresses = [] }) =>
      way === "mail" ? addresses.map((email, index) => ({ firmId, waveId, unitId, n: index + 1, email })) : [],
    );
    for (const part of inParts(addresses)) await tx.insert(pulseAddress).values(part);
    const tokens = made.flatMap(({ unitId, way, headcount, hashes }) =>
      hashes({ waveId, headcount }).map((hash) => ({
        firmId,
        waveId,
        unitId,
        hash,
        kind: way === "code" ? ("code" as const) : ("link" as const),
      })),
    );
    for (const part of inParts(tokens)) await tx.insert(pulseToken).values(part);
    await recordAuditIn(tx, { act: "pulse.open", firmId, object: { kind: "pulse", id: waveId } });
    return { waveId };
  });
}

/** Addresses in an open wave whose mail was not sent yet, or was rejected. Managers only. */
export async function listPulseAddresses(
  actor: Actor,
  ids: AtFirm & { readonly waveId: string },
): Promise<WaitingAddress[]> {
  return asActor(actor, (tx) =>
    tx
      .select({ unitId: pulseAddress.unitId, email: pulseAddress.email, refused: pulseAddress.refused })
      .from(pulseAddress)
      .where(and(eq(pulseAddress.firmId, ids.firmId), eq(pulseAddress.waveId, ids.waveId)))
      .orderBy(asc(pulseAddress.email)),
  );
}

/** The waves of a firm, newest first, with the number of answers per unit. Only a manager sees all of it. */
export async function listPulseWaves(actor: Actor, ids: AtFirm): Promise<WaveRow[]> {
  return asActor(actor, async (tx) => {
    const { firmId: _, questionnaire: __, ...columns } = columnsOfWave;
    const waves = await tx
      .select(columns)
      .from(pulseWave)
      .where(eq(pulseWave.firmId, ids.firmId))
      .orderBy(desc(pulseWave.openedAt), desc(pulseWave.id));
    const rounds = await tx
      .select({
        waveId: pulseRound.waveId,
        unitId: pulseRound.unitId,
        unit: pulseUnit.name,
        way: pulseRound.way,
        headcount: pulseRound.headcount,
        sent: pulseRound.sent,
      })
      .from(pulseRound)
      .innerJoin(pulseUnit, and(eq(pulseUnit.firmId, pulseRound.firmId), eq(pulseUnit.id, pulseRound.unitId)))
      .where(eq(pulseRound.firmId, ids.firmId))
      .orderBy(asc(pulseUnit.name));
    return waves.map((wave) => ({
      ...wave,
      rounds: rounds.flatMap(({ waveId, ...round }) => (waveId === wave.id ? [round] : [])),
    }));
  });
}

const columnsOfWave = {
  firmId: pulseWave.firmId,
  id: pulseWave.id,
  year: pulseWave.year,
  quarter: pulseWave.quarter,
  questionnaire: pulseWave.questionnaire,
  openedAt: pulseWave.openedAt,
  lastDay: pulseWave.lastDay,
  closesAt: pulseWave.closesAt,
  closedAt: pulseWave.closedAt,
};

/** The figures of closed waves that may be shown, by unit, and for the whole firm under the firm's id. */
export async function listPulseFigures(actor: Actor, ids: AtFirm): Promise<WaveFigureRow[]> {
  return asActor(actor, (tx) =>
    tx
      .select({
        waveId: pulseFigure.waveId,
        about: pulseFigure.about,
        figures: pulseFigure.figures,
        byHand: pulseFigure.byHand,
      })
      .from(pulseFigure)
      .where(eq(pulseFigure.firmId, ids.firmId))
      .orderBy(pulseFigure.waveId, pulseFigure.about),
  );
}

/** The firm's figures from the last wave closed before a date and within a year of it. Every member may see them. */
export async function findFirmPulse(
  actor: Actor,
  input: AtFirm & { readonly before: Date },
): Promise<FirmPulse | undefined> {
  return asActor(actor, (tx) => findFirmPulseIn(tx, input));
}

export async function findFirmPulseIn(
  tx: Tx,
  input: AtFirm & { readonly before: Date },
): Promise<FirmPulse | undefined> {
  const [found] = await tx
    .select({
      year: pulseWave.year,
      quarter: pulseWave.quarter,
      figures: pulseFigure.figures,
      byHand: pulseFigure.byHand,
    })
    .from(pulseFigure)
    .innerJoin(pulseWave, and(eq(pulseWave.firmId, pulseFigure.firmId), eq(pulseWave.id, pulseFigure.waveId)))
    .where(
      and(
        eq(pulseFigure.firmId, input.firmId),
        eq(pulseFigure.about, input.firmId),
        lte(pulseWave.closedAt, input.before),
        sql`${pulseWave.closedAt} > ${input.before.toISOString()}::timestamptz - interval '1 year'`,
      ),
    )
    .orderBy(desc(pulseWave.closedAt))
    .limit(1);
  return found;
}

/** Waves whose last day is over and that are not closed yet. */
export async function listOverdueWaves(actor: Actor, ids: AtFirm): Promise<string[]> {
  return asActor(actor, async (tx) => {
    const rows = await tx
      .select({ id: pulseWave.id })
      .from(pulseWave)
      .where(and(eq(pulseWave.firmId, ids.firmId), isNull(pulseWave.closedAt), lte(pulseWave.closesAt, sql`now()`)));
    return rows.map(({ id }) => id);
  });
}
