"use client";

import { useEffect, useState } from "react";

const listFolds = () => [...document.querySelectorAll<HTMLDetailsElement>("details.fold")];

/** Opens all folds of the page, or closes them if all are open. */
export function FoldsButton({ words }: { readonly words: Readonly<Record<"open" | "shut", string>> }) {
  const [areOpen, setAreOpen] = useState(false);
  useEffect(() => {
    const look = () => setAreOpen(listFolds().every(({ open }) => open));
    look();
    // `toggle` does not bubble
    document.addEventListener("toggle", look, true);
    return () => document.removeEventListener("toggle", look, true);
  }, []);
  const turn = () => {
    for (const fold of listFolds()) fold.open = !areOpen;
  };
  return (
    <button type="button" className="link type-small min-h-6 self-start noscript:hidden print:hidden" onClick={turn}>
      {areOpen ? words.shut : words.open}
    </button>
  );
}
