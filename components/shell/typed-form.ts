import type { Typed, TypedValue } from "./typed-store";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Never kept: what is secret, and what a browser does not give back. */
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

/** Never kept: an answer to what the last press said. */
const ANSWERS = new Set(["decided"]);

type Known = Pick<Typed, "hidden" | "names">;

/** By what a form is known again. */
export const knownBy = (form: HTMLFormElement): Known => ({ hidden: hiddenOf(form), names: namesOf(form) });

/** What stands in a form, with what each field was served with: as noted before, or as the page says. */
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

/** What a field is served with. */
function servedIn(field: Field): string {
  if (!(field instanceof HTMLSelectElement)) return field.defaultValue;
  return ([...field.options].find((option) => option.defaultSelected) ?? field.options[0])?.value ?? "";
}

/** Whether there is text to lose. */
export const hasText = (values: readonly TypedValue[]): boolean =>
  values.some((value) => value.kind === "text" && value.value.trim() !== "");

/** Whether somebody wrote or chose something that is not there without them. */
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
 * The form it was typed into: the same fields about the same thing, or the only one with these fields. What was not sent yet
 * never goes to another thing: only the id of a thing that does not exist yet is another at each visit.
 */
export function findForm(typed: Known & Pick<Typed, "state">): HTMLFormElement | undefined {
  const alike = [...document.forms].filter((form) => namesOf(form) === typed.names);
  const same = alike.find((form) => hiddenOf(form) === typed.hidden);
  const [only] = alike;
  if (same !== undefined || only === undefined || alike.length > 1) return same;
  return typed.state === "lost" || withoutId(hiddenOf(only)) === withoutId(typed.hidden) ? only : undefined;
}

const withoutId = (hidden: string): string => hidden.replace(/\["id","[^"]*"\]/, "");

/** Puts the values back as if they were typed, so that a form that watches its fields knows them too. */
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
  /** The page came back from the browser's memory, with what stood in it then. */
  readonly isOlder: boolean;
  /** Fields that were seen to before. */
  readonly done?: ReadonlySet<Element>;
};

/**
 * Puts back what was being typed, each field that is still served as it was then: what was saved meanwhile is left alone, and
 * so is what somebody has typed since, but for a page that comes back from the browser's memory with what is older. A box
 * that has to be ticked is a word given, and is given again.
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
 * Past the setter that React puts before the field's own: else it would take the new value for one of its own. Through that
 * setter it first hears another value, since a browser may have put the new one there before React knew the field.
 */
function setValue(field: Field, value: string): void {
  if (field.value === value) field.value = "";
  const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set;
  own?.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}
