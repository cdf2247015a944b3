import { plainText } from "./plain-text";

/** Maximum number of form fields; our largest form has a few hundred. */
export const FIELDS_MAX = 4000;

/** A text as it was typed: a form sends line breaks as two characters, but its field counts one. */
const typedText = (text: string): string => plainText(text).replaceAll("\r\n", "\n");

/** False for fields that React adds to a form, whose names begin with "$". */
const isOwn = (name: string): boolean => !name.startsWith("$");

/**
 * Reads a form that was not sent through React; undefined if it exceeds the size, or is not a form. Browsers announce
 * the size, and the server reads no more than announced.
 */
export async function receiveForm(request: Request, bytesMax: number): Promise<FormData | undefined> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  return length <= bytesMax ? request.formData().catch(() => undefined) : undefined;
}

type Fields = ReadonlyMap<string, readonly FormDataEntryValue[]>;

/**
 * The fields of a form by name, with cleaned texts and unchanged files; undefined if there are too many, because part
 * of a form must not be saved as if it were complete.
 */
export function fieldsOf(form: FormData): Fields | undefined {
  const { fields, isWhole } = firstFieldsOf(form);
  return isWhole ? fields : undefined;
}

/**
 * The first fields of a form, up to the limit, and whether these are all.
 *
 * Iterates once over all fields: FormData.getAll scans the whole form each time, so calling it for every name would
 * take quadratic time.
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
 * A form as the object that an action's input describes; fields `name[]` become the array `name`. Undefined if it has
 * too many fields, which the gate then refuses with a message.
 */
export function readForm(form: FormData): Readonly<Record<string, unknown>> | undefined {
  const fields = fieldsOf(form);
  if (fields === undefined) return undefined;
  // creates own properties for any name: assigning to `__proto__` would change the prototype
  return Object.fromEntries(
    Array.from(fields, ([name, values]) => (name.endsWith("[]") ? [name.slice(0, -2), values] : [name, values[0]])),
  );
}

const SECRET_FIELDS = new Set(["password", "currentPassword", "newPassword", "code"]);

/**
 * The typed values, for showing the form again; repeated names have one value per line. For a form with too many
 * fields, only the first ones.
 */
export function readTyped(form: FormData): Record<string, string> {
  return Object.fromEntries(
    Array.from(firstFieldsOf(form).fields).flatMap(([name, values]) => {
      const texts = values.filter((value) => typeof value === "string");
      return texts.length === 0 || SECRET_FIELDS.has(name) ? [] : [[name, texts.join("\n")] as const];
    }),
  );
}

export const textsOf = (form: FormData, name: string): string[] =>
  form.getAll(name).flatMap((value) => (typeof value === "string" ? [typedText(value)] : []));

/** The text of a field; empty if it is missing. */
export const textOf = (form: FormData, name: string): string => textsOf(form, name)[0] ?? "";

/** The file of a field. The caller must handle other values. */
export const fileOf = (form: FormData, name: string): FormDataEntryValue | null => form.get(name);

/** A password exactly as typed; it is hashed and never stored. */
export function secretOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
