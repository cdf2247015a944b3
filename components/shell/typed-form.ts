import type { Typed, TypedValue } from "./typed-store";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Never kept: what is secret, and what a browser does not give back. */
const SECRET = new Set(["password", "newPassword", "code", "token"]);
const UNKEPT = new Set(["hidden", "password", "file", "submit", "button", "reset", "image"]);

const fieldsOf = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter(
    (field): field is Field =>
      (field instanceof HTMLInputElement ||
        field instanceof HTMLTextAreaElement ||
        field instanceof HTMLSelectElement) &&
      field.name !== "" &&
      !UNKEPT.has(field.type) &&
      !SECRET.has(field.name),
  );

const isMark = (field: Field): field is HTMLInputElement => field.type === "checkbox" || field.type === "radio";

/** What is typed into a form, and by what the form is known again; undefined where there is no text to lose. */
export function typedOf(form: HTMLFormElement): Pick<Typed, "hidden" | "names" | "values"> | undefined {
  const fields = fieldsOf(form);
  const seen = new Map<string, number>();
  const values = fields.map((field): TypedValue => {
    if (isMark(field)) return { kind: "mark", name: field.name, value: field.value, checked: field.checked };
    const nth = seen.get(field.name) ?? 0;
    seen.set(field.name, nth + 1);
    return { kind: "text", name: field.name, nth, value: field.value };
  });
  const hasText = values.some((value) => value.kind === "text" && value.value.trim() !== "");
  return hasText ? { hidden: hiddenOf(form), names: namesOf(form), values } : undefined;
}

function hiddenOf(form: HTMLFormElement): string {
  const hidden = [...form.elements].filter(
    (field): field is HTMLInputElement =>
      field instanceof HTMLInputElement && field.type === "hidden" && !field.name.startsWith("$"),
  );
  return JSON.stringify(hidden.map(({ name, value }) => [name, value]));
}

const namesOf = (form: HTMLFormElement): string =>
  [...new Set(fieldsOf(form).map(({ name }) => name))].sort().join(" ");

/** The form it was typed into: the same fields about the same thing, or the only one with these fields. */
export function findForm(typed: Typed): HTMLFormElement | undefined {
  const alike = [...document.forms].filter((form) => namesOf(form) === typed.names);
  return alike.find((form) => hiddenOf(form) === typed.hidden) ?? (alike.length === 1 ? alike[0] : undefined);
}

/** Puts the values back as if they were typed, so that a form that watches its fields knows them too. */
export function fillForm(form: HTMLFormElement, { values }: Typed): void {
  for (let around = form.parentElement; around !== null; around = around.parentElement)
    if (around instanceof HTMLDetailsElement) around.open = true;
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

/** Past the setter that React puts before the field's own: else it would take the new value for one of its own. */
function setValue(field: Field, value: string): void {
  const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set;
  own?.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}
