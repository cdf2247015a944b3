import type { Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import type { ClosedWave } from "@/lib/view/pulse/closed-waves";
import { pulseWords as words } from "@/lib/words";
import { Section } from "../ui/section";
import { TwoPicturesSection } from "./two-pictures-section";

type TwoPicturesProps = {
  readonly last: ClosedWave | undefined;
  /** The latest final result, as management sees the firm. */
  readonly management: { readonly rating: Rating; readonly cycle: number } | undefined;
  readonly locale: Locale;
};

/** The results of the last closed employee questionnaire beside the latest result of management. */
export function TwoPictures({ last, management, locale }: TwoPicturesProps) {
  if (last?.firm === undefined) return null;
  if (management === undefined) {
    return (
      <Section id="two-pictures" title={words.two[locale]}>
        <p className="text-ink-2">{words.twoNoResult[locale]}</p>
      </Section>
    );
  }
  return (
    <TwoPicturesSection
      locale={locale}
      rating={management.rating}
      cycle={String(management.cycle)}
      pulse={{ year: last.year, quarter: last.number, figures: last.firm, byHand: last.hasByHand ? 1 : 0 }}
    />
  );
}
