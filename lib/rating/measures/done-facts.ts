import { type CellId, type Instrument, type ItemId, itemsById } from "@/lib/instrument";
import type { DoneFacts } from "@/lib/plan";
import { CAP_RECORD, CAP_WITHOUT_RECORD, evidenceCap, ITEM_MEANS_FROM } from "@/lib/scoring";
import type { AssessmentInput } from "../input/formats";

/** An item of a firm as conditions of steps ask for it: its mean level, and how many members gave one. */
export type ItemKnown = { readonly level: number | undefined; readonly voices: number };

type Asked = {
  readonly instrument: Instrument;
  readonly input: Pick<AssessmentInput, "evidence" | "asOf" | "links" | "notApplicable">;
  readonly coverage: number;
  readonly items: (item: ItemId) => ItemKnown;
};

/**
 * What a firm's data show as done, as far as everybody may know it who reads the result.
 *
 * A result is one for all its readers. A step that is left out tells of an item, so an item counts only where every item of
 * its part has three voices besides any member's own: from four on. The level is the item's mean, as far as its records
 * carry it: the mean of capped answers would tell how they spread. Shape: questionnaire, facts, coverage of sales, and
 * levels by item. Unit: levels; shares of sales. Range: levels 1–5. Edge cases: an item that does not apply is not known.
 * Errors: a day that is none is thrown. Source: method 3.2, 7.
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
 * The same as the only person may know it who answered: it is told to nobody else.
 *
 * Shape: as `doneFactsForAll`. Unit: levels; shares of sales. Range: levels 1–5. Edge cases: an item that does not apply is
 * not known. Errors: a day that is none is thrown. Source: method 3.2, 7.
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
