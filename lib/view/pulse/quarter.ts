import type { Locale } from "@/lib/result";
import { say, pulseWords as words } from "@/lib/words";

type Quarter = { readonly year: number; readonly quarter: number };

export const quarterInWords = ({ year, quarter }: Quarter, locale: Locale): string =>
  say(words.quarter, locale, { year, quarter });
