import type { Locale } from "@/lib/result";
import { readDemoFirm } from "@/lib/view/landing/demo-firm";
import { TONES, toneInWords } from "@/lib/view/results/tone";
import { landingWords } from "@/lib/words";
import { LatticeEmblem } from "../charts/lattice-rows";
import { ToneMark } from "../charts/tone-mark";

/** A sample result: the sixteen parts of an invented firm, with the five possible verdicts. */
export function DemoEmblem({ locale }: { locale: Locale }) {
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
        {TONES.map((tone) => (
          <li key={tone} className="inline-flex items-center gap-1.5">
            <ToneMark tone={tone} size={12} />
            {toneInWords(tone, locale)}
          </li>
        ))}
      </ul>
      <p className="type-caption mt-2 text-ink-3">{landingWords.demoNote[locale]}</p>
    </figure>
  );
}
