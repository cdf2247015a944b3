import type { Text } from "@/lib/result";

/** Stops a form before anything else sees that it was sent. */
export function hold(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Forms that only ask, and those with a queue of their own. */
export const sendsItself = (form: HTMLFormElement): boolean =>
  form.getAttribute("method") === "get" || form.getAttribute("method") === "dialog" || "queued" in form.dataset;

/** Says at the foot of the page what became of a form; undefined takes it away. */
export function tell(place: HTMLElement | null, what: Text | undefined): void {
  if (place === null) return;
  place.className =
    what === undefined
      ? ""
      : "fixed inset-x-4 bottom-4 z-40 mx-auto max-w-[40rem] rounded-section border border-warn bg-surface p-4 print:hidden";
  place.textContent = what === undefined ? "" : what[document.documentElement.lang === "en" ? "en" : "zh"];
}
