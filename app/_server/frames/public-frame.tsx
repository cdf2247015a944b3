import type { ReactNode } from "react";
import { PublicShell } from "@/components/shell/public-shell";
import { authWords, say, shellWords } from "@/lib/words";
import { findActor } from "../gate/actor";
import { currentLocale } from "../gate/locale";
import { languageSwitch } from "./language-switch";

type PublicFrameProps = {
  readonly current?: "method" | "help" | "privacy" | "sign-in";
  readonly footer?: ReactNode;
  readonly children: ReactNode;
};

/** The frame of a public page; for a signed-in person the sign-in link leads to their firms. */
export async function PublicFrame({ current, footer, children }: PublicFrameProps) {
  const [locale, actor] = await Promise.all([currentLocale(), findActor()]);
  const links = [
    { href: "/method", label: say(shellWords.method, locale), current: current === "method" },
    { href: "/help", label: say(shellWords.help, locale), current: current === "help" },
    { href: "/privacy", label: say(shellWords.privacy, locale), current: current === "privacy" },
  ];
  const door =
    actor === undefined
      ? { href: "/sign-in", label: say(shellWords.signIn, locale) }
      : { href: "/firms", label: say(authWords.chooseFirmTitle, locale) };
  return (
    <PublicShell
      words={{ mainNav: say(shellWords.mainNav, locale) }}
      links={links}
      language={await languageSwitch(locale)}
      {...(current === "sign-in" ? {} : { door })}
      personId={actor?.personId}
      keepsTyped={current !== "sign-in"}
      footer={footer}
    >
      {children}
    </PublicShell>
  );
}
