import type { Locale } from "@/lib/result";
import { careWords, say } from "@/lib/words";
import { Section } from "../ui/section";

type WorthAskingProps = {
  /** Undefined if a number would reveal who. */
  readonly hasty: number | undefined;
  readonly locale: Locale;
};

/** The number of people with signs of careless answering; nobody is named. */
export const WorthAsking = ({ hasty, locale }: WorthAskingProps) => (
  <Section id="worth-asking" title={careWords.title[locale]} reading={careWords.reading[locale]}>
    <p className="text-ink-2">
      {hasty === undefined ? careWords.none[locale] : say(careWords.notice, locale, { n: hasty })}
    </p>
  </Section>
);
