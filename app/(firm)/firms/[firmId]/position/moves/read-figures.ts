import type { FieldEntry } from "@/lib/fields";
import { FIRM_FIGURES, type FirmFigure } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import type { Json, SaveOutcome } from "@/lib/saving";
import { isObject } from "@/lib/view/fields/values";
import { printFigure } from "@/lib/view/position/print-figure";
import { FIGURES_IN_PERCENT, moveWords, savingRefusalWords, say } from "@/lib/words";
import { fieldSavingWords } from "@/lib/words/fields/fields";

type Sent = Readonly<Record<string, unknown>>;
type FigureEntry = Extract<FieldEntry, { kind: "figure" }>;
type Outcome = SaveOutcome<Json, keyof typeof savingRefusalWords>;

/** Message codes of invalid figures by field, with their values. `notSaved` already contains its text. */
type Faults = Record<string, string[]>;

/** The changed figures, each with its base revision, and the invalid ones. */
export function readFigures(sent: Sent, locale: Locale): { readonly entries: FigureEntry[]; readonly faults: Faults } {
  const read = FIRM_FIGURES.map((figure) => readFigure(figure, sent, locale));
  return {
    entries: read.flatMap(({ entry }) => entry ?? []),
    faults: Object.fromEntries(read.flatMap(({ faults }) => Object.entries(faults))),
  };
}

type ReadFigure = { readonly entry?: FigureEntry; readonly faults: Faults };

const REVISION = /^\d{1,9}$/;

/** One figure as typed, with its rendered value; no entry if it is unchanged or not in the form. */
function readFigure(figure: FirmFigure, sent: Sent, locale: Locale): ReadFigure {
  if (sent[`${figure}:value`] === undefined) return { faults: {} };
  const inPercent = FIGURES_IN_PERCENT.includes(figure);
  const text = (part: string): string => String(sent[`${figure}:${part}`] ?? "");
  const value = readNumber(text("value"), inPercent ? 100 : 1);
  const change = readNumber(text("change"), 100);
  if (value === undefined || change === undefined) {
    const wrong = [...(value === undefined ? ["value"] : []), ...(change === undefined ? ["change"] : [])];
    return { faults: Object.fromEntries(wrong.map((part) => [`${figure}:${part}`, ["notANumber", text(part)]])) };
  }
  if (inPercent && value !== null && (value < 0 || value > 1)) {
    return { faults: { [`${figure}:value`]: ["outOfRange", text("value")] } };
  }
  const wanted = value === null && change === null ? null : { value, change };
  if (JSON.stringify(wanted) === text("seen")) return { faults: {} };
  if (!REVISION.test(text("base"))) return { faults: notSaved(figure, moveWords.pageTooOld[locale]) };
  return { entry: { kind: "figure", base: Number(text("base")), figure, value: wanted }, faults: {} };
}

const notSaved = (figure: FirmFigure, words: string): Faults => ({ [`${figure}:value`]: ["notSaved", words] });

/** Null for empty input, undefined for an invalid number. */
function readNumber(raw: string, scale: number): number | null | undefined {
  const text = raw
    .normalize("NFKC")
    .trim()
    .replace(/\s*%$/, "")
    .replace(/^(-?\d+),(\d+)$/, "$1.$2");
  if (text === "") return null;
  return /^[-−+]?\d{1,12}(\.\d{1,6})?$/.test(text) ? Number(text.replace("−", "-")) / scale : undefined;
}

/** Why figures were not saved, each with its own reason. */
export function faultsOf(entries: readonly FigureEntry[], outcomes: readonly Outcome[], locale: Locale): Faults {
  const faults: Faults = {};
  for (const [index, { figure }] of entries.entries()) {
    const words = wordsOf(figure, outcomes[index], locale);
    if (words !== undefined) Object.assign(faults, notSaved(figure, words));
  }
  return faults;
}

function wordsOf(figure: FirmFigure, outcome: Outcome | undefined, locale: Locale): string | undefined {
  switch (outcome?.status) {
    case undefined:
    case "saved":
      return undefined;
    case "refused":
      return savingRefusalWords[outcome.reason][locale];
    case "conflict":
      return say(fieldSavingWords.formConflict, locale, {
        name: outcome.theirs.by ?? say(fieldSavingWords.aColleague, locale),
        theirs: tellFigure(figure, outcome.theirs.value, locale),
      });
  }
}

/** "Last 12 months: 12; Change over 3 years, %: 8" */
function tellFigure(figure: FirmFigure, stated: Json, locale: Locale): string {
  if (!isObject(stated)) return say(fieldSavingWords.nothing, locale);
  const [colon, and] = locale === "zh" ? ["：", "；"] : [": ", "; "];
  const part = (name: "value" | "change", scale: number) => {
    const value = stated[name];
    const printed = printFigure(typeof value === "number" ? value : null, scale);
    return `${say(moveWords[name], locale)}${colon}${printed || say(fieldSavingWords.nothing, locale)}`;
  };
  return [part("value", FIGURES_IN_PERCENT.includes(figure) ? 100 : 1), part("change", 100)].join(and);
}
