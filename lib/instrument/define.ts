import type { Text } from "@/lib/result";
import type { PositionId } from "./position-codes/position-codes";
import { CELLS, type CellId, type ContextId, type EvidenceGrade, type ItemId, type Level } from "./vocabulary";

/** A question about one practice, with descriptions of levels 1, 3 and 5; 2 and 4 are "between". */
export type Item = {
  readonly id: ItemId;
  readonly cell: CellId;
  /** Two to four words that name the item in lists. */
  readonly name: Text;
  readonly question: Text;
  readonly hint: Text;
  readonly anchors: Readonly<Record<1 | 3 | 5, Text>>;
  /**
   * What counts as evidence: records of use up to level 5; a document that only says what should happen up to level 3.
   */
  readonly evidence: { readonly countsTo5: Text; readonly countsTo3: Text };
  /** Months within which a record of use still shows level 5. Source: method 3.1. */
  readonly evidenceMonths: 12 | 24 | 36;
  /** Only on four items: the fact about a firm because of which the item does not apply to it. */
  readonly notApplicable?: { readonly reason: Text };
  readonly sources: string;
};

export type CellWords = { readonly name: Text; readonly definition: Text; readonly sources: string };

/** A questionnaire as a versioned document: after publication, the meaning of an item never changes. */
export type Instrument = {
  readonly id: string;
  readonly version: string;
  readonly source: string;
  readonly answerRule: Text;
  readonly cells: Readonly<Record<CellId, CellWords>>;
  readonly items: readonly Item[];
};

/** Checks an instrument once at load time: unique ids that match their cell, three items per cell. */
export function defineInstrument(instrument: Instrument): Instrument {
  const seen = new Set<string>();
  for (const item of instrument.items) {
    if (seen.has(item.id)) throw new Error(`item ${item.id} stands twice in ${instrument.id}`);
    if (!item.id.startsWith(`${item.cell}.`)) throw new Error(`item ${item.id} does not belong to ${item.cell}`);
    seen.add(item.id);
  }
  for (const cell of CELLS) {
    const count = instrument.items.filter((item) => item.cell === cell).length;
    if (count !== 3) throw new Error(`cell ${cell} has ${count} items in ${instrument.id}, not 3`);
  }
  return Object.freeze(instrument);
}

/** Labels of a scale, from low to high; 2 and 4 may be missing ("between"). */
export type ScaleLabels = Readonly<{ 1: Text; 2?: Text; 3: Text; 4?: Text; 5: Text }>;

/** One question about one link; `{partner}` is replaced by the partner's name. */
export type PositionQuestion = {
  readonly id: PositionId;
  readonly scale:
    | "complexity"
    | "codifiability"
    | "capability"
    | "asset_specificity"
    | "frequency"
    | "switch_own"
    | "switch_partner"
    | "coordination"
    | "power"
    | "trust"
    | "mutual_benefit";
  readonly name: Text;
  readonly question: Text;
  readonly hint?: Text;
  readonly labels: ScaleLabels;
  /** Scored as 6 − level; the labels keep their order. */
  readonly reverse: boolean;
  /** One of the nine questions that are asked for every link. */
  readonly first: boolean;
};

/** One factor of the firm's context: its state, and its effect on upgrading from −2 to +2. */
export type ContextFactor = {
  readonly id: ContextId;
  readonly category: "policy" | "environment" | "business";
  readonly name: Text;
  readonly question: Text;
  readonly hint?: Text;
  readonly labels: ScaleLabels;
};

export type ContextEffect = -2 | -1 | 0 | 1 | 2;

export type PulseStatement = { readonly cell: CellId; readonly statement: Text };

/** One answer to one item: a level, or "don't know", which is an answer and never scored as 1. */
export type ItemAnswer = { readonly level: Level } | { readonly dontKnow: true };

/** The wording of a question for another respondent; fields that are missing keep the firm's wording. */
export type PositionWording = Pick<PositionQuestion, "question"> &
  Partial<Pick<PositionQuestion, "name" | "hint" | "labels">>;

/** Everything that one person enters on one card of the questionnaire; saved together, with one revision. */
export type CardValue = { readonly answer: ItemAnswer | null; readonly comment: string; readonly marked: boolean };

/** The description of a record; the day (`2026-03-12`) is null if not known. */
export type RecordValue = {
  readonly item: ItemId;
  readonly grade: EvidenceGrade;
  readonly title: string;
  readonly date: string | null;
};
