/** One field of an object: its value, or the members of its list as they are read. */
export type JsonField =
  | { readonly name: string; readonly value: unknown }
  | { readonly name: string; readonly each: AsyncIterable<unknown> };

/** Bytes of one piece. */
const PIECE = 64 * 1024;

/** An object as JSON in pieces: no more of it is in memory than the field, or the member of a list, being written. */
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

/** What is not there is null: a field that is promised is never left out. */
const written = (value: unknown): string => JSON.stringify(value ?? null, null, 1);

export function* inPieces(text: string): Generator<Uint8Array, void, undefined> {
  const bytes = new TextEncoder().encode(text);
  for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE);
}
