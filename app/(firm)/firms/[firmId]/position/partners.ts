import type { Preparation } from "@/app/_server/frames/preparation";
import { withFreshSession } from "@/app/_server/gate/actor";
import type { PartnerState, PartnerStates } from "@/components/register/partner-states";
import { type LinkConfirmation, listConfirmations } from "@/db/position/confirmations";
import { listPartners } from "@/db/position/matches";
import { dayInWords } from "@/lib/view/time/firm-time";

/** What the page says of the partner of each link; an answer that was given stands before a newer request. */
export async function readPartnerStates({ actor, firm, links, locale }: Preparation): Promise<PartnerStates> {
  const [confirmations, partners] = await withFreshSession(() =>
    Promise.all([listConfirmations(actor, { firmId: firm.id }), listPartners(actor, { firmId: firm.id })]),
  );
  const day = (at: Date) => dayInWords(at, firm.timeZone, locale);
  return new Map(
    links.map(({ id }): [string, PartnerState] => {
      const own = confirmations.filter(({ linkId }) => linkId === id);
      const match = partners.find(({ linkId }) => linkId === id)?.match;
      return [
        id,
        {
          customer: customerOf(own, day),
          match: match === undefined ? undefined : match.mergedAt === null ? "matched" : "merged",
        },
      ];
    }),
  );
}

function customerOf(own: readonly LinkConfirmation[], day: (at: Date) => string): PartnerState["customer"] {
  const given = own.find(({ state }) => state === "given");
  if (given !== undefined) return { kind: "given", scales: given.scales };
  const [latest] = own;
  if (latest === undefined) return undefined;
  return latest.state === "open"
    ? { kind: "open", date: day(latest.askedAt) }
    : { kind: "expired", date: day(latest.expiresAt) };
}
