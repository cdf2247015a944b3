import type { Instrument, ItemId, Phase } from "@/lib/instrument";
import { compareInstruments, type InstrumentDifference } from "./difference";

/** What happens to the answers of an assessment in progress when it moves to a later version. */
type UpgradePreview = {
  /** Answered items that stay as they are: nothing that people read before answering has changed. */
  readonly kept: readonly ItemId[];
  /** Answered items with changed sentences: the answer stays, and should be reviewed. */
  readonly reread: readonly ItemId[];
  /** Items that the later version does not ask; their answers are kept but no longer count. */
  readonly dropped: readonly ItemId[];
  /** Items that are new in the later version. */
  readonly added: readonly ItemId[];
};

/**
 * What an upgrade would do to the existing answers.
 *
 * Shape: the version an assessment is on, the later one, and the items that somebody has answered. Unit: none. Range:
 * four disjoint lists, in the order of the versions. Edge cases: without answers all but `added` is empty; an item of
 * which only the name, sources or position changed is kept. Errors: none. Source: method 3.9.
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

/** Fields that people do not read before they answer. */
const UNREAD: readonly string[] = ["name", "sources"];

/** A later version offered to an assessment in progress, and what it would change there. */
export type Upgrade = {
  readonly from: Instrument;
  readonly to: Instrument;
  readonly difference: InstrumentDifference;
  readonly preview: UpgradePreview;
  /** Submitted or accepted phases in which the later version has other items or sentences. */
  readonly closed: readonly Phase[];
};
