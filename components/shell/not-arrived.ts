/** Key of typed text that may not have reached the server, in the tab's storage. */
export const TYPED_KEY = "trellis-typed";
/** Key of the time when a page was shown in place of the reply to a form. */
export const NOT_ARRIVED_KEY = "trellis-not-arrived";

/** `noteNotArrived` as text; without quotes and characters that HTML would escape. */
export const NOTE_NOT_ARRIVED = `try{if(sessionStorage.getItem(\`${TYPED_KEY}\`))sessionStorage.setItem(\`${NOT_ARRIVED_KEY}\`,Date.now())}catch{}`;

export function noteNotArrived(): void {
  try {
    if (sessionStorage.getItem(TYPED_KEY) !== null) sessionStorage.setItem(NOT_ARRIVED_KEY, String(Date.now()));
  } catch {
    // storage is unavailable, so nothing was kept
  }
}

/** Deletes all typed text from the tab at sign-out. */
export function forgetAllTyped(): void {
  try {
    sessionStorage.removeItem(TYPED_KEY);
  } catch {
    // storage is unavailable, so nothing was kept
  }
}
