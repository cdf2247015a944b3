import type { Locale } from "@/lib/result";
import { landingWords } from "@/lib/words";

/** What is promised, and where the method is. */
export function Footer({ locale }: { locale: Locale }) {
  return (
    <>
      <span>{landingWords.footerConsent[locale]}</span>
      <span>{landingWords.footerMethod[locale]}</span>
    </>
  );
}
