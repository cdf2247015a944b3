"use client";

import { type FormEvent, useRef } from "react";

/** Holds a form back until what its browser asks of it is answered; the server asks again. */
export function useChecked(check: () => Promise<boolean>) {
  const isRight = useRef(false);
  return async (event: FormEvent<HTMLFormElement>) => {
    if (isRight.current) {
      isRight.current = false;
      return;
    }
    event.preventDefault();
    const form = event.currentTarget;
    isRight.current = await check();
    // Not while the first event is still under way: a browser takes no other one then.
    if (isRight.current) setTimeout(() => form.requestSubmit());
    else form.dispatchEvent(new Event("held", { bubbles: true })); // heard by what keeps what is typed
  };
}
