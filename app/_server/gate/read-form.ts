import { plainText } from "./plain-text";

/** Fields that a form of ours stays far below: the largest one has some hundreds. */
export const FIELDS_MAX = 4000;

/** A text as it was typed: a form sends its line ends as two signs, and the field it came from counts one. */
const typedText = (text: string): string => plainText(text).replaceAll("\r\n", "\n");

/** What React sends along with a form of its own. */
const isOwn = (name: string): boolean => !name.startsWith("$");

/**
 * A form as a browser sends it past React; undefined where it has more bytes than this, or is none. A browser says how much it
 * sends, and the server reads no more than was said.
 */
export async function receiveForm(request: Request, bytesMax: number): Promise<FormData | undefined> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  return length <= bytesMax ? request.formData().catch(() => undefined) : undefined;
}

type Fields = ReadonlyMap<string, readonly FormDataEntryValue[]>;

/**
 * The fields of a form by their names, each text as it can be typed, each file as it came; undefined where there are too
 * many, since half a form would be saved as a whole one.
 */
export function fieldsOf(form: FormData): Fields | undefined {
  const { fields, isWhole } = firstFieldsOf(form);
  return isWhole ? fields : undefined;
}

/**
 * As many fields of a form as are read, and whether these are all.
 *
 * One walk over all of them: a FormData looks through the whole form for every name it is asked for, so that asking for
 * each name in turn takes time with the square of their number.
 */
function firstFieldsOf(form: FormData): { readonly fields: Fields; readonly isWhole: boolean } {
  const fields = new Map<string, FormDataEntryValue[]>();
  let count = 0;
  for (const [name, value] of form.entries()) {
    if (!isOwn(name)) continue;
    count += 1;
    if (count > FIELDS_MAX) return { fields, isWhole: false };
    const known = fields.get(name);
    const plain = typeof value === "string" ? typedText(value) : value;
    if (known === undefined) fields.set(name, [plain]);
    else known.push(plain);
  }
  return { fields, isWhole: true };
}

/**
 * A form as the object that an action's input describes; the fields of `name[]` become the array `name`. Undefined where
 * it has too many fields, which the gate refuses in words.
 */
export function readForm(form: FormData): Readonly<Record<string, unknown>> | undefined {
  const fields = fieldsOf(form);
  if (fields === undefined) return undefined;
  // own properties, whatever they are called: an assignment to `__proto__` would give the object another prototype
  return Object.fromEntries(
    Array.from(fields, ([name, values]) => (name.endsWith("[]") ? [name.slice(0, -2), values] : [name, values[0]])),
  );
}

const SECRET_FIELDS = new Set(["password", "currentPassword", "newPassword", "code"]);

/**
 * What was typed, for the form that comes back; of a name that is in it more than once all values, one a line. Of a form with
 * too many fields the first ones.
 */
export function readTyped(form: FormData): Record<string, string> {
  return Object.fromEntries(
    Array.from(firstFieldsOf(form).fields).flatMap(([name, values]) => {
      const texts = values.filter((value) => typeof value === "string");
      return texts.length === 0 || SECRET_FIELDS.has(name) ? [] : [[name, texts.join("\n")] as const];
    }),
  );
}

/** The texts of all fields of a name. */
export const textsOf = (form: FormData, name: string): string[] =>
  form.getAll(name).flatMap((value) => (typeof value === "string" ? [typedText(value)] : []));

/** The text of a field; empty where the form has none. */
export const textOf = (form: FormData, name: string): string => textsOf(form, name)[0] ?? "";

/** The file of a field. Who sends something else there is told so by whoever reads it. */
export const fileOf = (form: FormData, name: string): FormDataEntryValue | null => form.get(name);

/** A password as it was typed, to the last sign: it is hashed and never kept. */
export function secretOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
