import { say, pulseWords as words } from "@/lib/i18n";
import type { Locale } from "@/lib/result";

type Quarter = { readonly year: number; readonly quarter: number };

export const quarterInWords = ({ year, quarter }: Quarter, locale: Locale): string =>
  say(words.quarter, locale, { year, quarter });
