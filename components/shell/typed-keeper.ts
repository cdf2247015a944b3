import { broughtBackWords } from "@/lib/words/shell/brought-back";
import { unsentWords } from "@/lib/words/shell/typed";
import { hold, sendsItself, tell } from "./stop-form";
import { fillForm, findForm, typedOf } from "./typed-form";
import { forgetTyped, keepTyped, readTyped, type Typed } from "./typed-store";

/** Where it is said, on the page that is shown now. */
let place: HTMLElement | null = null;
let isWatching = false;

const here = (): string => location.pathname + location.search;
const whoIsHere = (): string => document.querySelector("[data-person]")?.textContent ?? "";

/**
 * Notes what is typed whenever a form is sent, holds the form back while there is no network or when a button is pressed
 * twice, and gives back what was lost on this page. Whatever else was sent has been answered.
 */
export function keepForms(said: HTMLElement | null): void {
  place = said;
  if (!isWatching) {
    isWatching = true;
    window.addEventListener("submit", onSubmit, true);
    window.addEventListener("reset", onReset, true);
  }
  const kept = readTyped();
  if (kept === undefined || kept.state === "sent") forgetTyped();
  else if (kept.path === here() && kept.who === whoIsHere()) fillSoon(kept, 20);
}

function onSubmit(event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || sendsItself(form)) return;
  const typed = typedOf(form);
  if (typed !== undefined && isPressedTwice(event, form)) {
    hold(event);
    return;
  }
  const state = navigator.onLine ? "sent" : "lost";
  if (typed === undefined) forgetTyped();
  else keepTyped({ ...typed, path: here(), who: whoIsHere(), at: Date.now(), state });
  tell(place, state === "sent" ? undefined : unsentWords.offline);
  if (state === "sent") return;
  hold(event);
  last = NOTHING;
}

const TWICE_MS = 800;
type Press = { readonly form?: HTMLFormElement; readonly pressed: string; readonly at: number };
const NOTHING: Press = { pressed: "", at: 0 };
/** The last press that was let through. */
let last = NOTHING;

/** The second half of a double click: the same button of the same form with the same in every field, secrets too. */
function isPressedTwice({ submitter }: SubmitEvent, form: HTMLFormElement): boolean {
  const button = submitter instanceof HTMLButtonElement ? `${submitter.name}=${submitter.value}` : "";
  const fields = [...new FormData(form)].map(([name, value]) => [name, typeof value === "string" ? value : value.name]);
  const pressed = JSON.stringify([button, fields]);
  const isTwice = form === last.form && pressed === last.pressed && Date.now() - last.at < TWICE_MS;
  last = { form, pressed, at: Date.now() };
  return isTwice;
}

/** A form is emptied when what was sent has been answered. */
function onReset(event: Event): void {
  const kept = readTyped();
  if (kept?.state === "sent" && event.target instanceof HTMLFormElement && findForm(kept) === event.target)
    forgetTyped();
}

const TRY_MS = 100;

function fillSoon(kept: Typed, tries: number): void {
  const form = findForm(kept);
  if (form === undefined) {
    if (tries > 0) setTimeout(() => fillSoon(kept, tries - 1), TRY_MS);
    return;
  }
  fillForm(form, kept);
  // fields that only appear with another one's value
  setTimeout(() => fillForm(form, kept), TRY_MS);
  forgetTyped();
  form.scrollIntoView({ block: "center" });
  tell(place, broughtBackWords.back);
}
