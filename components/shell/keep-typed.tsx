"use client";

import { useEffect, useRef } from "react";
import { unsentWords } from "@/lib/words/shell/typed";
import { hold, sendsItself, tell } from "./stop-form";

// The code is loaded when the first field is touched, so that a page that is only read does not load it.
const load = () => import("./typed-keeper");

const holdsSomething = (): boolean => {
  try {
    return sessionStorage.length > 0;
  } catch {
    return false; // storage is unavailable
  }
};

const FIELD = "input:not([type=hidden]), select, textarea";

/** Keeps typed text through an expired session, a network failure or a failed reply. */
export function KeepTyped() {
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isHere = false;
    let coming: Promise<void> | undefined;
    let goesWithout: HTMLFormElement | undefined;
    const fetchCode = async () => {
      const keeper = await load().catch(() => undefined);
      coming = undefined; // loading failed: the next keystroke tries again
      isHere = keeper !== undefined;
      keeper?.keepForms(said.current);
    };
    const start = () => {
      if (!isHere) coming ??= fetchCode();
      return coming;
    };
    const onField = ({ target }: Event) => {
      if (target instanceof Element && target.matches(FIELD)) void start();
    };
    const onSubmit = (event: SubmitEvent) => {
      const { target: form, submitter } = event;
      if (isHere || !(form instanceof HTMLFormElement) || sendsItself(form)) return;
      if (!navigator.onLine) {
        hold(event);
        tell(said.current, unsentWords.offline);
        return;
      }
      if (form === goesWithout || form.querySelector(FIELD) === null) return;
      // submitted before the code that stores it is loaded
      hold(event);
      void start()?.then(() => {
        goesWithout = isHere ? undefined : form;
        form.requestSubmit(submitter !== null && "form" in submitter && submitter.form === form ? submitter : null);
      });
    };
    if (holdsSomething()) void start();
    addEventListener("focusin", onField);
    addEventListener("input", onField);
    addEventListener("submit", onSubmit, true);
    return () => {
      removeEventListener("focusin", onField);
      removeEventListener("input", onField);
      removeEventListener("submit", onSubmit, true);
    };
  }, []);
  return <div ref={said} role="status" />;
}
