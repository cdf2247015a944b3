import type { KeptScreening } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { openInWords } from "@/lib/view/screening/step-words";
import type { Step } from "@/lib/view/screening/steps";
import { screeningWords } from "@/lib/words";
import { Notice } from "../ui/notice";

type OpenProps = {
  readonly step: Step;
  readonly locale: Locale;
  readonly screening: KeptScreening | undefined;
  readonly isSaved: boolean;
};

/** Unanswered questions after a partial save. */
export function StillOpen({ step, locale, screening, isSaved }: OpenProps) {
  const words = openInWords(step, locale, screening);
  if (words === undefined) return null;
  return (
    <div className="mt-4">
      <Notice tone="warn">
        {screeningWords[isSaved ? "saved" : "nothingSaved"][locale]}
        {locale === "zh" ? "" : " "}
        {words}
      </Notice>
    </div>
  );
}
