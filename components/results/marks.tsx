import { Section } from "@/components/ui/section";
import { type MarksFacts, marksOf, unknownSaid } from "@/lib/view/results/marks";
import { marksWords } from "@/lib/words";

/** Every finding with its sentence, and the views in which many answered "don't know". */
export function MarksSection({ locale, rating, twoPictures }: MarksFacts) {
  const marks = marksOf({ locale, rating, twoPictures });
  const unknown = unknownSaid(rating, locale);
  if (marks.length + unknown.length === 0) return null;
  return (
    <Section id="marks" title={marksWords.title[locale]}>
      <dl className="type-small grid gap-x-6 gap-y-2 sm:grid-cols-[minmax(9rem,auto)_minmax(0,1fr)]">
        {marks.map(({ name, text, warn }) => (
          <Row key={name} name={name} warn={warn === true} text={text} />
        ))}
        {unknown.map((text) => (
          <Row key={text} name={marksWords.dontKnow[locale]} warn={false} text={text} />
        ))}
      </dl>
    </Section>
  );
}

function Row({ name, text, warn }: { name: string; text: string; warn: boolean }) {
  return (
    <>
      <dt>
        <span className={`tag ${warn ? "border-warn bg-warn-soft text-warn" : ""}`}>{name}</span>
      </dt>
      <dd className="text-ink-2">{text}</dd>
    </>
  );
}
