import { gpnLo1 } from "@/lib/catalog";
import type { KeptScreening } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { determinantWords, namePartner, phaseNames, say, screeningWords } from "@/lib/words";
import { itemsOfStep, listOpenDeterminants, listOpenItems, PHASE_OF_STEP, type Step } from "./steps";

export function stepTitle(step: Step, locale: Locale, partner: string): string {
  const phase = PHASE_OF_STEP[step];
  if (phase !== undefined) return phaseNames[phase][locale];
  return step === "customer"
    ? screeningWords.customerTitle[locale]
    : namePartner(screeningWords.linkTitle, locale, partner);
}

export function stepLede(step: Step, locale: Locale): string {
  if (step === "customer") return screeningWords.customerLede[locale];
  if (step === "link") return screeningWords.linkLede[locale];
  return gpnLo1.answerRule[locale];
}

export function openInWords(step: Step, locale: Locale, screening: KeptScreening | undefined): string | undefined {
  if (step === "customer") return screening?.mainFunction ? undefined : screeningWords.openFunction[locale];
  if (step === "link") {
    const groups = listOpenDeterminants(screening).map((determinant) => determinantWords[determinant][locale]);
    if (groups.length === 0) return undefined;
    return say(screeningWords.openDeterminants, locale, { groups: groups.join(locale === "zh" ? "；" : "; ") });
  }
  const n = listOpenItems(screening, itemsOfStep(step)).length;
  return n === 0 ? undefined : say(screeningWords.openNotice, locale, { n });
}
