import type { Locale } from "@/lib/result";
import { planFormWords, speakOnly } from "@/lib/words";

export const planReplies = (locale: Locale) =>
  speakOnly(planFormWords, locale, [
    "saved",
    "taken",
    "setAside",
    "moved",
    "invalid",
    "fieldWrong",
    "conflictTitle",
    "conflictText",
    "conflictNow",
    "emptyValue",
  ]);
