import type { Locale } from "@/lib/result";
import { landingWords } from "@/lib/words";

/** The footer: the promises to users and a link to the method. */
export function Footer({ locale }: { locale: Locale }) {
  return (
    <>
      <span>{landingWords.footerConsent[locale]}</span>
      <span>{landingWords.footerMethod[locale]}</span>
    </>
  );
}
