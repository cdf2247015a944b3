import type { FieldChange, InstrumentDifference, ItemChange } from "@/lib/authoring";
import type { Locale, Text } from "@/lib/result";
import { LOCALES } from "@/lib/result";
import { fieldWords, instrumentWords, say } from "@/lib/words";
import { Section } from "../ui/section";

type Props = { readonly locale: Locale; readonly difference: InstrumentDifference };

function differenceCounts({ items }: InstrumentDifference) {
  const count = (kind: ItemChange["kind"]) => items.filter((item) => item.kind === kind).length;
  return { changed: count("changed"), added: count("added"), removed: count("removed"), moved: count("moved") };
}

/** What a version changes, item by item, with old and new text in both languages. */
export function DifferenceView({ locale, difference }: Props) {
  const { items, cells, whole } = difference;
  return (
    <>
      {items.length === 0 ? null : (
        <Section
          id="items"
          title={instrumentWords.itemsTitle[locale]}
          reading={say(instrumentWords.counts, locale, differenceCounts(difference))}
        >
          <ul className="flex flex-col">
            {items.map((item) => (
              <ItemLine key={`${item.kind} ${item.id}`} locale={locale} item={item} />
            ))}
          </ul>
        </Section>
      )}
      {whole.length + cells.length === 0 ? null : (
        <Section id="whole" title={instrumentWords.wholeTitle[locale]}>
          <Changes locale={locale} changes={whole} />
          {cells.map(({ cell, changes }) => (
            <div key={cell} className="mt-4 border-t border-line-2 pt-3">
              <h3 className="type-h3">{cell}</h3>
              <Changes locale={locale} changes={changes} />
            </div>
          ))}
        </Section>
      )}
    </>
  );
}

function ItemLine({ locale, item }: { locale: Locale; item: ItemChange }) {
  const { before, after } = item.place;
  const places = before === undefined || after === undefined || before === after ? undefined : { before, after };
  return (
    <li className="border-t border-line-2 py-3 first:border-0 first:pt-0">
      <h3 className="type-h3 flex flex-wrap items-baseline gap-x-3">
        <span className="numeric">{item.id}</span>
        <span>{item.name[locale]}</span>
        <span className="tag">{instrumentWords[item.kind][locale]}</span>
      </h3>
      {places === undefined ? null : (
        <p className="type-small text-ink-2">{say(instrumentWords.movedFrom, locale, places)}</p>
      )}
      <Changes locale={locale} changes={item.changes} />
    </li>
  );
}

function Changes({ locale, changes }: { locale: Locale; changes: readonly FieldChange<keyof typeof fieldWords>[] }) {
  if (changes.length === 0) return null;
  return (
    <dl className="mt-2 flex flex-col gap-3">
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt className="type-small font-semibold">{fieldWords[field][locale]}</dt>
          {LOCALES.filter((one) => before?.[one] !== after?.[one]).map((one) => (
            <dd key={one} lang={one} className="mt-1 grid gap-x-5 gap-y-1 sm:grid-cols-2">
              <Side label={instrumentWords.before[locale]} lang={locale} text={before} of={one} struck />
              <Side label={instrumentWords.after[locale]} lang={locale} text={after} of={one} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

type SideProps = {
  readonly label: string;
  readonly lang: Locale;
  readonly text: Text | undefined;
  readonly of: Locale;
  readonly struck?: boolean;
};

/** One side of a change, under "before" or "now"; the coloured line only repeats that. */
function Side({ label, lang, text, of, struck = false }: SideProps) {
  return (
    <p
      className={`border-l-2 pl-3 [overflow-wrap:anywhere] ${struck ? "border-line-strong text-ink-2" : "border-ink"}`}
    >
      <span lang={lang} className="type-small block text-ink-2">
        {label}
      </span>
      {text?.[of] ?? <span lang={lang}>{instrumentWords.nothingThere[lang]}</span>}
    </p>
  );
}
