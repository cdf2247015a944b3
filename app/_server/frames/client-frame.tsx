import type { ReactNode } from "react";
import { ClientMenu, type ClientMenuProps } from "@/components/clients/client-menu";
import { SoftLink } from "@/components/ui/soft-link";
import { asConsultant, type LoggedView } from "@/db/consultants/clients";
import type { Tx } from "@/db/core/scope";
import type { Client } from "@/lib/clients";
import { clientPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { clientWatermark } from "@/lib/view/clients/watermark";
import { lastDayInWords } from "@/lib/view/consultants/engagement-days";
import { say, clientWords as words } from "@/lib/words";
import { requireActor } from "../gate/actor";
import type { UserActor } from "../gate/gate";
import { currentLocale } from "../gate/locale";
import { requireId } from "../gate/path-id";
import { ConsultantFrame, readConsultant } from "./consultant-frame";
import { requireFound } from "./page";

/**
 * Reads a client's data for one page and adds a line to the access log; responds 404 outside the scope. Also returns the
 * client and the language of the page.
 */
export async function readClient<T extends object>(
  params: Promise<{ readonly firmId: string }>,
  view: Omit<LoggedView, "firmId">,
  run: (tx: Tx, client: Client) => Promise<T | undefined>,
) {
  const [actor, locale, { firmId }] = await Promise.all([requireActor(), currentLocale(), params]);
  const logged = { ...view, firmId: requireId(firmId) };
  const found = await requireFound(() =>
    asConsultant(actor, logged, async (tx, client) => {
      const read = await run(tx, client);
      return read === undefined ? undefined : { ...read, client };
    }),
  );
  return { ...found, locale };
}

type ClientFrameProps = {
  readonly client: Client;
  readonly current: ClientMenuProps["current"];
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/**
 * The frame around a page of a client: its name, until when the consultant has access, and the pages that the
 * engagement allows.
 */
export async function ClientFrame({ client, current, actions, children }: ClientFrameProps) {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const until = lastDayInWords(client.engagement.endsAt, client.timeZone, locale);
  return (
    <ConsultantFrame
      current="none"
      place={
        <>
          <SoftLink className="link" href={clientPaths.portfolio}>
            {words.portfolio[locale]}
          </SoftLink>
          {" / "}
          <strong className="font-semibold text-ink">{client.name}</strong>
          {locale === "zh" ? "，" : ", "}
          {say(words.consentUntil, locale, { until })}
        </>
      }
      actions={actions}
    >
      <ClientMenu client={client} current={current} locale={locale} />
      {children}
      <p className="type-caption mt-6 hidden border-t border-line pt-2 print:block">
        {await watermarkOf(actor, client, locale)}
      </p>
    </ConsultantFrame>
  );
}

/**
 * The text on everything that a consultant downloads or prints: who read it and when, and that the copy outlives the
 * firm's consent.
 */
export async function watermarkOf(actor: UserActor, client: Client, locale: Locale): Promise<string> {
  const { consultant } = await readConsultant(actor);
  return clientWatermark(client, { name: consultant?.displayName ?? "", now: new Date(), locale });
}
