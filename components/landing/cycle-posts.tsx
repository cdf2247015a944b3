import { PHASES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { landingWords, phaseNames, postWords } from "@/lib/words";

/** The four phases of a cycle: what is done in each, and what it yields. */
export function CyclePosts({ locale }: { locale: Locale }) {
  return (
    <section aria-labelledby="cycle-title" className="border-t-2 border-ink pt-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
        <h2 id="cycle-title" className="type-h2">
          {landingWords.cycleTitle[locale]}
        </h2>
        <p className="text-ink-2">{landingWords.cycleTime[locale]}</p>
      </div>
      <ol className="mt-4 grid gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
        {PHASES.map((phase, index) => (
          <li
            key={phase}
            className={`sm:px-5 lg:border-l lg:border-line-2 ${index === 0 ? "lg:border-l-0 lg:pl-0" : ""} ${index % 2 === 0 ? "sm:max-lg:pl-0" : "sm:max-lg:border-l sm:max-lg:border-line-2"}`}
          >
            <p className="flex items-center gap-2 font-semibold">
              <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
                <rect width="12" height="12" className="fill-ink" />
              </svg>
              {phaseNames[phase][locale]}
            </p>
            <h3 className="mt-2 font-serif text-[19px] font-serif-strong leading-7">
              {postWords[phase].title[locale]}
            </h3>
            <p className="mt-1 text-ink-2">{postWords[phase].what[locale]}</p>
            <p className="type-small mt-2 text-ink-3">{postWords[phase].after[locale]}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
