import type { AccessLine } from "@/lib/clients";
import type { Locale } from "@/lib/result";
import { say, viewWords, engagementWords as words } from "@/lib/words";

/** "Result, cycle 2025". */
export function accessInWords(
  { view, subjects }: AccessLine,
  cycles: ReadonlyMap<string, number>,
  locale: Locale,
): string {
  const years = subjects.flatMap((id) => {
    const year = cycles.get(id);
    return year === undefined ? [] : [say(words.cycleOf, locale, { year })];
  });
  return [viewWords[view][locale], ...years].join(locale === "zh" ? "，" : ", ");
}
