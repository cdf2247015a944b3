"use client";

import { useEffect } from "react";
import { NOTE_NOT_ARRIVED, noteNotArrived } from "./not-arrived";

/** Marks sent forms as not delivered; for pages shown in place of a reply: sign-in and the error page. */
export function LoseTyped() {
  useEffect(noteNotArrived, []);
  return null;
}

/** Marks sent forms before any page script has loaded, so that typed text is also restored after an immediate sign-in. */
export function LoseTypedAtOnce({ nonce }: { readonly nonce: string }) {
  return <script nonce={nonce}>{NOTE_NOT_ARRIVED}</script>;
}
