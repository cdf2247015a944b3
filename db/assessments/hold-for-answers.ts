import { sql } from "drizzle-orm";
import type { Assessment, OwnAnswer, PhaseState } from "@/lib/assessments";
import type { Phase } from "@/lib/instrument";
import type { FirmRole } from "@/lib/policy";
import { isItemId } from "@/lib/rating";
import { askRows } from "../core/ask";
import type { Tx } from "../core/scope";
import { learnInstrumentsIn } from "../instruments/known-instruments";
import { toAnswer } from "./answers";

/** One person's current answers in an assessment. `versions` is the number of their stored versions over all items. */
type OwnAnswers = {
  readonly respondentId: string;
  readonly versions: number;
  readonly answers: readonly OwnAnswer[];
  /**
   * The last version of each item that has a history but no current answer: a newer questionnaire dropped the item, and
   * may bring it back.
   */
  readonly setAside: ReadonlyMap<string, number>;
};

/** The locked assessment, with what a save of answers needs and the role of the person who saves. */
export type HeldForAnswers = Pick<Assessment, "id" | "firmId" | "instrument" | "states"> & {
  readonly role: FirmRole;
  /** The items whose current answers were read. */
  readonly items: ReadonlySet<string>;
  /** When the lock was taken, by the database's clock. */
  readonly heldAt: string;
  /** The person's own answers, locked against their other browser tabs. Undefined before the first answer. */
  readonly own: OwnAnswers | undefined;
};

type Row = {
  firmId: string;
  instrumentId: string;
  instrumentVersion: string;
  role: FirmRole;
  states: Partial<Record<Phase, PhaseState>>;
  respondentId: string | null;
  versions: string;
  answers: readonly {
    item: string;
    level: number | null;
    dontKnow: boolean;
    comment: string;
    marked: boolean;
    revision: number;
    savedAt: string;
  }[];
  setAside: Readonly<Record<string, number>> | null;
  heldAt: string;
};

/**
 * Locks an assessment, the person's membership and their own answers until the transaction ends, and reads them, all in
 * one statement. Reads only answers to the items in `entries`. Undefined if the person may not see the assessment.
 */
export async function holdForAnswersIn(
  tx: Tx,
  ids: { readonly assessmentId: string; readonly entries: readonly { readonly key: string }[] },
): Promise<HeldForAnswers | undefined> {
  const items = ids.entries.map(({ key }) => key);
  const [row] = await askRows<Row>(
    tx,
    sql`select firm_id, instrument_id, instrument_version, role, states, respondent_id, versions, answers, set_aside,
      held_at from app.hold_for_answers(${ids.assessmentId}, string_to_array(${items.join(" ")}, ' '))`,
  );
  if (row === undefined) return undefined;
  const instrument = { id: row.instrumentId, version: row.instrumentVersion };
  await learnInstrumentsIn(tx, [instrument]);
  return {
    id: ids.assessmentId,
    firmId: row.firmId,
    instrument,
    states: { PRE: "locked", LRN: "locked", APP: "locked", EVA: "locked", ...row.states },
    role: row.role,
    items: new Set(items),
    heldAt: new Date(row.heldAt).toISOString(),
    own: row.respondentId === null ? undefined : ownOf(row, row.respondentId),
  };
}

const ownOf = ({ versions, answers, setAside }: Row, respondentId: string): OwnAnswers => ({
  respondentId,
  versions: Number(versions),
  setAside: new Map(Object.entries(setAside ?? {})),
  answers: answers.flatMap(({ item, level, dontKnow, comment, marked, revision, savedAt }) => {
    if (!isItemId(item)) return [];
    const value = { answer: toAnswer(level, dontKnow), comment, marked };
    return [{ item, value, revision, savedAt: new Date(savedAt).toISOString() }];
  }),
});
