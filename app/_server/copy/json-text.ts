/** One field of an object: its value, or the members of its list as they are read. */
export type JsonField =
  | { readonly name: string; readonly value: unknown }
  | { readonly name: string; readonly each: AsyncIterable<unknown> };

/** Size of one chunk in bytes. */
const PIECE = 64 * 1024;

/** An object as JSON in chunks: only the field, or the list member, being written is in memory. */
export async function* jsonText(fields: AsyncIterable<JsonField>): AsyncGenerator<Uint8Array, void, undefined> {
  let before = "{\n";
  for await (const field of fields) {
    const head = `${before}${JSON.stringify(field.name)}: `;
    before = ",\n";
    if ("value" in field) yield* inPieces(head + written(field.value));
    else {
      let mark = `${head}[`;
      for await (const member of field.each) {
        yield* inPieces(`${mark}\n${written(member)}`);
        mark = ",";
      }
      yield* inPieces(mark === "," ? "\n]" : `${mark}]`);
    }
  }
  yield* inPieces(before === ",\n" ? "\n}\n" : "{}\n");
}

/** Missing values become null, so that a documented field is never left out. */
const written = (value: unknown): string => JSON.stringify(value ?? null, null, 1);

export function* inPieces(text: string): Generator<Uint8Array, void, undefined> {
  const bytes = new TextEncoder().encode(text);
  for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE);
}
