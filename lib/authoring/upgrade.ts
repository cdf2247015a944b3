import type { Instrument, ItemId, Phase } from "@/lib/instrument";
import { compareInstruments, type InstrumentDifference } from "./difference";

/** What becomes of the answers of an assessment under way when it takes a later version. */
type UpgradePreview = {
  /** Answered items that stay as they are: nothing that was read before answering has changed. */
  readonly kept: readonly ItemId[];
  /** Answered items with other sentences: the answer stays, and should be looked at again. */
  readonly reread: readonly ItemId[];
  /** Items the later version does not ask; what was answered is set aside and counts no more. */
  readonly dropped: readonly ItemId[];
  /** Items nobody has been asked yet. */
  readonly added: readonly ItemId[];
};

/**
 * What an upgrade would do to the answers given so far.
 *
 * Shape: the version an assessment is on, the later one, and the items that somebody has answered. Unit: none. Range: four
 * lists without an item in common, in the order of the versions. Edge cases: without answers all but `added` is empty; an
 * item whose name, sources or place alone changed is kept. Errors: none. Source: method 3.9.
 */
export function previewUpgrade(from: Instrument, to: Instrument, answered: ReadonlySet<string>): UpgradePreview {
  const { items } = compareInstruments(from, to);
  const read = new Set(
    items.filter(({ changes }) => changes.some(({ field }) => !UNREAD.includes(field))).map(({ id }) => id),
  );
  const ids = new Set(to.items.map(({ id }) => id));
  const given = from.items.map(({ id }) => id).filter((id) => answered.has(id));
  return {
    kept: given.filter((id) => ids.has(id) && !read.has(id)),
    reread: given.filter((id) => ids.has(id) && read.has(id)),
    dropped: given.filter((id) => !ids.has(id)),
    added: items.filter(({ kind }) => kind === "added").map(({ id }) => id),
  };
}

/** What is not read before answering. */
const UNREAD: readonly string[] = ["name", "sources"];

/** A later version for an assessment under way, and what it would change there. */
export type Upgrade = {
  readonly from: Instrument;
  readonly to: Instrument;
  readonly difference: InstrumentDifference;
  readonly preview: UpgradePreview;
  /** Phases that are submitted or accepted and have other items or sentences in the later version. */
  readonly closed: readonly Phase[];
};
