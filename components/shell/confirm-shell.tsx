import type { ReactNode } from "react";
import { LanguageSwitch } from "./language-switch";
import { LatticeMark } from "./lattice-mark";

type ConfirmShellProps = {
  readonly language: { readonly to: "en" | "zh"; readonly label: string; readonly next: string };
  readonly children: ReactNode;
};

/** The frame of a page without navigation: product name and language switch. */
export function ConfirmShell({ language, children }: ConfirmShellProps) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-[60rem] flex-col px-5 sm:px-10">
      <header className="flex items-center justify-between gap-6 py-5 print:hidden">
        <p className="inline-flex items-center gap-2.5 text-ink">
          <LatticeMark size={28} />
          <span className="type-brand">Trellis</span>
          <span lang="zh-Hans" className="text-[15px] text-ink-3">
            格致
          </span>
        </p>
        <LanguageSwitch {...language} className="text-ink" />
      </header>
      <main id="main" tabIndex={-1} className="grow pb-12 pt-2 outline-none">
        {children}
      </main>
    </div>
  );
}
