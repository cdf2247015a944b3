import { randomBytes } from "node:crypto";
import { hashToken } from "@/app/_server/gate/tokens";
import { pulseKeys } from "@/app/_server/secret-links/pulse-keys";
import { POST } from "@/app/api/v1/pulse/route";
import { createPulseUnit, listPulseUnits, openPulseWave, type PulseWay } from "@/db/pulse/pulse";
import { CELLS, type CellId } from "@/lib/instrument";
import type { UserActor } from "./actors";
import { anEmail } from "./factories";

export type Sheet = Readonly<Record<CellId, number | null>>;

/**
 * Random answers of one person to the employee questionnaire: every level equally likely, and sometimes "don't know".
 */
export const drawSheet = (random: () => number): Sheet => {
  const entries = CELLS.map((cell): [CellId, number | null] => [
    cell,
    random() < 0.05 ? null : 1 + Math.floor(random() * 5),
  ]);
  return Object.fromEntries(entries) as Sheet;
};

type AWave = {
  readonly waveId: string;
  readonly units: readonly { readonly id: string; readonly name: string }[];
};

/**
 * Starts a round of the employee questionnaire in new units with these headcounts, asked in one way or each in its own.
 * Sends no mails.
 */
export async function aWave(
  at: { readonly firmId: string; readonly manager: UserActor },
  headcounts: readonly number[],
  way: PulseWay | readonly PulseWay[] = "mail",
): Promise<AWave> {
  const wayOf = (index: number): PulseWay => (typeof way === "string" ? way : (way[index] ?? "mail"));
  const names = headcounts.map((_, index) => `Hall ${index + 1} ${randomBytes(3).toString("hex")}`);
  for (const [index, headcount] of headcounts.entries())
    await createPulseUnit(at.manager, { firmId: at.firmId, name: names[index] ?? "", headcount });
  const all = await listPulseUnits(at.manager, { firmId: at.firmId });
  const units = names.flatMap((name) => all.filter((unit) => unit.name === name));
  const opened = await openPulseWave(at.manager, {
    firmId: at.firmId,
    year: 2026,
    quarter: 4,
    lastDay: "2099-12-18",
    closesAt: new Date("2099-12-19T00:00:00+08:00"),
    rounds: units.map(({ id }, index) => ({
      unitId: id,
      way: wayOf(index),
      addresses: Array.from({ length: headcounts[index] ?? 0 }, () => anEmail()),
      hashes: ({ waveId, headcount }) =>
        (wayOf(index) === "code" ? [0] : Array.from({ length: headcount }, (_, n) => n + 1)).map((n) =>
          hashToken(pulseKeys().tokenOf({ waveId, unitId: id }, n)),
        ),
    })),
  });
  if (typeof opened === "string") throw new Error(`the wave was not opened: ${opened}`);
  return { waveId: opened.waveId, units };
}

/** The token of the n-th link of a unit, from 1; 0 is the token of the unit's code. */
export const linkOf = (waveId: string, unitId: string, n: number): string => pulseKeys().tokenOf({ waveId, unitId }, n);

export const aReceipt = (): string => randomBytes(16).toString("hex");

/** Sends the answers of one person through the real handler, as their phone does. */
export async function sendSheet(token: string, levels: object, receipt = aReceipt()): Promise<string> {
  const answer = await POST(
    new Request("http://trellis.test/api/v1/pulse", {
      method: "POST",
      headers: { "Content-Type": "application/json", Origin: "http://trellis.test", Host: "trellis.test" },
      body: JSON.stringify({ token, receipt, levels }),
    }),
  );
  const { outcome }: { outcome?: string } = await answer.json();
  return outcome ?? String(answer.status);
}
