import { InlineMark, PairPlot } from "@/components/charts/pair-plot";
import { TableTwin } from "@/components/charts/twin";
import { Section } from "@/components/ui/section";
import type { Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { besideRows, besideTable, besideTitle, lookOf } from "@/lib/view/consultants/beside";
import type { ConsultantView, SignOff } from "@/lib/view/consultants/consultant-view";
import { chartWords, ratingWords as words } from "@/lib/words";

type ConsultantSectionProps = {
  readonly locale: Locale;
  readonly rating: Rating;
  readonly views: readonly ConsultantView[];
  readonly signed: readonly SignOff[];
};

/**
 * Compares the consultants' view with the firm's: two symbols per phase, with the consultants' names. It does not
 * affect any score.
 */
export function ConsultantSection({ locale, rating, views, signed }: ConsultantSectionProps) {
  if (views.length === 0 && signed.length === 0) return null;
  return (
    <Section
      id="consultant"
      title={besideTitle(rating, views, locale)}
      reading={views.length === 0 ? undefined : words.consultantReading[locale]}
    >
      {views.length === 0 ? null : (
        <Beside locale={locale} rating={rating} views={views} self={words.theFirm[locale]} />
      )}
      <SignOffs locale={locale} signed={signed} />
    </Section>
  );
}

type BesideProps = Omit<ConsultantSectionProps, "signed"> & {
  /** Label of the firm's own symbol. */
  readonly self: string;
};

/**
 * The level given by the firm and by each consultant, one row per phase, with the same data as a table and the notes on
 * items.
 */
export function Beside({ locale, rating, views, self }: BesideProps) {
  const rows = besideRows(rating, views, locale);
  return (
    <>
      <PairPlot label={words.plotLabel[locale]} rows={rows} />
      <ul className="type-caption mt-2 flex flex-wrap gap-x-5 gap-y-1 text-ink-2">
        <li className="inline-flex items-center gap-1.5">
          <InlineMark look="hollow" /> {self}
        </li>
        {views.map(({ key, who, blind }, at) => (
          <li key={key} className="inline-flex items-center gap-1.5">
            <InlineMark look={lookOf(at)} /> {`${who}${locale === "zh" ? "，" : ", "}${blindness(blind, locale)}`}
          </li>
        ))}
      </ul>
      <TableTwin data={besideTable(rating, views, self, locale)} label={chartWords.table[locale]} />
      <ItemNotes locale={locale} views={views} />
    </>
  );
}

const blindness = (blind: boolean, locale: Locale): string => (blind ? words.blindMark : words.openMark)[locale];

function ItemNotes({ locale, views }: Pick<BesideProps, "locale" | "views">) {
  const noted = views.filter(({ notes }) => notes.length > 0);
  if (noted.length === 0) return null;
  return (
    <details className="mt-3">
      <summary className="link type-small inline-block py-1">{words.notesTitle[locale]}</summary>
      {noted.map(({ key, who, notes }) => (
        <div key={key} className="mt-2">
          {noted.length > 1 ? <h3 className="type-h3">{who}</h3> : null}
          <dl className="type-small mt-1 flex flex-col gap-2">
            {notes.map(({ item, text }) => (
              <div key={item}>
                <dt className="font-medium">{item}</dt>
                <dd className="break-words whitespace-pre-line text-ink-2">{text}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </details>
  );
}

function SignOffs({ locale, signed }: { locale: Locale; signed: readonly SignOff[] }) {
  if (signed.length === 0) return null;
  return (
    <div className="mt-4 border-t border-line pt-3">
      <h3 className="type-h3">{words.signedOff[locale]}</h3>
      <ul className="type-small mt-1 flex flex-col gap-1 text-ink-2">
        {signed.map(({ key, line }) => (
          <li key={key}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
