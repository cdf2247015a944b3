import type { Pulse, WaveFigureRow, WaveRow } from "@/lib/pulse";
import type { Locale } from "@/lib/result";
import { say, pulseWords as words } from "@/lib/words";

/** The figures of a closed wave that may be shown. */
export type WaveResult = {
  readonly id: string;
  readonly quarter: string;
  readonly firm: Pulse | undefined;
  /** Whether the firm's figures include links or codes handed out by a manager. */
  readonly hasByHand: boolean;
  readonly units: readonly UnitResult[];
};

export type UnitResult = {
  readonly id: string;
  readonly unit: string;
  /** Whether the server e-mailed the unit's links; otherwise the unit is never shown separately. */
  readonly isMailed: boolean;
  readonly pulse: Pulse | undefined;
};

/** The figures of a closed wave, with its year and its number in the year. */
export type ClosedWave = WaveResult & Pick<WaveRow, "year"> & { readonly number: number };
type Facts = {
  readonly firmId: string;
  readonly waves: readonly WaveRow[];
  readonly figures: readonly WaveFigureRow[];
};

/** The closed waves of a firm, in the order of the waves. */
export function closedWaves({ firmId, waves, figures }: Facts, locale: Locale): ClosedWave[] {
  const of = (waveId: string, about: string) => figures.find((row) => row.waveId === waveId && row.about === about);
  return waves
    .filter(({ closedAt }) => closedAt !== null)
    .map((wave) => ({
      id: wave.id,
      year: wave.year,
      number: wave.quarter,
      quarter: quarterInWords(wave, locale),
      firm: of(wave.id, firmId)?.figures,
      hasByHand: (of(wave.id, firmId)?.byHand ?? 0) > 0,
      units: wave.rounds.map(({ unitId, unit, way }) => ({
        id: unitId,
        unit,
        isMailed: way === "mail",
        pulse: of(wave.id, unitId)?.figures,
      })),
    }));
}

export const quarterInWords = ({ year, quarter }: Pick<WaveRow, "year" | "quarter">, locale: Locale): string =>
  say(words.quarter, locale, { year, quarter });
