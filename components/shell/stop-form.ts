import type { Text } from "@/lib/result";

/** Stops a submit event before any other listener gets it. */
export function hold(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Forms that only read (GET), and forms with their own queue. */
export const sendsItself = (form: HTMLFormElement): boolean =>
  form.getAttribute("method") === "get" || form.getAttribute("method") === "dialog" || "queued" in form.dataset;

/** Shows the status of a form at the bottom of the page; undefined removes it. */
export function tell(place: HTMLElement | null, what: Text | undefined): void {
  if (place === null) return;
  place.className =
    what === undefined
      ? ""
      : "fixed inset-x-4 bottom-4 z-40 mx-auto max-w-[40rem] rounded-section border border-warn bg-surface p-4 print:hidden";
  place.textContent = what === undefined ? "" : what[document.documentElement.lang === "en" ? "en" : "zh"];
}
