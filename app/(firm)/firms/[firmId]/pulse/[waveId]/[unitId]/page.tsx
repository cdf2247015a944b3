import { notFound } from "next/navigation";
import { z } from "zod";
import { FirmFrame, requireFirm } from "@/app/_server/frames/firm-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { onceEach } from "@/app/_server/frames/query";
import { withFreshSession } from "@/app/_server/gate/actor";
import { requireId } from "@/app/_server/gate/path-id";
import { publicAddress } from "@/app/_server/gate/public-address";
import { pulseKeys } from "@/app/_server/secret-links/pulse-keys";
import { Poster } from "@/components/pulse/poster";
import { Slips } from "@/components/pulse/slips";
import { PageLink } from "@/components/shell/page-link";
import { Notice } from "@/components/ui/notice";
import { PrintButton } from "@/components/ui/print-button";
import { listPulseWaves } from "@/db/pulse/pulse";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import { dateInWords, say, pulseWords as words } from "@/lib/words";

/** Number of slips (paper strips with a one-time link) on one page of the screen; they fill six sheets of A4. */
const SLIPS = 48;
const From = z.coerce.number().int().min(1).max(2000).catch(1);

export const generateMetadata = titled(words.title);

/** The printed material of a unit: the poster with its code, or slips with a one-time link for each person. */
export default async function PulsePrintPage({ params, searchParams }: PageProps<"firmId" | "waveId" | "unitId">) {
  const { actor, locale, firmId, firm } = await requireFirm(params);
  const [at, query] = await Promise.all([params, onceEach(searchParams)]);
  const [waveId, unitId] = [requireId(at.waveId), requireId(at.unitId)];
  const frame = {
    firmId,
    current: "assessment",
    place: <PageLink href={firmPaths.pulse(firmId)}>{words.posterBack[locale]}</PageLink>,
  } as const;
  if (!can(actor, "pulse.manage", firm)) {
    return (
      <FirmFrame {...frame}>
        <h1 className="type-finding mb-5">{words.title[locale]}</h1>
        <Notice tone="info" title={words.managersOnly[locale]} />
      </FirmFrame>
    );
  }
  const waves = await withFreshSession(() => listPulseWaves(actor, { firmId }));
  const wave = waves.find(({ id }) => id === waveId);
  const round = wave?.rounds.find((one) => one.unitId === unitId);
  if (wave === undefined || round === undefined) notFound();
  // e-mailed links are shown to nobody
  if (wave.closedAt !== null || round.way === "mail") {
    const why = wave.closedAt === null ? words.mailsOnly : words.closedNow;
    return (
      <FirmFrame {...frame}>
        <h1 className="type-finding mb-5">{round.unit}</h1>
        <Notice tone="info" title={why[locale]} />
      </FirmFrame>
    );
  }
  const address = await publicAddress();
  const { tokenOf } = pulseKeys();
  const urlOf = (n: number) => `${address}/pulse/${tokenOf({ waveId, unitId }, n)}`;
  const common = { firm: firm.name, unit: round.unit };
  return (
    <FirmFrame {...frame} actions={<PrintButton label={words.print[locale]} />}>
      {round.way === "code" ? (
        <Poster {...common} locale={locale} first={firm.locale} lastDay={wave.lastDay} url={urlOf(0)} />
      ) : (
        <Slips
          {...common}
          locale={locale}
          until={say(words.posterUntil, locale, { date: dateInWords(wave.lastDay, locale) })}
          href={firmPaths.pulsePrint(firmId, waveId, unitId)}
          {...slipsFrom(From.parse(query.from), round.headcount, urlOf)}
        />
      )}
    </FirmFrame>
  );
}

function slipsFrom(asked: number, all: number, urlOf: (n: number) => string) {
  const from = Math.min(Math.floor((asked - 1) / SLIPS) * SLIPS + 1, all);
  const to = Math.min(all, from + SLIPS - 1);
  return {
    from,
    to,
    all,
    step: SLIPS,
    urls: Array.from({ length: to - from + 1 }, (_, index) => urlOf(from + index)),
  };
}
