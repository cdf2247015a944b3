import { clientPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { clientWords, say } from "@/lib/words";
import { PageLink } from "../shell/page-link";

export function ClientsLink({ locale, headed }: { locale: Locale; headed: boolean }) {
  return (
    <>
      {headed ? <h2 className="type-h2 mb-3 mt-8">{say(clientWords.clients, locale)}</h2> : null}
      <p className="section flex items-center justify-between gap-4 py-3">
        <span className="type-small text-ink-2">{say(clientWords.consultant, locale)}</span>
        <PageLink className="button" href={clientPaths.portfolio}>
          {say(clientWords.openClients, locale)}
        </PageLink>
      </p>
    </>
  );
}
