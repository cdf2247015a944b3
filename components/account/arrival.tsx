import { clientPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { authWords, labelled, say, speak } from "@/lib/words";
import { PageLink } from "../shell/page-link";

/** What a person without a firm, client or cohort can start with: create a firm, or enter a code. */
export function Arrival({ email, locale }: { readonly email: string; readonly locale: Locale }) {
  const words = speak(authWords, locale);
  const codes = [
    { href: `${clientPaths.consents}#ask`, title: words.arriveClient, go: words.arriveClientGo },
    { href: "/join", title: words.arrivePoster, go: words.arriveCode },
    { href: "/take-part", title: words.arriveProgramme, go: words.arriveCode },
  ];
  return (
    <div className="mx-auto max-w-[40rem]">
      <h1 className="type-finding mb-5">{words.arriveTitle}</h1>
      <ul className="section divide-y divide-line py-2">
        <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
          <span className="font-semibold">{words.arriveOwn}</span>
          <PageLink className="button button-primary" href="/firms/new">
            {words.createFirmTitle}
          </PageLink>
        </li>
        {codes.map(({ href, title, go }) => (
          <li key={href} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
            <span className="font-semibold">{title}</span>
            <PageLink className="button" href={href} aria-label={labelled(go, title, locale)}>
              {go}
            </PageLink>
          </li>
        ))}
        <li className="py-3">
          <p className="font-semibold">{words.arriveInvited}</p>
          <p className="mt-1 break-words text-ink-2">{say(authWords.arriveInvitedHow, locale, { email })}</p>
        </li>
      </ul>
    </div>
  );
}
