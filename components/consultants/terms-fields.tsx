import {
  type Days,
  type ScopeOption,
  scopeField,
  type TermsShown,
  type TermsWords,
} from "@/lib/view/consultants/terms";
import { FormMark, FormText } from "../ui/form-fields";

type TermsFieldsProps = {
  /** Makes the ids of the fields unique on the page. */
  readonly id: string;
  readonly terms: TermsShown;
  readonly options: readonly ScopeOption[];
  readonly days: Days;
  readonly words: TermsWords;
};

/** Scope, end date, and kind of the access. */
export function TermsFields({ id, terms, options, days, words }: TermsFieldsProps) {
  return (
    <>
      <fieldset>
        <legend className="type-h3">{words.scope}</legend>
        <p className="type-small mt-0.5 text-ink-2">{words.scopeHint}</p>
        <div className="mt-2 grid gap-x-6 sm:grid-cols-2">
          {options.map(({ value, label, gloss }) => (
            <Tick key={value} name={scopeField(value)} on={terms.scope.includes(value)}>
              <span className="font-medium">{label}</span> <span className="type-small text-ink-2">{gloss}</span>
            </Tick>
          ))}
        </div>
      </fieldset>
      <div className="max-w-72">
        <FormText
          id={`${id}-ends`}
          name="endsOn"
          type="date"
          min={days.first}
          max={days.last}
          label={words.endsOn}
          hint={words.endsOnHint}
          value={terms.endsOn}
          wrong={words.endsOnInvalid}
        />
      </div>
      <div>
        <Tick name="mayReview" on={terms.mayReview}>
          {words.mayReview}
        </Tick>
        <Tick name="blindUntilRated" on={terms.blindUntilRated}>
          {words.blindUntilRated}
        </Tick>
      </div>
    </>
  );
}

type TickProps = { readonly name: string; readonly on: boolean; readonly children: React.ReactNode };

const Tick = ({ name, on, children }: TickProps) => (
  <label className="flex min-h-9 items-start gap-2.5 py-1.5">
    <FormMark type="checkbox" name={name} value="on" on={on} className="mt-1 size-4 shrink-0 accent-ink" />
    <span className="min-w-0">{children}</span>
  </label>
);
