import { CHANNEL_KINDS, POSITION_IDS } from "@/lib/instrument";
import { tabulate } from "@/lib/result";
import type { Patch } from "./columns";
import type { RegisterRow } from "./row";

/** Merges the changes of one cell; channels and answers are merged entry by entry. */
export function applyPatch(row: RegisterRow, { channels, answers, ...facts }: Patch): RegisterRow {
  return {
    ...row,
    ...facts,
    channels: { ...row.channels, ...channels },
    answers: { ...row.answers, ...answers },
  };
}

/** A link without any known facts. */
export const EMPTY_ROW: RegisterRow = {
  id: null,
  direction: "customer",
  kind: "single",
  partnerName: "",
  partnerOtherName: null,
  partnerType: null,
  partnerCountry: null,
  product: null,
  industry: null,
  startYear: null,
  share: null,
  shareOfPartner: null,
  shareOfPartnerEstimated: null,
  valueBand: null,
  currency: null,
  contractType: null,
  ownershipShare: null,
  owner: null,
  toolingOwner: null,
  exclusive: null,
  restrictions: [],
  functions: [],
  source: null,
  confidence: null,
  validFrom: null,
  validTo: null,
  incidents: [],
  channels: tabulate(CHANNEL_KINDS, () => null),
  answers: tabulate(POSITION_IDS, () => null),
};
