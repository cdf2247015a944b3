/** The four phases of the cycle, in order. Source: founding paper; method 4. */
export const PHASES = ["PRE", "LRN", "APP", "EVA"] as const;
export type Phase = (typeof PHASES)[number];

/** The four lenses. ORG is our addition; NET, POS and INT come from the founding paper. Source: method 4. */
export const LENSES = ["ORG", "NET", "POS", "INT"] as const;
export type Lens = (typeof LENSES)[number];

/** A cell combines one phase and one lens, for example `LRN.INT`. */
export type CellId = `${Phase}.${Lens}`;

export const cellOf = (phase: Phase, lens: Lens): CellId => `${phase}.${lens}`;

/** The 16 cells, phase by phase, lenses in order. */
export const CELLS: readonly CellId[] = PHASES.flatMap((phase) => LENSES.map((lens) => cellOf(phase, lens)));

/** An item id is its cell and a number, for example `LRN.INT.2`; ids are never reused for another meaning. */
export type ItemId = `${CellId}.${number}`;

const PHASE_OF = new Map<CellId, Phase>(PHASES.flatMap((p) => LENSES.map((l) => [cellOf(p, l), p] as const)));
const LENS_OF = new Map<CellId, Lens>(PHASES.flatMap((p) => LENSES.map((l) => [cellOf(p, l), l] as const)));

export function phaseOf(cell: CellId): Phase {
  const phase = PHASE_OF.get(cell);
  if (phase === undefined) throw new Error(`not a cell: ${cell}`);
  return phase;
}

export function lensOf(cell: CellId): Lens {
  const lens = LENS_OF.get(cell);
  if (lens === undefined) throw new Error(`not a cell: ${cell}`);
  return lens;
}

/** Answer levels; half points are for consultants only. */
export const LEVELS = [1, 2, 3, 4, 5] as const;
export type Level = (typeof LEVELS)[number];

export function isLevel(value: unknown): value is Level {
  return typeof value === "number" && (LEVELS as readonly number[]).includes(value);
}

/**
 * Groups of respondents; each group has the same weight, so that no large group dominates a score. Source: method 3.2.
 */
export const STRATA = ["management", "engineering", "production", "commercial"] as const;
export type Stratum = (typeof STRATA)[number];

/** Grade of the records of an item. Source: method 3.1. */
export const EVIDENCE_GRADES = ["E0", "E1", "E2", "E3"] as const;
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

export const CONTEXT_IDS = [
  "PO1",
  "PO2",
  "PO3",
  "PO4",
  "EX1",
  "EX2",
  "EX3",
  "EX4",
  "BU1",
  "BU2",
  "BU3",
  "BU4",
] as const;
export type ContextId = (typeof CONTEXT_IDS)[number];

/**
 * Questions about the firm's surroundings that may stay unanswered, because they do not apply to every firm: without
 * designs or brands there is nothing to protect.
 */
export const CONTEXT_MAY_STAY_OPEN: readonly ContextId[] = ["PO3"];

export type MeasureId = `M${number}`;
