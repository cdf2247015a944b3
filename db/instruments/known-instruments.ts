import { and, eq, ne } from "drizzle-orm";
import { readInstrument } from "@/lib/authoring";
import { findInstrument, learnInstrument } from "@/lib/catalog";
import type { Instrument } from "@/lib/instrument";
import type { Tx } from "../core/scope";
import { instrumentVersion } from "../schema/instruments";

export type InstrumentRef = { readonly id: string; readonly version: string };

/**
 * Makes the questionnaires that assessments name known to this process, so that `findInstrument` finds them like the
 * shipped ones. A published version never changes: it is read once.
 */
export async function learnInstrumentsIn(tx: Tx, refs: readonly InstrumentRef[]): Promise<void> {
  for (const { id, version } of refs) {
    if (findInstrument(id, version) !== undefined) continue;
    const [row] = await tx
      .select({ document: instrumentVersion.document })
      .from(instrumentVersion)
      .where(
        and(
          eq(instrumentVersion.instrumentId, id),
          eq(instrumentVersion.version, version),
          ne(instrumentVersion.state, "draft"),
        ),
      );
    if (row !== undefined) learnInstrument(toInstrument(row.document));
  }
}

/** A document that was checked before it was kept. */
export function toInstrument(document: unknown): Instrument {
  const read = readInstrument(document);
  if (!read.ok) throw new Error(`a kept questionnaire cannot be read: ${JSON.stringify(read.error.slice(0, 3))}`);
  return read.value;
}
