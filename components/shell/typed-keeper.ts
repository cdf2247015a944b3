import { broughtBackWords } from "@/lib/words/shell/brought-back";
import { unsentWords } from "@/lib/words/shell/typed";
import { hold, sendsItself, tell } from "./stop-form";
import { continueForm, fieldsOf, fillForm, findForm, hasText, isTyped, knownBy, valuesOf } from "./typed-form";
import { findTyped, forgetSent, forgetTyped, keepTyped, settleTyped, type Typed } from "./typed-store";

/** Where the message is shown, on the current page. */
let place: HTMLElement | null = null;
let isWatching = false;

const here = (): string => location.pathname + location.search;
const whoIsHere = (): string => document.querySelector<HTMLElement>("[data-person]")?.dataset.person ?? "";

/**
 * Stores what is typed at each keystroke and submit, stops a submit while offline or on a double press, and restores
 * what was typed on this page before. Forms sent from an earlier page count as answered.
 */
export function keepForms(said: HTMLElement | null): void {
  place = said;
  if (!isWatching) {
    isWatching = true;
    for (const change of ["input", "change", "held"]) window.addEventListener(change, onChange, true);
    window.addEventListener("submit", onSubmit, true);
    window.addEventListener("reset", onReset, true);
    window.addEventListener("pageshow", ({ persisted }) => {
      if (persisted) giveBack(true);
    });
  }
  giveBack(false);
  // text typed while this code was loading
  const field = document.activeElement;
  if (field !== null && "form" in field && field.form instanceof HTMLFormElement) note(field.form, "typing");
}

function giveBack(isOlder: boolean): void {
  for (const kept of settleTyped())
    if (kept.path === here() && kept.who === whoIsHere()) fillSoon({ kept, isOlder, tries: 20 });
}

const whatItIs = (form: HTMLFormElement) => ({
  ...knownBy(form),
  path: here(),
  who: whoIsHere(),
  at: Date.now(),
});

/** Stores the values of a form; returns whether there is something to store. */
function note(form: HTMLFormElement, state: Typed["state"]): boolean {
  if (sendsItself(form)) return false;
  const about: Typed = { ...whatItIs(form), values: [], state };
  // without sign-in the next person at this computer could be someone else, so text that was not sent is not stored
  if (state === "typing" && about.who === "") return false;
  const values = valuesOf(form, findTyped(about)?.values);
  const isKept = state === "typing" ? isTyped(values) : hasText(values);
  if (isKept) keepTyped({ ...about, values });
  else forgetTyped(about);
  return isKept;
}

function onChange({ target, type }: Event): void {
  const form =
    target instanceof HTMLFormElement ? target : target instanceof Element && "form" in target && target.form;
  if (!(form instanceof HTMLFormElement)) return;
  // Text that is typed while the form is being sent counts as sent, so the answer to the form also removes it.
  const sent = type === "held" ? undefined : findTyped({ ...whatItIs(form), values: [], state: "sent" });
  note(form, sent?.state === "sent" && Date.now() - sent.at < ON_ITS_WAY_MS ? "sent" : "typing");
}

/** How long a form may be in progress; if it is stopped or refused, that is reported. */
const ON_ITS_WAY_MS = 5_000;

function onSubmit(event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || sendsItself(form)) return;
  if (hasText(valuesOf(form)) && isPressedTwice(event, form)) {
    hold(event);
    return;
  }
  const state = navigator.onLine ? "sent" : "lost";
  forgetSent();
  note(form, state);
  tell(place, state === "sent" ? undefined : unsentWords.offline);
  if (state === "sent") return;
  hold(event);
  last = NOTHING;
}

const TWICE_MS = 800;
type Press = { readonly form?: HTMLFormElement; readonly pressed: string; readonly at: number };
const NOTHING: Press = { pressed: "", at: 0 };
/** The last submit that was let through. */
let last = NOTHING;

/** Detects a double click: the same button of the same form with the same value in every field, including secrets. */
function isPressedTwice({ submitter }: SubmitEvent, form: HTMLFormElement): boolean {
  const button = submitter instanceof HTMLButtonElement ? `${submitter.name}=${submitter.value}` : "";
  const fields = [...new FormData(form)].map(([name, value]) => [name, typeof value === "string" ? value : value.name]);
  const pressed = JSON.stringify([button, fields]);
  const isTwice = form === last.form && pressed === last.pressed && Date.now() - last.at < TWICE_MS;
  last = { form, pressed, at: Date.now() };
  return isTwice;
}

/** A form is reset once its submit is answered; a refused form keeps its text. */
function onReset({ target: form }: Event): void {
  if (!(form instanceof HTMLFormElement)) return;
  if (form.dataset.kept === undefined) forgetTyped({ ...whatItIs(form), values: [], state: "sent" });
  else note(form, "typing");
}

const TRY_MS = 100;

type Giving = { readonly kept: Typed; readonly isOlder: boolean; readonly tries: number };

function fillSoon({ kept, isOlder, tries }: Giving): void {
  const form = findForm(kept);
  if (form === undefined) {
    if (tries > 0) setTimeout(() => fillSoon({ kept, isOlder, tries: tries - 1 }), TRY_MS);
    return;
  }
  // it is stored again with its current values, under the keys that this page was rendered with
  forgetTyped(kept);
  const isLost = kept.state === "lost";
  const done = new Set<Element>(fieldsOf(form));
  if (isLost) fillForm(form, kept);
  else continueForm(form, kept, { isOlder });
  // fields that appear only after another field is set
  setTimeout(() => (isLost ? fillForm(form, kept) : continueForm(form, kept, { isOlder, done })), TRY_MS);
  if (isLost) form.scrollIntoView({ block: "center" });
  if (note(form, "typing") && !isLost) tellBelow();
  else if (isLost) tell(place, broughtBackWords.back);
}

/** The message that typed text was restored is below the page, because above it could cover the button. */
function tellBelow(): void {
  if (place === null) return;
  place.className = "type-small mt-6 text-ink-2 print:hidden";
  place.textContent = broughtBackWords.still[document.documentElement.lang === "en" ? "en" : "zh"];
}
