import { type CellId, type Instrument, type ItemId, itemsById } from "@/lib/instrument";
import type { DoneFacts } from "@/lib/plan";
import { CAP_RECORD, CAP_WITHOUT_RECORD, evidenceCap, ITEM_MEANS_FROM } from "@/lib/scoring";
import type { AssessmentInput } from "../input/formats";

/** An item as used by conditions of steps: its mean level, and the number of members who gave one. */
export type ItemKnown = { readonly level: number | undefined; readonly voices: number };

type Asked = {
  readonly instrument: Instrument;
  readonly input: Pick<AssessmentInput, "evidence" | "asOf" | "links" | "notApplicable">;
  readonly coverage: number;
  readonly items: (item: ItemId) => ItemKnown;
};

/**
 * What a firm's data show as done, limited to what every reader of the result may know.
 *
 * All readers get the same result. A skipped step reveals the level of an item, so an item is used only if every item
 * of its part has at least four respondents, that is, three besides any reader. The level is the item's mean, capped by
 * its records; the mean of capped answers would reveal how they are distributed. Shape: questionnaire, facts, coverage
 * of sales, and levels by item. Unit: levels; shares of sales. Range: levels 1–5. Edge cases: an item that does not
 * apply is not known.
 * Errors: throws for an invalid date. Source: method 3.2, 7.
 */
export function doneFactsForAll(asked: Asked): DoneFacts {
  const { instrument, input, items } = asked;
  const closed = new Set<CellId>();
  for (const { id, cell } of instrument.items)
    if (!closed.has(cell) && input.notApplicable[id] === undefined && !(items(id).voices > ITEM_MEANS_FROM))
      closed.add(cell);
  return factsOf(asked, (cell) => !closed.has(cell));
}

/**
 * What a firm's data show as done, for the only person who answered. It may use all items, and is shown to nobody else.
 *
 * Shape: as `doneFactsForAll`. Unit: levels; shares of sales. Range: levels 1–5. Edge cases: an item that does not
 * apply is not known. Errors: throws for an invalid date. Source: method 3.2, 7.
 */
export const doneFactsForSoleVoice = (asked: Asked): DoneFacts => factsOf(asked, () => true);

function factsOf({ instrument, input, coverage, items }: Asked, isOpen: (cell: CellId) => boolean): DoneFacts {
  const byId = itemsById(instrument);
  const capOf = (id: ItemId) => {
    const records = input.evidence[id];
    if (records === undefined) return CAP_WITHOUT_RECORD;
    return evidenceCap(records, { evidenceMonths: byId.get(id)?.evidenceMonths ?? 0, asOf: input.asOf });
  };
  return {
    coverage,
    links: input.links.filter(({ direction }) => direction === "customer").length,
    levelOf: (id) => {
      const item = byId.get(id);
      if (item === undefined || !isOpen(item.cell) || input.notApplicable[id] !== undefined) return undefined;
      const { level } = items(id);
      return level === undefined ? undefined : Math.min(level, capOf(id));
    },
    hasRecord: (id) => byId.has(id) && capOf(id) === CAP_RECORD,
    plan: {},
  };
}
