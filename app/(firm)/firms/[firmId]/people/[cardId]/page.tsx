import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { FirmFrame, requireFirmFrame } from "@/app/_server/frames/firm-frame";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { publicAddress } from "@/app/_server/gate/public-address";
import { cardCode, cardToken, codeInGroups } from "@/app/_server/secret-links/invite-cards";
import { PrintButton } from "@/components/ui/print-button";
import { QrCode } from "@/components/ui/qr-code";
import { listCards } from "@/db/people/cards";
import { nameFor } from "@/lib/name-rules";
import { firmPaths } from "@/lib/paths";
import { LOCALES } from "@/lib/result";
import { say, cardWords as words } from "@/lib/words";

type Props = { readonly params: Promise<{ firmId: string; cardId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: words.poster[await currentLocale()] };
}

/** The code as an A4 poster in both languages, the firm's own first. */
export default async function PosterPage({ params }: Props) {
  const [actor, at, locale] = await Promise.all([requireActor(), params, currentLocale()]);
  const [firmId, cardId] = [requireId(at.firmId), requireId(at.cardId)];
  const { firm } = await requireFirmFrame(actor, firmId);
  const card = (await withFreshSession(() => listCards(actor, { firmId }))).find((one) => one.id === cardId);
  if (card === undefined) notFound();
  const address = await publicAddress();
  const url = `${address}/join/${cardToken(card.id)}`;
  const host = `${new URL(address).host}/join`;
  return (
    <FirmFrame
      actor={actor}
      firmId={firmId}
      current="people"
      place={
        <Link href={firmPaths.people(firmId)} prefetch={false} className="link">
          {words.posterBack[locale]}
        </Link>
      }
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
