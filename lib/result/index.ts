/** Languages of the interface and of every questionnaire. Both are originals. */
export const LOCALES = ["en", "zh"] as const;
export type Locale = (typeof LOCALES)[number];

/** One wording in every language. Placeholders read `{name}`. */
export type Text = Readonly<Record<Locale, string>>;

/** The outcome of something that may be refused: a value, never an exception. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });

/** What cannot be computed says so and why; it is never NaN, Infinity, -1 or 0. */
export type Insufficient<R extends string = string> = { readonly kind: "insufficient"; readonly reason: R };

export const insufficient = <R extends string>(reason: R): Insufficient<R> => ({ kind: "insufficient", reason });

export function isInsufficient(value: unknown): value is Insufficient {
  // read, not asked by `in`: of the many forms that come here V8 remembers only what is read
  return typeof value === "object" && value !== null && (value as Partial<Insufficient>).kind === "insufficient";
}

/** Source of chance, passed in: uniform on [0, 1). */
export type Random = {
  (): number;
  /**
   * Many numbers at once, where the source can: a number is 27 bits at the top of one word and 26 of the next. The source
   * must not keep the array, which the caller fills again.
   */
  readonly fillWords?: (words: Int32Array) => void;
};

/** What every action answers: done, or malformed with words per field, or refused by the domain with a code. */
export type Outcome<T = undefined, R extends string = string> =
  | { readonly status: "done"; readonly value: T }
  | { readonly status: "invalid"; readonly fields: Readonly<Record<string, readonly string[]>> }
  | {
      readonly status: "refused";
      readonly reason: R;
      /** What the words of the reason leave open: until when, how many. */
      readonly values?: Readonly<Record<string, string | number>>;
    };

/** The total table over a list of keys, in their order. */
export function tabulate<K extends string, V>(
  keys: readonly K[],
  make: (key: K, place: number) => V,
): Readonly<Record<K, V>> {
  // Safe because every key of K that callers pass stands in the list: they pass the tuple K is derived from.
  const table = (keys.length < LONG_FROM ? {} : { ...blankOf(keys) }) as Record<K, V>;
  keys.forEach((key, place) => {
    table[key] = make(key, place);
  });
  return table;
}

/** From so many keys on, to copy a table that has them all takes half the time of adding them one by one. */
const LONG_FROM = 9;

const blanks = new WeakMap<readonly string[], object>();

/** A table with every key and no value. V8 keeps one that was read from JSON in its fast form, however many keys it has. */
function blankOf(keys: readonly string[]): object {
  const known = blanks.get(keys);
  if (known !== undefined) return known;
  const blank = JSON.parse(`{${keys.map((key) => `${JSON.stringify(key)}:null`).join(",")}}`);
  blanks.set(keys, blank);
  return blank;
}

/** One line of a room's index of formulas; the method page and the room's README are written from it. */
export type Formula = {
  readonly name: Text;
  readonly formula: string;
  readonly source: string;
  readonly note: Text;
};
