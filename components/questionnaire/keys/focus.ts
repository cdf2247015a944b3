export const focusOn = (id: string): void => document.getElementById(id)?.focus();

/** Arrow keys continue from here, as in any radio group; the page scrolls only if the option is out of view. */
export function focusQuietly(id: string): void {
  const field = document.getElementById(id);
  field?.focus({ preventScroll: true });
  field?.closest("label")?.scrollIntoView({ block: "nearest" });
}
