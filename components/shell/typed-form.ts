import type { Typed, TypedValue } from "./typed-store";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Never stored: secrets, and fields that a browser does not restore. */
const SECRET = new Set(["password", "currentPassword", "newPassword", "code", "token"]);
const UNKEPT = new Set(["hidden", "password", "file", "submit", "button", "reset", "image"]);

export const fieldsOf = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter(
    (field): field is Field =>
      (field instanceof HTMLInputElement ||
        field instanceof HTMLTextAreaElement ||
        field instanceof HTMLSelectElement) &&
      field.name !== "" &&
      !UNKEPT.has(field.type) &&
      !SECRET.has(field.name) &&
      !ANSWERS.has(field.name),
  );

const isMark = (field: Field): field is HTMLInputElement => field.type === "checkbox" || field.type === "radio";

/** Never stored: the answer to a question that the last reply asked. */
const ANSWERS = new Set(["decided"]);

type Known = Pick<Typed, "hidden" | "names">;

/** The features by which a form is recognised. */
export const knownBy = (form: HTMLFormElement): Known => ({ hidden: hiddenOf(form), names: namesOf(form) });

/** The values of a form, each with the value it was rendered with: as recorded before, or as the page has it. */
export function valuesOf(form: HTMLFormElement, before: readonly TypedValue[] = []): readonly TypedValue[] {
  const seen = new Map<string, number>();
  return fieldsOf(form).map((field): TypedValue => {
    const { name, value } = field;
    if (isMark(field)) {
      const known = before.find((one) => one.kind === "mark" && one.name === name && one.value === value);
      const served = known?.kind === "mark" ? known.served : field.defaultChecked;
      return { kind: "mark", name, value, checked: field.checked, served };
    }
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    const known = before.find((one) => one.kind === "text" && one.name === name && one.nth === nth);
    return { kind: "text", name, nth, value, served: known?.kind === "text" ? known.served : servedIn(field) };
  });
}

/** The value a field was rendered with. */
function servedIn(field: Field): string {
  if (!(field instanceof HTMLSelectElement)) return field.defaultValue;
  return ([...field.options].find((option) => option.defaultSelected) ?? field.options[0])?.value ?? "";
}

/** Whether there is text that could be lost. */
export const hasText = (values: readonly TypedValue[]): boolean =>
  values.some((value) => value.kind === "text" && value.value.trim() !== "");

/** Whether a person typed or chose something that differs from the rendered value. */
export const isTyped = (values: readonly TypedValue[]): boolean =>
  values.some((value) => value.kind === "text" && value.value !== value.served);

const hiddenOf = (form: HTMLFormElement): string =>
  JSON.stringify(
    [...form.elements]
      .filter(
        (field): field is HTMLInputElement =>
          field instanceof HTMLInputElement && field.type === "hidden" && !field.name.startsWith("$"),
      )
      .map(({ name, value }) => [name, value]),
  );

const namesOf = (form: HTMLFormElement): string =>
  [...new Set(fieldsOf(form).map(({ name }) => name))].sort().join(" ");

/**
 * The form that the text was typed into: one with the same fields and the same hidden values, or the only one with
 * these fields. Text that was not sent yet is never put into the form of another object; only the id of a new object
 * may differ, because it changes with each visit.
 */
export function findForm(typed: Known & Pick<Typed, "state">): HTMLFormElement | undefined {
  const alike = [...document.forms].filter((form) => namesOf(form) === typed.names);
  const same = alike.find((form) => hiddenOf(form) === typed.hidden);
  const [only] = alike;
  if (same !== undefined || only === undefined || alike.length > 1) return same;
  return typed.state === "lost" || withoutId(hiddenOf(only)) === withoutId(typed.hidden) ? only : undefined;
}

const withoutId = (hidden: string): string => hidden.replace(/\["id","[^"]*"\]/, "");

/** Restores values as if they were typed, so that components that listen to the fields also get them. */
export function fillForm(form: HTMLFormElement, { values }: Typed): void {
  openAround(form);
  const fields = fieldsOf(form);
  for (const value of values) {
    if (value.kind === "mark") {
      const mark = fields.find((one) => isMark(one) && one.name === value.name && one.value === value.value);
      if (mark instanceof HTMLInputElement && mark.checked !== value.checked) mark.click();
      continue;
    }
    const field = fields.filter((one) => !isMark(one) && one.name === value.name)[value.nth];
    if (field !== undefined && field.value !== value.value) setValue(field, value.value);
  }
}

type Given = {
  /** The page was restored from the back/forward cache, with its values of that time. */
  readonly isOlder: boolean;
  /** Fields that are already restored. */
  readonly done?: ReadonlySet<Element>;
};

/**
 * Restores typed values, but only in fields that are still rendered with the same value, so that values saved meanwhile
 * are kept. Text typed since then is kept too, except on a page from the back/forward cache, whose text is older. A
 * required tick box is not restored, because it is a confirmation.
 */
export function continueForm(form: HTMLFormElement, { values }: Typed, given: Given): void {
  const now = valuesOf(form);
  const fields = fieldsOf(form);
  const isLeft = (field: Field) => given.done?.has(field) === true;
  for (const value of values) {
    if (value.kind === "mark") {
      const mark = fields.find((one) => isMark(one) && one.name === value.name && one.value === value.value);
      if (!(mark instanceof HTMLInputElement) || isLeft(mark) || mark.required) continue;
      if (mark.defaultChecked !== value.served) continue;
      if (value.checked !== value.served && mark.checked !== value.checked) mark.click();
      continue;
    }
    const field = fields.filter((one) => !isMark(one) && one.name === value.name)[value.nth];
    const served = now.find((one) => one.kind === "text" && one.name === value.name && one.nth === value.nth)?.served;
    if (field === undefined || isLeft(field) || served !== value.served || value.value === value.served) continue;
    if (field.value === served || field.value === value.value || given.isOlder) setValue(field, value.value);
  }
  openAround(form);
}

function openAround(form: HTMLFormElement): void {
  for (let around = form.parentElement; around !== null; around = around.parentElement)
    if (around instanceof HTMLDetailsElement) around.open = true;
}

/**
 * Uses the native setter, because React replaces the field's own and would ignore the event. React's setter gets
 * another value first, since the browser may have restored the value before hydration.
 */
function setValue(field: Field, value: string): void {
  if (field.value === value) field.value = "";
  const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set;
  own?.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}
