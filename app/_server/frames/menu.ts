import type { Destination } from "@/components/shell/firm-shell";
import type { Locale, Text } from "@/lib/result";
import { say, shellWords } from "@/lib/words";

/** The links of a menu, and the less important ones below them. */
export type Menu = { readonly destinations: readonly Destination[]; readonly lower: readonly Destination[] };

/** Makes links of a menu; the one to the current place is marked. A link to a page outside the menu names no place. */
export const linksOf =
  <P extends string>(current: P, locale: Locale) =>
  (href: string, label: Text, place?: P): Destination => ({
    href,
    label: say(label, locale),
    current: place === current,
  });

/** The links at the end of every menu. */
export function lastLinks(locale: Locale): Destination[] {
  const to = linksOf("", locale);
  return [to("/method", shellWords.method), to("/help", shellWords.help)];
}
