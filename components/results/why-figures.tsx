import { ScrollTable } from "@/components/charts/twin";
import { answersTable, type CellWhy } from "@/lib/view/results/why-answers";
import { figuresTable } from "@/lib/view/results/why-figures";
import { whyWords } from "@/lib/words";

/** Every coefficient of a part, in a fold. */
export function WhyFigures({ locale, rating, why }: CellWhy) {
  return (
    <details className="no-print mt-4">
      <summary className="link type-small inline-block py-1">{whyWords.figures[locale]}</summary>
      <ScrollTable data={answersTable(why.items, { locale, rating })} />
      <ScrollTable data={figuresTable({ locale, rating, why })} />
      <p className="type-caption mt-2 text-ink-3">
        <a href="/method" className="link">
          {whyWords.toMethod[locale]}
        </a>
      </p>
    </details>
  );
}
