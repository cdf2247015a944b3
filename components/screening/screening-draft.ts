/** What was chosen on a page and not saved: the value of each field, and the revision it was chosen on. */
type Draft = Readonly<Record<string, { readonly value: string; readonly base: number }>>;

const placeOf = (step: string): string => `trellis-screening-${step}`;

/**
 * Choices of a page in this tab alone, until the page is saved: they outlast a reload, another page and another language.
 * Empty where the browser keeps nothing, or something else.
 */
export function readDraft(step: string): Draft {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(placeOf(step)) ?? "{}");
    return kept !== null && typeof kept === "object" ? Object.fromEntries(Object.entries(kept).filter(isField)) : {};
  } catch {
    return {};
  }
}

const isField = (entry: [string, unknown]): entry is [string, Draft[string]] => {
  const [, field] = entry;
  if (field === null || typeof field !== "object" || !("value" in field) || !("base" in field)) return false;
  return typeof field.value === "string" && typeof field.base === "number";
};

export function keepDraft(step: string, draft: Draft): void {
  try {
    if (Object.keys(draft).length === 0) sessionStorage.removeItem(placeOf(step));
    else sessionStorage.setItem(placeOf(step), JSON.stringify(draft));
  } catch {
    // Storage is closed or full: then it is as it was before.
  }
}

/** What the server has of each field. */
export type SavedFields = Readonly<Record<string, string>>;

/** What a form holds beside what is saved. */
export function draftOf(form: HTMLFormElement, saved: SavedFields): Draft {
  const draft: Record<string, Draft[string]> = {};
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement) || field.type === "hidden") continue;
    const isChosen = field.type !== "radio" || field.checked;
    if (isChosen && field.value !== (saved[field.name] ?? ""))
      draft[field.name] = { value: field.value, base: baseOf(form, field.name) };
  }
  return draft;
}

/**
 * Puts kept choices back, and tells whether there were any. What was chosen here before the page's script was there stays,
 * and so does what was saved since from elsewhere.
 */
export function fillDraft(form: HTMLFormElement, draft: Draft, saved: SavedFields): boolean {
  const touched = new Set(Object.keys(draftOf(form, saved)));
  let isFilled = false;
  for (const [name, { value, base }] of Object.entries(draft)) {
    if (touched.has(name) || base !== baseOf(form, name)) continue;
    for (const field of form.elements) {
      if (!(field instanceof HTMLInputElement) || field.name !== name || field.type === "hidden") continue;
      if (field.type !== "radio") field.value = value;
      else if (field.value === value) field.checked = true;
      else continue;
      isFilled = true;
    }
  }
  return isFilled;
}

function baseOf(form: HTMLFormElement, name: string): number {
  const base = form.elements.namedItem(`base:${name}`);
  return base instanceof HTMLInputElement ? Number(base.value) : 0;
}
