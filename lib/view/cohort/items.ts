import type { ItemProgress } from "@/lib/cohort";
import { PHASES, type Phase } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { countBand } from "@/lib/snapshots";
import { phaseNames, say, dashboardWords as w } from "@/lib/words";
import type { TwinData } from "../charts/reading";
import { bandInWords } from "../cohort-network/bands";

/**
 * One item: firms that answered it, firms that stopped there, and the band of its median time, 0 if it is not shown.
 */
export type ItemMark = readonly [reached: number, stopped: number, band: number];

export type ItemsDrawn = ReturnType<typeof itemsDrawn>;

/** What the drawing of the items shows, by phase. The browser gets it as props. */
export function itemsDrawn(rows: readonly ItemRow[], locale: Locale) {
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

type ItemRow = Omit<ItemProgress, "name"> & { readonly no: number; readonly name: string };

/** Items with their names in one language and their numbers within the phase. */
export function itemRows(items: readonly ItemProgress[], locale: Locale): ItemRow[] {
  const no = new Map<Phase, number>();
  return items.map(({ name, ...item }) => {
    no.set(item.phase, (no.get(item.phase) ?? 0) + 1);
    return { ...item, no: no.get(item.phase) ?? 0, name: name[locale] };
  });
}

/** The item at which most firms in progress stopped, if it is a single item and more than one firm; otherwise empty. */
export function mostStop(items: readonly ItemProgress[], locale: Locale): string {
  const most = Math.max(0, ...items.map(({ stopped }) => stopped));
  const [at, ...others] = itemRows(items, locale).filter(({ stopped }) => stopped === most);
  if (at === undefined || others.length > 0 || most < 2) return "";
  return say(w.mostStop, locale, { phase: phaseNames[at.phase][locale], item: at.name, n: most });
}

const TIMES = [w.timeOf1, w.timeOf2, w.timeOf3, w.timeOf4, w.timeOf5];

const timeInWords = (band: number, locale: Locale): string => say(TIMES[band - 1] ?? w.timeOf5, locale);

/** The items that take longest, if some take longer than others; otherwise empty. */
export function longestInWords(rows: readonly ItemRow[], locale: Locale): string {
  const bands = rows.flatMap(({ time }) => (time === undefined ? [] : [time.band]));
  const most = Math.max(0, ...bands);
  const longest = rows.filter(({ time }) => time?.band === most);
  if (longest.length === 0 || longest.length > 4 || longest.length === bands.length) return "";
  const names = longest.map(({ name }) => `“${name}”`);
  const items = `${names.join(locale === "en" ? ", " : "、")}${locale === "en" ? `, ${timeInWords(most, locale)}` : `，${timeInWords(most, locale)}`}`;
  return say(w.longest, locale, { items });
}
