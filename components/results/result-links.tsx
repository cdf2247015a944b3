import { firmPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { resultPageWords, say, shellWords } from "@/lib/words";
import { SoftLink } from "../ui/soft-link";

type ResultPlaceProps = {
  readonly locale: Locale;
  readonly year: string;
  readonly frozenOn: string;
  readonly revision: number;
  /** The year of a later cycle that is not final yet. */
  readonly open: number | undefined;
};

/** Which result it is, when it became final, and whether a later cycle is open. */
export function ResultPlace({ locale, year, frozenOn, revision, open }: ResultPlaceProps) {
  const facts = [
    say(resultPageWords.frozen, locale, { date: frozenOn }),
    ...(revision > 1 ? [say(resultPageWords.revision, locale, { n: revision })] : []),
    ...(open === undefined ? [] : [say(resultPageWords.laterOpen, locale, { year: open })]),
  ];
  return (
    <>
      <strong className="font-semibold text-ink">{say(resultPageWords.title, locale, { year })}</strong>{" "}
      {facts.join(locale === "zh" ? "，" : ", ")}
    </>
  );
}

/** Downloads of the answers and the result. */
export function ExportLinks({ locale, base, revision }: { locale: Locale; base: string; revision: number }) {
  return (
    <>
      <a href={`${base}/export?of=answers&revision=${revision}`} download className="button button-compact">
        {resultPageWords.exportInput[locale]}
      </a>
      <a href={`${base}/export?of=result&revision=${revision}`} download className="button button-compact">
        {resultPageWords.exportRating[locale]}
      </a>
    </>
  );
}

/** Who can read a result besides the manager, and where to change that. */
export function WhoSees({ locale, firmId }: { readonly locale: Locale; readonly firmId: string }) {
  return (
    <section aria-labelledby="who-sees" className="type-small no-print mt-6">
      <h2 id="who-sees" className="type-h3">
        {resultPageWords.whoSees[locale]}
      </h2>
      <p className="mt-1 max-w-[70ch] text-ink-2">{resultPageWords.whoSeesText[locale]}</p>
      <p className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
        <SoftLink href={firmPaths.people(firmId)} className="link">
          {shellWords.people[locale]}
        </SoftLink>
        <SoftLink href={firmPaths.sharing(firmId)} className="link">
          {shellWords.sharing[locale]}
        </SoftLink>
      </p>
    </section>
  );
}

export type ListedResult = {
  readonly assessmentId: string;
  readonly revision: number;
  readonly figures: { readonly cycle: number };
};
type OtherProps = { readonly locale: Locale; readonly firmId: string; readonly others: readonly ListedResult[] };

export function OtherResults({ locale, firmId, others }: OtherProps) {
  if (others.length === 0) return null;
  return (
    <nav aria-label={resultPageWords.earlier[locale]} className="type-small no-print mt-6">
      <h2 className="type-h3">{resultPageWords.earlier[locale]}</h2>
      <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
        {others.map(({ assessmentId, revision, figures }) => (
          <li key={`${assessmentId}.${revision}`}>
            <SoftLink href={`/firms/${firmId}/results/${assessmentId}?revision=${revision}`} className="link">
              {`${say(resultPageWords.title, locale, { year: figures.cycle })}, ${say(resultPageWords.revision, locale, { n: revision })}`}
            </SoftLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
