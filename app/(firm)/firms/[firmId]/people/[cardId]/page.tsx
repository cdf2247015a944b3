import { notFound } from "next/navigation";
import { FirmFrame, requireFirm } from "@/app/_server/frames/firm-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { withFreshSession } from "@/app/_server/gate/actor";
import { requireId } from "@/app/_server/gate/path-id";
import { publicAddress } from "@/app/_server/gate/public-address";
import { cardCode, cardToken, codeInGroups } from "@/app/_server/secret-links/invite-cards";
import { PageLink } from "@/components/shell/page-link";
import { PrintButton } from "@/components/ui/print-button";
import { QrCode } from "@/components/ui/qr-code";
import { listCards } from "@/db/people/cards";
import { nameFor } from "@/lib/name-rules";
import { firmPaths } from "@/lib/paths";
import { LOCALES } from "@/lib/result";
import { say, cardWords as words } from "@/lib/words";

export const generateMetadata = titled(words.poster);

/** The code as an A4 poster in both languages, the firm's own first. */
export default async function PosterPage({ params }: PageProps<"firmId" | "cardId">) {
  const { actor, locale, firmId, firm } = await requireFirm(params);
  const cardId = requireId((await params).cardId);
  const card = (await withFreshSession(() => listCards(actor, { firmId }))).find((one) => one.id === cardId);
  if (card === undefined) notFound();
  const address = await publicAddress();
  const url = `${address}/join/${cardToken(card.id)}`;
  const host = `${new URL(address).host}/join`;
  return (
    <FirmFrame
      firmId={firmId}
      current="people"
      place={<PageLink href={firmPaths.people(firmId)}>{words.posterBack[locale]}</PageLink>}
      actions={<PrintButton label={words.print[locale]} />}
    >
      <article className="section mx-auto flex max-w-[46rem] flex-col items-center gap-6 text-center print:border-0">
        <h1 className="sr-only">{words.poster[locale]}</h1>
        {LOCALES.toSorted((a) => (a === firm.locale ? -1 : 1)).map((one) => (
          <div key={one} lang={one === "zh" ? "zh-Hans" : "en"}>
            <p className="type-finding">{say(words.posterTitle, one, { firm: nameFor(one, firm.names) })}</p>
            <p className="type-lede mt-2">{words.posterSteps[one]}</p>
          </div>
        ))}
        <QrCode text={url} label={say(words.qrLabel, locale, { firm: firm.name })} className="w-full max-w-[24rem]" />
        <p className="type-lede">
          {LOCALES.toSorted((a) => (a === firm.locale ? -1 : 1)).map((one) => (
            <span key={one} lang={one === "zh" ? "zh-Hans" : "en"} className="block">
              {say(words.posterNoScan, one, { address: host })}
            </span>
          ))}
          <strong className="numeric mt-1 block text-[28px] tracking-widest text-ink">
            {codeInGroups(cardCode(card.id))}
          </strong>
        </p>
        <p className="type-small text-ink-3">{card.label}</p>
      </article>
    </FirmFrame>
  );
}
