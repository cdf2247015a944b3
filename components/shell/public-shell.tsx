import type { ReactNode } from "react";
import { SoftLink } from "../ui/soft-link";
import { Brand } from "./brand";
import { KeepTyped } from "./keep-typed";
import { LanguageSwitch } from "./language-switch";

type PublicShellProps = {
  readonly words: { readonly mainNav: string };
  readonly links: readonly { readonly href: string; readonly label: string; readonly current?: boolean }[];
  readonly language: { readonly to: "en" | "zh"; readonly label: string; readonly next: string };
  /** The button on the right: sign in, or back to the firm. */
  readonly door?: { readonly href: string; readonly label: string };
  /** The signed-in person; typed text is restored to nobody else. */
  readonly personId?: string | undefined;
  /** Whether its forms keep typed text; sign-in forms do not. */
  readonly keepsTyped: boolean;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
};

/** The frame of pages that need no account: name, a few links, language, and the sign-in button. */
export function PublicShell({
  words,
  links,
  language,
  door,
  personId,
  keepsTyped,
  footer,
  children,
}: PublicShellProps) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-[1200px] flex-col px-5 sm:px-10">
      <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-5 print:hidden">
        <Brand size={30} />
        <nav aria-label={words.mainNav} className="flex flex-wrap items-center gap-x-5 gap-y-2">
          {links.map(({ href, label, current }) => (
            <SoftLink
              key={href}
              href={href}
              aria-current={current === true ? "page" : undefined}
              className="inline-flex min-h-6 items-center text-ink no-underline hover:underline aria-[current]:font-semibold"
            >
              {label}
            </SoftLink>
          ))}
          <LanguageSwitch {...language} className="text-ink" />
          {door === undefined ? null : (
            <SoftLink href={door.href} className="button">
              {door.label}
            </SoftLink>
          )}
        </nav>
      </header>
      <main id="main" tabIndex={-1} className="grow pb-12 pt-4 outline-none">
        {children}
        {personId === undefined ? null : <span hidden data-person={personId} />}
        {keepsTyped ? <KeepTyped /> : null}
      </main>
      {footer === undefined ? null : (
        <footer className="type-small flex flex-wrap justify-between gap-x-8 gap-y-2 border-t border-line-2 py-5 text-ink-3">
          {footer}
        </footer>
      )}
    </div>
  );
}
