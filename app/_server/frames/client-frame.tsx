import { notFound } from "next/navigation";
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
import { withFreshSession } from "../gate/actor";
import type { UserActor } from "../gate/gate";
import { currentLocale } from "../gate/locale";
import { ConsultantFrame, readConsultant } from "./consultant-frame";

/** Reads a client's data for one page and adds a line to the access log; responds 404 outside the scope. */
export async function readClient<T>(
  actor: UserActor,
  view: LoggedView,
  run: (tx: Tx, client: Client) => Promise<T | undefined>,
): Promise<T> {
  const found = await withFreshSession(() => asConsultant(actor, view, run));
  if (found === undefined) notFound();
  return found;
}

type ClientFrameProps = {
  readonly actor: UserActor;
  readonly client: Client;
  readonly current: ClientMenuProps["current"];
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** The frame around a page of a client: its name, until when it is open, and its pages by scope. */
export async function ClientFrame({ actor, client, current, actions, children }: ClientFrameProps) {
  const locale = await currentLocale();
  const until = lastDayInWords(client.engagement.endsAt, client.timeZone, locale);
  return (
    <ConsultantFrame
      actor={actor}
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
      <Watermark actor={actor} client={client} locale={locale} />
    </ConsultantFrame>
  );
}

/** In print: who read this when, and that the paper outlives the consent. */
async function Watermark({ actor, client, locale }: Pick<ClientFrameProps, "actor" | "client"> & { locale: Locale }) {
  return (
    <p className="type-caption mt-6 hidden border-t border-line pt-2 print:block">
      {await watermarkOf(actor, client, locale)}
    </p>
  );
}

/** The watermark on everything a consultant downloads or prints. */
export async function watermarkOf(actor: UserActor, client: Client, locale: Locale): Promise<string> {
  const { consultant } = await readConsultant(actor);
  return clientWatermark(client, { name: consultant?.displayName ?? "", now: new Date(), locale });
}
