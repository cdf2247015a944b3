import type { EventValue, IncidentValue } from "@/lib/fields";
import type { ChannelKind } from "@/lib/instrument";
import type { RegisterChannel } from "@/lib/register";
import type { LinkColumns } from "./register-past";
import { aSupplier } from "./suppliers";

/** When something was entered, on which link, and by whom (index in the list of Hailan's people). */
type Entered = { readonly partner: string; readonly on: string; readonly by: number };

/** A supplier that Hailan stopped buying from in 2026. */
export const hailanEndedLink = aSupplier("Fenghua Motor Works", "Small motors", 0.05, { since: 2019 });

export const hailanChanges: readonly (Entered & { readonly columns: LinkColumns })[] = [
  {
    partner: "Nordhem AB",
    on: "2026-09-18",
    by: 6,
    columns: {
      industry: "27",
      valueBand: "over-100",
      currency: "CNY",
      contractType: "framework",
      toolingOwner: "partner",
      exclusive: false,
      restrictions: ["ip", "no-brand"],
      shareOfPartnerEstimated: true,
      source: "Sales ledger 2025",
      confidence: 3,
      validFrom: "2026-01-01",
      validTo: "2027-12-31",
    },
  },
  {
    partner: "Brightkitchen Inc.",
    on: "2026-09-18",
    by: 6,
    columns: {
      industry: "27",
      valueBand: "20-100",
      currency: "USD",
      contractType: "spot",
      source: "Sales ledger 2025",
    },
  },
  {
    partner: "Asahi Living KK",
    on: "2026-09-21",
    by: 0,
    columns: { contractType: "long-term", validFrom: "2024-04-01", shareOfPartnerEstimated: false, confidence: 2 },
  },
  { partner: "Cixi Moulding", on: "2026-09-21", by: 7, columns: { toolingOwner: "firm", contractType: "framework" } },
];

export const hailanChannels: readonly (Entered & { readonly kind: ChannelKind; readonly value: RegisterChannel })[] = [
  {
    partner: "Nordhem AB",
    on: "2026-09-18",
    by: 2,
    kind: "audit",
    value: { direction: "in", frequency: "yearly", tacitness: 1, costBearer: "partner" },
  },
  {
    partner: "Nordhem AB",
    on: "2026-09-18",
    by: 2,
    kind: "drawings-data",
    value: { direction: "in", frequency: "weekly", tacitness: 1, costBearer: null },
  },
  {
    partner: "Asahi Living KK",
    on: "2026-09-21",
    by: 2,
    kind: "engineer-exchange",
    value: { direction: "both", frequency: "quarterly", tacitness: 4, costBearer: "both" },
  },
  {
    partner: "Cixi Moulding",
    on: "2026-09-22",
    by: 3,
    kind: "technical-assistance",
    value: { direction: "out", frequency: "monthly", tacitness: 3, costBearer: "firm" },
  },
];

export const hailanIncidents: readonly (Entered & { readonly value: IncidentValue })[] = [
  {
    partner: "Nordhem AB",
    on: "2026-06-02",
    by: 6,
    value: { kind: "penalty", date: "2026-05-18", note: "12 days late, 1.5% of the order" },
  },
  {
    partner: "Asahi Living KK",
    on: "2026-03-11",
    by: 7,
    value: { kind: "dispute", date: "2026-03-04", note: "Lid coating; settled on site" },
  },
];

/** Role changes of Hailan in its chain. */
export const hailanMoves: readonly EventValue[] = [
  {
    move: "up",
    upgrading: "process",
    chosen: null,
    date: "2024-05-20",
    title: "Second moulding line halves the change-over time; line report 2024-05",
  },
  {
    move: "up",
    upgrading: "functional",
    chosen: null,
    date: "2026-03-12",
    title: "First rice cooker of our own design ordered by Asahi; contract 2026-03",
  },
  {
    move: "down",
    upgrading: "product",
    chosen: true,
    date: "2026-07-01",
    title: "Stopped the own-brand fan; stock sold to a trader",
  },
];
