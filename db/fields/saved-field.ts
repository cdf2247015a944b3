import type { Phase } from "@/lib/instrument";
import type { FirmVerb } from "@/lib/policy";
import type { Json } from "@/lib/saving";
import type { Tx } from "../core/scope";
import type { KindOfField } from "../schema/records";

export type FieldRefusal =
  | "not-yours-to-do"
  | "phase-not-open"
  | "not-found"
  | "shares-over-one"
  | "share-missing"
  | "dates-crossed"
  | "always-applies"
  | "unknown-item"
  | "third-party-file"
  | "too-many-versions"
  | "no-room"
  | "date-ahead"
  | "day-out-of-range";

/** Kinds of fields that belong to the firm and to no assessment. */
export const RECORDS_OF_FIRM: readonly KindOfField[] = ["profile", "link", "event"];

/** One field: how it is read and written, who may, and in which phase. Values compare as JSON. */
export type SavedField = {
  readonly key: string;
  readonly kind: KindOfField;
  readonly verb: FirmVerb;
  /** The phase that must be open; `undefined` for what may change at any time. */
  readonly phase: Phase | undefined;
  readonly wanted: Json;
  /** What stands now; `undefined` if the thing it belongs to is not there. */
  readonly read: (tx: Tx) => Promise<unknown>;
  /** Why it is not written, by what else stands; asked before its row is made, and once more when it is held. */
  readonly refuse?: ((tx: Tx) => Promise<FieldRefusal | undefined>) | undefined;
  /** Writes what is wanted, or says why not. */
  readonly write: (tx: Tx) => Promise<FieldRefusal | undefined>;
};

/** What an update of one row says: without a row it was not the actor's to change. */
export const done = (rows: readonly unknown[]): FieldRefusal | undefined =>
  rows.length === 0 ? "not-yours-to-do" : undefined;
