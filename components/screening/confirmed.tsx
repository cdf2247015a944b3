import type { Locale } from "@/lib/result";
import { say, confirmWords as words } from "@/lib/words";
import { Notice } from "../ui/notice";

type ConfirmedProps = { readonly confirmed: number; readonly left: number; readonly locale: Locale };

/** How many screening answers were accepted, and how many were not. */
export function ScreeningConfirmed({ confirmed, left, locale }: ConfirmedProps) {
  return (
    <>
      {confirmed > 0 ? <Notice tone="info" title={say(words.confirmed, locale, { n: confirmed })} /> : null}
      {left > 0 ? <Notice tone="warn" title={say(words.notConfirmed, locale, { n: left })} /> : null}
    </>
  );
}
