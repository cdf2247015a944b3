import type { ItemProgress } from "@/lib/cohort";
import type { Phase } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { phaseNames, say, dashboardWords as w } from "@/lib/words";

export type ItemRow = Omit<ItemProgress, "name"> & { readonly no: number; readonly name: string };

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

/** A time band in words. */
export const timeInWords = (band: number, locale: Locale): string => say(TIMES[band - 1] ?? w.timeOf5, locale);

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
