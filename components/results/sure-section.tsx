import { Section } from "@/components/ui/section";
import type { Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { type OtherViews, surenessRows } from "@/lib/view/results/sureness";
import { sureWords } from "@/lib/words";

type SureProps = { readonly locale: Locale; readonly rating: Rating; readonly views: OtherViews };

/** How certain the result is, and what would make it more certain. */
export function SureSection({ locale, rating, views }: SureProps) {
  return (
    <Section id="sure" title={sureWords.title[locale]}>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[minmax(8rem,auto)_minmax(0,1fr)]">
        {surenessRows(rating, views, locale).map(({ name, text }) => (
          <div key={name} className="contents">
            <dt className="type-h3">{name}</dt>
            <dd className="type-answer max-w-[72ch] text-ink-2">{text}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
