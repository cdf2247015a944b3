import type { Page } from "@playwright/test";

/** A field to type or choose in; `values` are its options. */
export type ServedField = {
  readonly name: string;
  readonly kind: "text" | "date" | "secret" | "choice" | "box" | "dot" | "file";
  readonly value: string;
  readonly values: readonly string[];
  readonly marked: boolean;
};

/** A form in a page, as a browser without scripts sees it. */
export type ServedForm = {
  /** The id of the server action that the form calls, or the path to which it is sent. */
  readonly to: string;
  /** The values that the form would send unchanged. */
  readonly sends: readonly (readonly [string, string])[];
  /** Those values that are in hidden fields. */
  readonly hidden: readonly (readonly [string, string])[];
  readonly fields: readonly ServedField[];
  readonly buttons: readonly (readonly [string, string])[];
  /** The error messages of the form: invalid fields, limits, reasons for a refusal. */
  readonly alerts: readonly string[];
};

/** The POST forms of a page, all its error messages, and all its text. */
export const servedForms = (
  page: Page,
  html: string,
): Promise<{ readonly forms: ServedForm[]; readonly alerts: string[]; readonly words: string }> =>
  page.evaluate((text) => {
    const drawn = new DOMParser().parseFromString(text, "text/html");
    const KINDS: Readonly<Record<string, ServedField["kind"]>> = {
      checkbox: "box",
      radio: "dot",
      date: "date",
      file: "file",
      password: "secret",
    };
    const alertsIn = (part: ParentNode): string[] =>
      [...part.querySelectorAll('[role="alert"], [id$="-limit"]')].flatMap((said) => said.textContent?.trim() || []);
    const fieldOf = (control: Element): ServedField[] => {
      if (control instanceof HTMLSelectElement) {
        const values = [...control.options].map((option) => option.value);
        return [{ name: control.name, kind: "choice", value: control.value, values, marked: false }];
      }
      if (control instanceof HTMLTextAreaElement)
        return [{ name: control.name, kind: "text", value: control.value, values: [], marked: false }];
      if (!(control instanceof HTMLInputElement) || ["hidden", "submit", "button"].includes(control.type)) return [];
      const { name, type, value, checked } = control;
      return [{ name, kind: KINDS[type] ?? "text", value, values: [], marked: checked }];
    };
    const toOf = (form: HTMLFormElement): string => {
      const keys = [...new FormData(form)].filter(([name]) => name.startsWith("$ACTION"));
      const id = /[0-9a-f]{40,}/.exec(keys.map(([name, value]) => `${name} ${String(value)}`).join(" "));
      return id?.[0] ?? form.getAttribute("action") ?? "";
    };
    const forms = [...drawn.querySelectorAll("form")].flatMap((form) =>
      form.method === "post"
        ? [
            {
              to: toOf(form),
              sends: [...new FormData(form)].map(([name, value]) => [name, String(value)] as const),
              hidden: [...form.elements].flatMap((control) =>
                control instanceof HTMLInputElement && control.type === "hidden" && !control.matches(":disabled")
                  ? [[control.name, control.value] as const]
                  : [],
              ),
              fields: [...form.elements].flatMap(fieldOf).filter(({ name }) => name !== ""),
              buttons: [...form.elements].flatMap((control) =>
                control instanceof HTMLButtonElement && control.type === "submit"
                  ? [[control.name, control.value] as const]
                  : [],
              ),
              alerts: alertsIn(form),
            },
          ]
        : [],
    );
    return { forms, alerts: alertsIn(drawn), words: drawn.querySelector("main")?.textContent ?? "" };
  }, html);
