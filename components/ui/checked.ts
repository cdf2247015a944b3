"use client";

import { type FormEvent, useRef } from "react";

/** Blocks a submit until the client-side validation passes; the server validates again. */
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
    // Deferred, because a browser ignores a submit during the submit event.
    if (isRight.current) setTimeout(() => form.requestSubmit());
    else form.dispatchEvent(new Event("held", { bubbles: true })); // the code that stores typed text listens for it
  };
}
