import { and, eq, ne } from "drizzle-orm";
import { readInstrument } from "@/lib/authoring";
import { findInstrument, learnInstrument } from "@/lib/catalog";
import type { Instrument } from "@/lib/instrument";
import type { Tx } from "../core/scope";
import { instrumentVersion } from "../schema/instruments";

export type InstrumentRef = { readonly id: string; readonly version: string };

/**
 * Loads the questionnaires that assessments refer to into this process, so that `findInstrument` finds them like the
 * shipped ones. Each is read once, since a published version never changes.
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

/** Converts a stored document, which was validated before it was stored. */
export function toInstrument(document: unknown): Instrument {
  const read = readInstrument(document);
  if (!read.ok) throw new Error(`a kept questionnaire cannot be read: ${JSON.stringify(read.error.slice(0, 3))}`);
  return read.value;
}
