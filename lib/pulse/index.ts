import type { Pulse } from "./pulse-figures";

/**
 * How a unit is surveyed: a one-time link per person, e-mailed by the server or printed by a manager, or one code for
 * all.
 */
export const PULSE_WAYS = ["mail", "links", "code"] as const;

export type PulseWay = (typeof PULSE_WAYS)[number];

export type WaveRow = {
  readonly id: string;
  readonly year: number;
  readonly quarter: number;
  readonly openedAt: Date;
  readonly lastDay: string;
  readonly closesAt: Date;
  readonly closedAt: Date | null;
  readonly rounds: readonly RoundRow[];
};

export type RoundRow = {
  readonly unitId: string;
  readonly unit: string;
  readonly way: PulseWay;
  readonly headcount: number;
  readonly sent: number;
};

/** `byHand` counts people who got their link or code from a manager and are included in the firm's figures. */
export type WaveFigureRow = {
  readonly waveId: string;
  readonly about: string;
  readonly figures: Pulse;
  readonly byHand: number;
};

export type WaitingAddress = { readonly unitId: string; readonly email: string; readonly refused: boolean };

export type PulseUnitRow = { readonly id: string; readonly name: string; readonly headcount: number };
export * from "./disclose";
export * from "./pulse-figures";
export * from "./read-wave";
export * from "./shown-level";
