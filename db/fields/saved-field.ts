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

/** A field: how it is read and written, who may change it, and in which phase. Values are compared as JSON. */
export type SavedField = {
  readonly key: string;
  readonly kind: KindOfField;
  readonly verb: FirmVerb;
  /** The phase that must be open. Undefined: the field can change at any time. */
  readonly phase: Phase | undefined;
  readonly wanted: Json;
  /** The stored value. Undefined if the object that the field belongs to does not exist. */
  readonly read: (tx: Tx) => Promise<unknown>;
  /** Why other stored values forbid the change. Called before the field's row is created and again after it is locked. */
  readonly refuse?: ((tx: Tx) => Promise<FieldRefusal | undefined>) | undefined;
  /** Writes the wanted value, or returns why not. */
  readonly write: (tx: Tx) => Promise<FieldRefusal | undefined>;
};

/** The outcome of updating one row: if no row was updated, the row rules did not allow the update. */
export const done = (rows: readonly unknown[]): FieldRefusal | undefined =>
  rows.length === 0 ? "not-yours-to-do" : undefined;
