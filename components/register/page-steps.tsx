import type { ReactNode } from "react";
import type { Locale, Text } from "@/lib/result";
import { registerWords, say } from "@/lib/words";
import { PageLink } from "../shell/page-link";

type PageStepsProps = {
  readonly locale: Locale;
  /** Pages count from 1. */
  readonly page: { readonly number: number; readonly pages: number; readonly all: number };
  readonly hrefOf: (number: number) => string;
  readonly children?: ReactNode;
};

/** Which page of a long list of relationships this is, and the ways to the pages around it; nothing where it is the only one. */
export function PageSteps({ locale, page, hrefOf, children }: PageStepsProps) {
  if (page.pages === 1) return null;
  const step = (number: number, words: Text) =>
    number < 1 || number > page.pages ? null : (
      <PageLink className="button button-compact" scroll={false} href={hrefOf(number)}>
        {say(words, locale)}
      </PageLink>
    );
  return (
    <nav aria-label={say(registerWords.pages, locale)} className="mt-4 flex flex-wrap items-center gap-3">
      <span className="type-small numeric text-ink-2">
        {say(registerWords.pageOf, locale, { n: page.number, pages: page.pages, all: page.all })}
      </span>
      <span className="flex flex-wrap gap-2 print:hidden">
        {step(page.number - 1, registerWords.pageBefore)}
        {step(page.number + 1, registerWords.pageNext)}
        {children}
      </span>
    </nav>
  );
}
