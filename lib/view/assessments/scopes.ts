import { cellOfScope, type Scope } from "@/lib/assessments";
import { currentInstrument, findItem } from "@/lib/catalog";
import type { Locale } from "@/lib/result";
import { nameCell } from "@/lib/view/charts/speak-reading";

/** The name of a section, for example "Learning – Working with partners", or of a single item with its section. */
export function nameScope(scope: Scope, locale: Locale): string {
  const cell = nameCell(cellOfScope(scope), locale);
  const item = findItem(currentInstrument, scope);
  if (item === undefined) return cell;
  return locale === "zh" ? `${cell}：${item.name.zh}` : `${cell}: ${item.name.en}`;
}
