import type { Locale } from "@/lib/result";
import { readDemoFirm } from "@/lib/view/landing/demo-firm";
import { chartWords, landingWords } from "@/lib/words";
import { LatticeEmblem } from "../charts/lattice-rows";
import { VerdictMark } from "../charts/verdict-mark";

/** What a result looks like: the lattice of an invented firm, with the three places a required line can lie. */
export function DemoEmblem({ locale }: { locale: Locale }) {
  const legend = [
    ["meets", chartWords.onSolid[locale]],
    ["unclear", chartWords.onHatch[locale]],
    ["short", chartWords.aboveBoth[locale]],
  ] as const;
  return (
    <figure className="section m-0">
      <figcaption className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span className="type-h2">{landingWords.demoFirm[locale]}</span>
        <span className="tag">{landingWords.demo[locale]}</span>
      </figcaption>
      <div className="mt-3">
        <LatticeEmblem locale={locale} readings={readDemoFirm()} />
      </div>
      <ul className="type-small mt-3 flex flex-wrap gap-x-5 gap-y-1 text-ink-2">
        {legend.map(([verdict, words]) => (
          <li key={verdict} className="inline-flex items-center gap-1.5">
            <VerdictMark verdict={verdict} size={11} />
            {words}
          </li>
        ))}
      </ul>
      <p className="type-caption mt-2 text-ink-3">{landingWords.demoNote[locale]}</p>
    </figure>
  );
}
