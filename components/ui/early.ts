import { useEffect, useId, useState } from "react";

type Early =
  | { readonly kind: "text"; readonly field: HTMLInputElement | HTMLTextAreaElement; readonly value: string }
  | { readonly kind: "tick"; readonly field: HTMLInputElement }
  | { readonly kind: "select"; readonly field: HTMLSelectElement; readonly value: string };

/**
 * Replays what was typed and chosen in a form before hydration. React fires no event for it, shows it as chosen, and
 * would not save it at a second press either. Returns the id of the form.
 *
 * It is read during hydration, because registered fields are reset; it is replayed one event per render, so that each
 * event sees the effect of the one before. The form needs autocomplete="off", or values restored by the browser would
 * count as answers.
 */
export function useEarly(given?: string): string {
  const own = useId();
  const id = given ?? own;
  const [early] = useState(() => (typeof document === "undefined" ? [] : readEarly(document.getElementById(id))));
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const said = early[turn - 1];
    if (said?.field.isConnected) sayAgain(said);
    if (turn < early.length) setTurn(turn + 1);
  }, [early, turn]);
  return id;
}

function readEarly(form: HTMLElement | null): readonly Early[] {
  if (!(form instanceof HTMLFormElement)) return [];
  return [...form.elements].flatMap((field): Early[] => {
    if (field instanceof HTMLSelectElement) {
      const sent = [...field.options].find((option) => option.defaultSelected) ?? field.options[0];
      return field.value === sent?.value ? [] : [{ kind: "select", field, value: field.value }];
    }
    if (field instanceof HTMLTextAreaElement)
      return field.value === field.defaultValue ? [] : [{ kind: "text", field, value: field.value }];
    if (!(field instanceof HTMLInputElement) || field.type === "hidden" || field.type === "file") return [];
    if (field.type === "radio") return field.checked && !field.defaultChecked ? [{ kind: "tick", field }] : [];
    if (field.type === "checkbox") return field.checked === field.defaultChecked ? [] : [{ kind: "tick", field }];
    return field.value === field.defaultValue ? [] : [{ kind: "text", field, value: field.value }];
  });
}

function sayAgain(early: Early): void {
  if (early.field.disabled) return;
  switch (early.kind) {
    case "tick":
      // Reset to the rendered state, so that the click is a change.
      early.field.checked = early.field.type === "checkbox" ? early.field.defaultChecked : false;
      early.field.click();
      return;
    case "select":
      early.field.value = early.value;
      early.field.dispatchEvent(new Event("change", { bubbles: true }));
      return;
    case "text": {
      const { field, value } = early;
      field.value = field.defaultValue;
      // React wraps the field's own setter and would treat the value as already known.
      const plain = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
      Reflect.set(plain, "value", value, field);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
}
