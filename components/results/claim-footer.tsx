import type { Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { claimWords, say } from "@/lib/words";

type ClaimFooterProps = { readonly locale: Locale; readonly rating: Rating; readonly demo?: boolean };

/** What may be claimed at this stage, and under which versions. Printed under every report. */
export function ClaimFooter({ locale, rating, demo = false }: ClaimFooterProps) {
  const { versions, inputHash } = rating;
  const space = locale === "zh" ? "" : " ";
  const sentences = [
    claimWords.stage[locale],
    claimWords.selfReport[locale],
    claimWords.upgradingItems[locale],
    ...(demo ? [claimWords.demo[locale]] : []),
  ];
  return (
    <footer className="type-caption mt-6 flex flex-wrap justify-between gap-x-10 gap-y-3 border-t border-line-2 pt-4 text-ink-3 print:mt-3 print:flex-nowrap print:gap-x-6 print:pt-2 print:text-[8pt] print:leading-[1.3]">
      <p className="max-w-[80ch]">
        {sentences.join(space)}{" "}
        <a href="/method#limits" className="link no-print">
          {claimWords.limits[locale]}
        </a>
      </p>
      <p className="max-w-[44ch] print:min-w-[15rem]">
        {say(claimWords.versions, locale, {
          instrument: versions.instrument.split("@")[1] ?? versions.instrument,
          requirement: versions.requirement,
          errorModel: versions.errorModel,
          measures: versions.measures,
        })}
        {inputHash === "" ? null : (
          <>
            <br />
            {say(claimWords.hash, locale, { hash: inputHash.slice(0, 12) })}
          </>
        )}
      </p>
    </footer>
  );
}
