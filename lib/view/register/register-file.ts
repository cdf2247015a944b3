import {
  describeColumns,
  type Fault,
  faultWords,
  REGISTER_COLUMNS,
  type RegisterPlan,
  type RegisterRow,
  writeRegister,
} from "@/lib/register";
import type { Locale, Text } from "@/lib/result";
import { reaches } from "@/lib/stats";
import { type GuidedTable, type ListedFaults, listFaults } from "@/lib/tables";
import { say, registerWords as words } from "@/lib/words";
import { shareInPercent } from "@/lib/words/levels";

type Listed = ListedFaults & { readonly words: string };

export type RegisterFileReplies =
  | { readonly kind: "refused"; readonly words: string }
  | { readonly kind: "saved"; readonly words: string; readonly note: string }
  | { readonly kind: "clean"; readonly words: string; readonly note: string; readonly again: string }
  | (Listed & { readonly kind: "faulty" })
  | (Listed & { readonly kind: "doubtful"; readonly planned: string; readonly note: string });

/** The reply for a plan: rejected with its faults, waiting for a decision, valid, or saved. */
export function sayRegisterPlan(
  plan: RegisterPlan,
  intent: "check" | "save" | "decided",
  locale: Locale,
): RegisterFileReplies {
  if (plan.faults.length > 0) return { kind: "faulty", ...listed(plan.faults, words.planFaulty, locale) };
  const counts = { created: plan.created.length, changed: plan.changed.length, unchanged: plan.unchanged };
  const note = noteOf(plan, locale);
  if (plan.doubts.length > 0 && intent !== "decided") {
    const planned = say(words.planDoubtful, locale, counts);
    return { kind: "doubtful", ...listed(plan.doubts, words.doubts, locale), planned, note };
  }
  return intent === "check"
    ? { kind: "clean", words: say(words.planClean, locale, counts), note, again: words.again[locale] }
    : { kind: "saved", words: say(words.planSaved, locale, counts), note };
}

/**
 * Share of sales from which the required level is reliable; below it a note is shown, nothing is blocked. Source:
 * method 2.1.
 */
const COVERAGE_FIRM = 0.8;

const noteOf = ({ sales }: RegisterPlan, locale: Locale): string =>
  reaches(sales, COVERAGE_FIRM) ? "" : say(words.salesNote, locale, { share: shareInPercent(sales) });

const listed = (faults: readonly Fault[], text: Text, locale: Locale) => ({
  words: say(text, locale, { n: faults.length }),
  ...listFaults(faults, { words: faultWords, more: words.faultsMore, locale }),
});

/** The register as a file; an empty template without rows. */
export const registerTable = (rows: readonly RegisterRow[], locale: Locale): GuidedTable => ({
  table: writeRegister(rows, locale),
  name: words.sheetName[locale],
  choices: REGISTER_COLUMNS.map((column) => column.choices?.(locale)),
  guide: { name: words.guideName[locale], rows: describeColumns(locale) },
});
