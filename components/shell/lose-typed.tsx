"use client";

import { useEffect } from "react";
import { NOTE_NOT_ARRIVED, noteNotArrived } from "./not-arrived";

/** For a page that stands where an answer should have been: the sign-in, or the page of what went wrong. */
export function LoseTyped() {
  useEffect(noteNotArrived, []);
  return null;
}

/** The same before any code of the page has arrived: whoever signs in at once gets back what was typed, too. */
export function LoseTypedAtOnce({ nonce }: { readonly nonce: string }) {
  return <script nonce={nonce}>{NOTE_NOT_ARRIVED}</script>;
}
