import { randomUUID, randomUUIDv7 } from "node:crypto";
import { pulse1 } from "@/lib/catalog";
import { LENSES, PHASES, type Phase } from "@/lib/instrument";
import type { PulseWay } from "@/lib/pulse";
import { PULSE_PEOPLE_MIN } from "@/lib/pulse";
import type { Random } from "@/lib/result";
import { clip, seededRandom, standardNormal } from "@/lib/stats";
import type { Tx } from "../../core/scope";
import { type PulseSeal, type ReadWave, type Round, shuffle } from "../../pulse/pulse-answers";
import { readLevels } from "../../pulse/pulse-levels";
import { pulseAnswer, pulseFigure, pulseHeld, pulseRound, pulseToken, pulseUnit, pulseWave } from "../../schema/pulse";

/** What the seed needs of the server's key and of the scoring code, which `db` cannot import. */
export type PulseSeed = PulseSeal & {
  readonly hashOf: (round: Round, n: number) => string;
  readonly read: ReadWave;
};

const UNITS = [
  { name: "Assembly hall 2", headcount: 60 },
  { name: "Moulding shop", headcount: 34 },
  { name: "Tool room", headcount: 12 },
] as const;

type WavePlan = {
  readonly year: number;
  readonly quarter: number;
  readonly openedAt: Date;
  readonly lastDay: string;
  readonly closesAt: Date;
  readonly closedAt: Date | null;
  readonly ways: readonly PulseWay[];
  /** How many have answered, in the order of the units. */
  readonly sent: readonly number[];
};

const DAY_MS = 24 * 60 * 60 * 1000;
const endOf = (day: string) => new Date(Date.parse(`${day}T00:00:00+08:00`) + DAY_MS);

const closedWave = (
  year: number,
  quarter: number,
  days: readonly [string, string],
  sent: readonly number[],
): WavePlan => ({
  year,
  quarter,
  openedAt: new Date(`${days[0]}T09:00:00+08:00`),
  lastDay: days[1],
  closesAt: endOf(days[1]),
  closedAt: endOf(days[1]),
  ways: ["mail", "mail", "mail"],
  sent,
});

/** The open wave began some days before the demo is created, so that a demo always has one. */
function openWave(now: Date): WavePlan {
  const lastDay = new Date(now.getTime() + 23 * DAY_MS).toISOString().slice(0, 10);
  return {
    year: now.getUTCFullYear(),
    quarter: Math.floor(now.getUTCMonth() / 3) + 1,
    openedAt: new Date(now.getTime() - 5 * DAY_MS),
    lastDay,
    closesAt: endOf(lastDay),
    closedAt: null,
    ways: ["code", "links", "mail"],
    sent: [38, 12, 3],
  };
}

/**
 * Hailan's employee questionnaires: two closed waves with mailed links, where one unit of the second had too few
 * answers, and an open wave that uses all three ways.
 */
export async function insertPulse(tx: Tx, firmId: string, seed: PulseSeed, now = new Date()): Promise<void> {
  const random = seededRandom("trellis demo pulse 1");
  const units = UNITS.map((unit) => ({ ...unit, firmId, id: randomUUIDv7() }));
  await tx.insert(pulseUnit).values(units);
  const plans = [
    closedWave(2025, 4, ["2025-11-17", "2025-12-05"], [44, 21, 8]),
    closedWave(2026, 3, ["2026-09-01", "2026-09-18"], [47, 24, 4]),
    openWave(now),
  ];
  for (const plan of plans) await insertWave(tx, units, plan, seed, random);
}

type Unit = { readonly firmId: string; readonly id: string; readonly headcount: number };

async function insertWave(
  tx: Tx,
  units: readonly Unit[],
  plan: WavePlan,
  seed: PulseSeed,
  random: Random,
): Promise<void> {
  const { ways, sent, ...wave } = plan;
  const waveId = randomUUIDv7();
  const firmId = units[0]?.firmId ?? "";
  await tx.insert(pulseWave).values({ ...wave, firmId, id: waveId, questionnaire: `${pulse1.id}@${pulse1.version}` });
  const rounds = units.map((unit, index) => ({
    key: { firmId, waveId, unitId: unit.id },
    headcount: unit.headcount,
    way: ways[index] ?? "code",
    sent: sent[index] ?? 0,
    texts: Array.from({ length: sent[index] ?? 0 }, () => drawText(random)),
  }));
  await tx
    .insert(pulseRound)
    .values(rounds.map(({ key, headcount, way, sent: n }) => ({ ...key, headcount, way, sent: n })));
  await tx.insert(pulseToken).values(rounds.flatMap((round) => tokensOf(round, plan.closedAt === null, seed)));
  if (plan.closedAt === null) {
    for (const { key, texts } of rounds) await insertSealed(tx, key, texts, seed);
    return;
  }
  const kept = rounds.filter(({ texts }) => texts.length >= PULSE_PEOPLE_MIN);
  const rows = kept.flatMap(({ key, texts }) => texts.map((levels) => ({ ...key, id: randomUUID(), levels })));
  await tx.insert(pulseAnswer).values(shuffle(rows));
  const figures = seed.read(
    firmId,
    kept.map(({ key, way, texts }) => ({ id: key.unitId, byHand: way !== "mail", rows: texts.map(readLevels) })),
  );
  await tx.insert(pulseFigure).values(figures.map((row) => ({ firmId, waveId, ...row })));
}

type Key = Round & { readonly firmId: string };

function tokensOf(
  { key, headcount, way, sent }: { key: Key; headcount: number; way: PulseWay; sent: number },
  open: boolean,
  { hashOf }: PulseSeed,
): (typeof pulseToken.$inferInsert)[] {
  if (way === "code") return [{ ...key, hash: hashOf(key, 0), kind: "code" as const, spent: false }];
  const spent = new Set(shuffle(Array.from({ length: headcount }, (_, index) => index)).slice(0, open ? sent : 0));
  return Array.from({ length: headcount }, (_, index) => ({
    ...key,
    hash: hashOf(key, index + 1),
    kind: "link" as const,
    spent: spent.has(index),
  }));
}

/** Stores answers as the application would: at least five in the pool, the others moved to storage. */
async function insertSealed(tx: Tx, key: Key, texts: readonly string[], { seal }: PulseSeed): Promise<void> {
  const sealed = shuffle(texts).map((text) => ({ ...key, id: randomUUID(), sealed: seal(text, key) }));
  const moved = Math.max(0, Math.floor(sealed.length / PULSE_PEOPLE_MIN) - 1) * PULSE_PEOPLE_MIN;
  if (moved > 0) await tx.insert(pulseAnswer).values(sealed.slice(0, moved));
  if (moved < sealed.length) await tx.insert(pulseHeld).values(sealed.slice(moved));
}

/** Mean levels as the shop floor sees them: it rates Application lower than management does. */
const FELT: Readonly<Record<Phase, number>> = { PRE: 3.2, LRN: 3.1, APP: 2.3, EVA: 2.4 };
const PERSON_SPREAD = 0.5;
const STATEMENT_SPREAD = 0.8;
const DONT_KNOW = 0.06;

function drawText(random: Random): string {
  const normal = standardNormal(random);
  const lean = normal() * PERSON_SPREAD;
  return PHASES.flatMap((phase) =>
    LENSES.map(() => {
      const level = Math.round(clip(FELT[phase] + lean + normal() * STATEMENT_SPREAD, 1, 5));
      return random() < DONT_KNOW ? "-" : String(level);
    }),
  ).join("");
}
