import type { CellId } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import type { pulseSheetWords } from "@/lib/words/pulse/pulse-sheet";
import { fill, type Spoken } from "@/lib/words/say";

export type SheetWords = Spoken<typeof pulseSheetWords>;

/** Everything the sheet says in one language; both travel to the phone, so that it switches without a connection. */
export type SheetTexts = {
  readonly words: SheetWords;
  readonly question: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly dontKnow: string;
  readonly statements: Readonly<Record<CellId, string>>;
};

/** Chosen values by statement: a level, or `-` for "don't know". */
export type Chosen = Readonly<Partial<Record<CellId, string>>>;
export const DONT_KNOW = "-";

const SHEET_ENDS = ["used", "full", "closed", "unknown"] as const;
/** Why a sheet is not taken, for good. */
export type SheetEnd = (typeof SHEET_ENDS)[number];

/** What a sending comes back with; without scripts also what was chosen, so that nothing is lost. */
export type SheetState = {
  readonly outcome: "sent" | "open" | "not-sent" | "language" | SheetEnd;
  readonly chosen: Readonly<Record<string, string>>;
  readonly locale?: Locale;
} | null;

export const isEnd = (outcome: string): outcome is SheetEnd => SHEET_ENDS.some((end) => end === outcome);

/** Seconds for a statement: sixteen take about three minutes. */
const SECONDS = 11;

export const placeInWords = (words: SheetWords, at: number, all: number): string =>
  fill(words.place, { n: at + 1, all, minutes: Math.max(1, Math.round(((all - at) * SECONDS) / 60)) });
