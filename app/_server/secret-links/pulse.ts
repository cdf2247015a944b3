import { z } from "zod";
import { listOverdueWaves } from "@/db/pulse/pulse";
import { closePulseWave, type ReadWave, type SendOutcome, sendPulse } from "@/db/pulse/pulse-answers";
import { CELLS } from "@/lib/instrument";
import { readPulseWave } from "@/lib/pulse";
import { isInsufficient } from "@/lib/result";
import type { UserActor } from "../gate/gate";
import { pulseKeys } from "./pulse-keys";
import { hashToken } from "./tokens";

const Token = z.string().regex(/^[\w-]{20,64}$/);
const Choice = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.null()]);

/** One sending: a link or code, a receipt that the phone made up, and all sixteen. */
export const PulseBody = z.strictObject({ token: Token, receipt: Token, levels: z.record(z.enum(CELLS), Choice) });

/** Stores what one person has sent, whole or not at all. */
export async function receivePulse(body: z.infer<typeof PulseBody>): Promise<SendOutcome> {
  const { token, receipt, levels } = body;
  return sendPulse({ hash: hashToken(token), receipt: hashToken(receipt), levels }, pulseKeys());
}

/** Closes a wave and makes its figures. False if it is closed already. */
export async function closeWave(
  actor: UserActor,
  ids: { readonly firmId: string; readonly waveId: string },
): Promise<{ readonly unread: number } | undefined> {
  return closePulseWave(actor, ids, { seal: pulseKeys(), read: readWave });
}

/** Waves whose last day is over are closed when a manager looks: nothing is shown of one that is open. */
export async function closeOverdueWaves(actor: UserActor, firmId: string): Promise<void> {
  for (const waveId of await listOverdueWaves(actor, { firmId })) await closeWave(actor, { firmId, waveId });
}

/** The figures of a wave under the ids of its units, and of the firm under its own. */
export const readWave: ReadWave = (firmId, units) => {
  const read = readPulseWave(units);
  if (isInsufficient(read)) return [];
  return [
    { about: firmId, figures: read.firm, byHand: read.byHand },
    ...read.units.map(({ id, pulse }) => ({ about: id, figures: pulse, byHand: 0 })),
  ];
};
