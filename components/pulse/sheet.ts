import type { CellId } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import type { pulseSheetWords } from "@/lib/words/pulse/pulse-sheet";
import { fill, type Spoken } from "@/lib/words/say";

export type SheetWords = Spoken<typeof pulseSheetWords>;

/** All texts of the questionnaire in one language. Both languages are sent, so that switching works offline. */
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
/** Why the answers are permanently refused. */
export type SheetEnd = (typeof SHEET_ENDS)[number];

/** The reply to a submit; without scripts it includes the answers, so that nothing is lost. */
export type SheetState = {
  readonly outcome: "sent" | "open" | "not-sent" | "language" | SheetEnd;
  readonly chosen: Readonly<Record<string, string>>;
  readonly locale?: Locale;
} | null;

export const isEnd = (outcome: string): outcome is SheetEnd => SHEET_ENDS.some((end) => end === outcome);

/** Seconds per statement: sixteen take about three minutes. */
const SECONDS = 11;

export const placeInWords = (words: SheetWords, at: number, all: number): string =>
  fill(words.place, { n: at + 1, all, minutes: Math.max(1, Math.round(((all - at) * SECONDS) / 60)) });
