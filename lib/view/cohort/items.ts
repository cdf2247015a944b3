import { PHASES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { countBand } from "@/lib/snapshots";
import { phaseNames, say, dashboardWords as w } from "@/lib/words";
import type { TwinData } from "../charts/reading";
import { bandInWords } from "../cohort-network/bands";
import { type ItemRow, timeInWords } from "./item-facts";

/**
 * One item: firms that answered it, firms that stopped there, and the band of its median time, 0 if it is not shown.
 */
export type ItemMark = readonly [reached: number, stopped: number, band: number];

export type ItemsDrawn = {
  readonly words: {
    readonly title: string;
    readonly label: string;
    readonly stopped: string;
    readonly reached: string;
    readonly time: string;
  };
  /** Items by phase. */
  readonly groups: readonly { readonly name: string; readonly items: readonly ItemMark[] }[];
};

/** The data for drawing; also used in the browser. */
export function itemsDrawn(rows: readonly ItemRow[], locale: Locale): ItemsDrawn {
  const label = say(w.itemsLabel, locale, {
    items: rows.length,
    first: rows[0]?.reached ?? 0,
    last: rows.at(-1)?.reached ?? 0,
    open: rows.reduce((sum, { stopped }) => sum + stopped, 0),
  });
  return {
    words: {
      title: say(w.items, locale),
      label,
      stopped: say(w.stoppedHere, locale),
      reached: say(w.reached, locale),
      time: say(w.medianTime, locale),
    },
    groups: PHASES.map((phase) => ({
      name: phaseNames[phase][locale],
      items: rows
        .filter((row) => row.phase === phase)
        .map(({ reached, stopped, time }): ItemMark => [reached, stopped, time?.band ?? 0]),
    })),
  };
}

type TwinAt = { readonly locale: Locale; readonly k: number };

/** The same data as a table. */
export function itemsTable(rows: readonly ItemRow[], { locale, k }: TwinAt): TwinData {
  const tooFew = say(w.timeTooFew, locale, { k });
  return {
    caption: say(w.items, locale),
    head: [w.item, w.reached, w.stoppedHere, w.medianTime, w.timedFirms].map((word) => say(word, locale)),
    rows: rows.map(({ phase, no, name, reached, stopped, time }) => [
      say(w.itemNo, locale, { phase: phaseNames[phase][locale], n: no, name }),
      String(reached),
      String(stopped),
      time === undefined ? tooFew : timeInWords(time.band, locale),
      time === undefined ? tooFew : bandInWords(countBand(time.firms), locale),
    ]),
  };
}
