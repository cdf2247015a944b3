"use client";

import { useEffect, useRef } from "react";
import { unsentWords } from "@/lib/words/shell/typed";
import { hold, sendsItself, tell } from "./stop-form";

// The code comes with the first field that is touched: a page that is only read does not carry it.
const load = () => import("./typed-keeper");

const holdsSomething = (): boolean => {
  try {
    return sessionStorage.length > 0;
  } catch {
    return false; // storage is closed
  }
};

const FIELD = "input:not([type=hidden]), select, textarea";

/** Keeps what is typed on this page through an ended session, a dead network and a broken answer. */
export function KeepTyped() {
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isHere = false;
    let coming: Promise<void> | undefined;
    let goesWithout: HTMLFormElement | undefined;
    const fetchCode = async () => {
      const keeper = await load().catch(() => undefined);
      coming = undefined; // not fetched: asked again with the next letter
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
      // pressed before the code has come that notes what is sent
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
