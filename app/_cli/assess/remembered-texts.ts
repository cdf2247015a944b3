/** How values of one kind are told apart. */
type Kind<T> = {
  /** Where a text is kept: the same place for the same value, and for as few others as may be. */
  readonly placeOf: (value: T) => number;
  readonly isSame: (a: T, b: T) => boolean;
};

/** Places for texts of one kind: a later value takes the place of an earlier. */
const PLACES = 4096;

/** The text that `JSON.stringify` gives of a value: the one at its place, if that is of the same value. */
export function rememberTexts<T>({ placeOf, isSame }: Kind<T>): (value: T) => string {
  const kept = Array.from(
    { length: PLACES },
    (): { readonly value: T; readonly text: string } | undefined => undefined,
  );
  return (value) => {
    const place = placeOf(value) % PLACES;
    const known = kept[place];
    if (known !== undefined && isSame(known.value, value)) return known.text;
    const text = JSON.stringify(value);
    kept[place] = { value, text };
    return text;
  };
}
