/** Where a tab keeps what was typed into forms and is not known to have arrived. */
export const TYPED_KEY = "trellis-typed";
/** Where it notes when a page was shown that stood where the answer to a form should have been. */
export const NOT_ARRIVED_KEY = "trellis-not-arrived";

/** `noteNotArrived` as text; no quotes or signs that HTML would write in another way. */
export const NOTE_NOT_ARRIVED = `try{if(sessionStorage.getItem(\`${TYPED_KEY}\`))sessionStorage.setItem(\`${NOT_ARRIVED_KEY}\`,Date.now())}catch{}`;

export function noteNotArrived(): void {
  try {
    if (sessionStorage.getItem(TYPED_KEY) !== null) sessionStorage.setItem(NOT_ARRIVED_KEY, String(Date.now()));
  } catch {
    // storage is closed: then nothing was kept
  }
}

/** For whoever signs out: nothing typed stays behind in the tab. */
export function forgetAllTyped(): void {
  try {
    sessionStorage.removeItem(TYPED_KEY);
  } catch {
    // storage is closed: then nothing was kept
  }
}
