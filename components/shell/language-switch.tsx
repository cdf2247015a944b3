"use client";

import type { FormEvent } from "react";

type LanguageSwitchProps = {
  /** The target language, and its name in that language. */
  readonly to: "en" | "zh";
  readonly label: string;
  readonly next: string;
  readonly className?: string;
};

/** Switches the language and returns to the same place, including the hash; a plain form without JavaScript. */
export function LanguageSwitch({ to, label, next, className = "" }: LanguageSwitchProps) {
  const keepPlace = (event: FormEvent<HTMLFormElement>) => {
    const field = event.currentTarget.elements.namedItem("next");
    if (field instanceof HTMLInputElement) field.value = location.pathname + location.search + location.hash;
  };
  return (
    <form method="post" action="/preferences" onSubmit={keepPlace} className="inline">
      <input type="hidden" name="next" defaultValue={next} />
      <input type="hidden" name="locale" value={to} />
      <button
        type="submit"
        lang={to === "zh" ? "zh-Hans" : "en"}
        className={`link inline-flex min-h-6 items-center ${className}`}
      >
        {label}
      </button>
    </form>
  );
}
