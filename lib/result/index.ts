/** Languages of the interface and of every questionnaire. Neither is a translation of the other. */
export const LOCALES = ["en", "zh"] as const;
export type Locale = (typeof LOCALES)[number];

/** One text in every language. Placeholders look like `{name}`. */
export type Text = Readonly<Record<Locale, string>>;

/** The outcome of an operation that can be refused: a value, never an exception. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });

/** A result that cannot be computed, with the reason. Used instead of NaN, Infinity, -1 or 0. */
export type Insufficient<R extends string = string> = { readonly kind: "insufficient"; readonly reason: R };

export const insufficient = <R extends string>(reason: R): Insufficient<R> => ({ kind: "insufficient", reason });

export function isInsufficient(value: unknown): value is Insufficient {
  // property access instead of `in`: V8 caches it better for the many object shapes that occur here
  return typeof value === "object" && value !== null && (value as Partial<Insufficient>).kind === "insufficient";
}

/** Random source, passed as an argument: uniform on [0, 1). */
export type Random = {
  (): number;
  /**
   * Optional batch interface: fills an array with words; a number is 27 bits at the top of one word and 26 of the next.
   * The source must not keep the array, because the caller reuses it.
   */
  readonly fillWords?: (words: Int32Array) => void;
};

/** The result of every action: done, invalid with messages per field, or refused with a code. */
export type Outcome<T = undefined, R extends string = string> =
  | { readonly status: "done"; readonly value: T }
  | { readonly status: "invalid"; readonly fields: Readonly<Record<string, readonly string[]>> }
  | {
      readonly status: "refused";
      readonly reason: R;
      /** Values for the placeholders of the reason's message: until when, how many. */
      readonly values?: Readonly<Record<string, string | number>>;
    };

/** Builds an object with a value for each key of a list, in order. */
export function tabulate<K extends string, V>(
  keys: readonly K[],
  make: (key: K, place: number) => V,
): Readonly<Record<K, V>> {
  // The cast is safe because callers pass the tuple from which K is derived, so every key of K is in the list.
  const table = (keys.length < LONG_FROM ? {} : { ...blankOf(keys) }) as Record<K, V>;
  keys.forEach((key, place) => {
    table[key] = make(key, place);
  });
  return table;
}

/** From this number of keys on, copying an object that has all keys is twice as fast as adding them one by one. */
const LONG_FROM = 9;

const blanks = new WeakMap<readonly string[], object>();

/**
 * An object with every key and no values. V8 keeps objects parsed from JSON in fast mode, regardless of the number of
 * keys.
 */
function blankOf(keys: readonly string[]): object {
  const known = blanks.get(keys);
  if (known !== undefined) return known;
  const blank = JSON.parse(`{${keys.map((key) => `${JSON.stringify(key)}:null`).join(",")}}`);
  blanks.set(keys, blank);
  return blank;
}

/** One entry of a room's index of formulas; the method page and the room's README are generated from it. */
export type Formula = {
  readonly name: Text;
  readonly formula: string;
  readonly source: string;
  readonly note: Text;
};
