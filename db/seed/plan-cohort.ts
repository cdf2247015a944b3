import {
  CHANNEL_FREQUENCIES,
  CHANNEL_KINDS,
  type ChannelDirection,
  type ChannelFrequency,
  type ChannelKind,
  type Level,
  type LinkDirection,
  type LinkKind,
  type Mode,
  type PartnerType,
  type PositionId,
  type ValueBand,
} from "@/lib/instrument";
import type { Random } from "@/lib/result";
import { standardNormal } from "@/lib/stats";
import { determinantsOf } from "./firms";

/** The tier of a generated firm: tier 0 sells to buyers abroad, every other tier to the one before it. */
type Tier = 0 | 1 | 2 | 3;

export type PlannedFirm = {
  readonly name: string;
  readonly industry: string;
  readonly employees: number;
  readonly tier: Tier;
  readonly capability: number;
  readonly consent: 1 | 2 | 3;
  /** Frozen results in both cycles, only in the later one, or none. */
  readonly frozen: "both" | "later" | "none";
};

export type PlannedLink = {
  readonly firm: number;
  readonly direction: LinkDirection;
  readonly kind: LinkKind;
  /** The partner's index in the plan. Undefined if it is not a firm of Trellis. */
  readonly partner: number | undefined;
  readonly partnerName: string;
  readonly partnerType: PartnerType;
  readonly partnerCountry: string;
  readonly share: number;
  readonly value: ValueBand;
  readonly since: number;
  /** The answers in each cycle. Undefined if the link was not registered then. */
  readonly before: Partial<Record<PositionId, Level>> | undefined;
  readonly after: Partial<Record<PositionId, Level>> | undefined;
  readonly channels: readonly {
    readonly kind: ChannelKind;
    readonly direction: ChannelDirection;
    readonly frequency: ChannelFrequency;
  }[];
};

export type CohortPlan = { readonly firms: readonly PlannedFirm[]; readonly links: readonly PlannedLink[] };

const TOWNS = ["Taizhou", "Jinhua", "Wenling", "Yongkang", "Dongyang", "Linhai", "Yiwu", "Lanxi", "Huangyan", "Pan'an"];
const TRADES: readonly (readonly [string, string])[] = [
  ["Fans", "27"],
  ["Moulding", "22"],
  ["Fasteners", "25"],
  ["Motors", "27"],
  ["Castings", "24"],
  ["Wire", "24"],
  ["Plastics", "22"],
  ["Controls", "26"],
  ["Tooling", "28"],
  ["Packaging", "17"],
];
const ABROAD = ["DE", "US", "JP", "SE", "FR"] as const;
const MODE_OF_TIER: Readonly<Record<Tier, readonly Mode[]>> = {
  0: ["modular", "captive", "relational"],
  1: ["captive", "captive", "modular", "relational"],
  2: ["market", "captive", "modular", "relational"],
  3: ["market", "market", "captive", "hierarchy"],
};
const VALUES: Readonly<Record<Tier, readonly ValueBand[]>> = {
  0: ["20-100", "over-100"],
  1: ["5-20", "20-100"],
  2: ["1-5", "5-20"],
  3: ["under-1", "1-5"],
};

const pick = <T>(random: Random, list: readonly [T, ...T[]] | readonly T[]): T => {
  const found = list[Math.floor(random() * list.length)] ?? list[0];
  if (found === undefined) throw new Error("nothing to choose from");
  return found;
};

/**
 * Plans a cohort with about this many firms and links, among the firms and to buyers abroad. The same random source
 * gives the same cohort.
 *
 * Four in ten firms only count, a third is visible, the rest is open. Most have two frozen cycles, some none. A few
 * firms have no links, and a few links form a circle, as in real networks.
 */
export function planCohort(count: number, links: number, random: Random, towns: readonly string[] = TOWNS): CohortPlan {
  const normal = standardNormal(random);
  const firms = Array.from({ length: count }, (_, at) => planFirm(at, { count, random, normal, towns }));
  const drawn = planLinks(firms, links, random);
  return { firms, links: drawn };
}

type Chance = {
  readonly count: number;
  readonly random: Random;
  readonly normal: () => number;
  readonly towns: readonly string[];
};

function planFirm(at: number, { count, random, normal, towns }: Chance): PlannedFirm {
  const [trade, industry] = pick(random, TRADES);
  const place = at / count;
  const tier: Tier = place < 0.16 ? 0 : place < 0.4 ? 1 : place < 0.75 ? 2 : 3;
  const name = `${towns[at % towns.length]} ${trade} ${at + 1}`;
  const [consent, frozen] = [random(), random()];
  return {
    name,
    industry,
    employees: Math.round(2000 / (1 + 4 * tier) / (0.5 + random())) + 20,
    tier,
    capability: 0.7 - 0.35 * tier + 0.7 * normal(),
    consent: tier > 0 && consent < 0.45 ? 1 : consent < 0.74 ? 2 : 3,
    frozen: isSilent(at) ? "none" : tier === 0 || frozen < 0.8 ? "both" : frozen < 0.92 ? "later" : "none",
  };
}

/** Every thirtieth firm has no links, and so cannot submit: Preparation needs a customer. */
const SILENT_EVERY = 30;
const isSilent = (at: number): boolean => at % SILENT_EVERY === SILENT_EVERY - 1;
/** One in so many links closes a circle. */
const CIRCLE_EVERY = 60;

function planLinks(firms: readonly PlannedFirm[], wanted: number, random: Random): PlannedLink[] {
  const byTier = ([0, 1, 2, 3] as const).map((tier) =>
    firms.flatMap((firm, at) => (firm.tier === tier && !isSilent(at) ? [at] : [])),
  );
  const each = Math.max(1, Math.round(wanted / firms.length));
  const links: PlannedLink[] = [];
  firms.forEach((firm, at) => {
    if (isSilent(at)) return;
    const buyers = firm.tier === 0 ? [] : (byTier[firm.tier - 1] ?? []);
    const customers = firm.tier === 0 ? Math.min(3, each) : each;
    const shares = splitShares(customers, random);
    // Firms trade more with neighbours in the list than with the rest, so that clusters form.
    const start = buyers.length === 0 ? 0 : Math.floor((at / firms.length) * buyers.length);
    const used = new Set<number>();
    shares.forEach((share, place) => {
      const near =
        buyers[(start + Math.floor(random() * Math.min(buyers.length, 9 + place))) % Math.max(1, buyers.length)];
      const partner = near !== undefined && !used.has(near) && random() < 0.9 ? near : undefined;
      if (partner !== undefined) used.add(partner);
      links.push(planLink({ firm: at, tier: firm.tier, partner, share, direction: "customer", firms, random }));
    });
    if (at % CIRCLE_EVERY === 7 && firm.tier > 0) {
      const supplier = byTier[firm.tier - 1]?.[0];
      links.push(
        planLink({ firm: at, tier: firm.tier, partner: supplier, share: 0.05, direction: "supplier", firms, random }),
      );
    }
  });
  return [...links, ...anchorLinks(firms, byTier, random)];
}

/** What the firms that sell to end buyers say about their own suppliers. */
function anchorLinks(
  firms: readonly PlannedFirm[],
  byTier: readonly (readonly number[])[],
  random: Random,
): PlannedLink[] {
  return (byTier[0] ?? []).flatMap((firm, place) => {
    const below = byTier[1] ?? [];
    if (below.length === 0) return [];
    return Array.from({ length: 7 }, (_, at): PlannedLink => {
      const partner = at < 5 ? below[(place * 3 + at) % below.length] : undefined;
      const one = planLink({ firm, tier: 0, partner, share: 0.1, direction: "supplier", firms, random });
      return at === 4 ? { ...one, before: undefined } : one;
    });
  });
}

/** Shares that sum to about .85, the first one the largest. */
function splitShares(count: number, random: Random): number[] {
  const weights = Array.from({ length: count }, (_, at) => (0.6 + 0.4 * random()) / (at + 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.round((85 * weight) / total) / 100);
}

type LinkChance = {
  readonly firm: number;
  readonly tier: Tier;
  readonly partner: number | undefined;
  readonly share: number;
  readonly direction: LinkDirection;
  readonly firms: readonly PlannedFirm[];
  readonly random: Random;
};

function planLink({ firm, tier, partner, share, direction, firms, random }: LinkChance): PlannedLink {
  const mode = pick(random, MODE_OF_TIER[tier]);
  const chance = random();
  const moved: Mode = mode === "captive" && chance < 0.45 ? "modular" : mode;
  const abroad = direction === "customer" && partner === undefined && tier <= 1;
  const before = chance > 0.94 ? undefined : determinantsOf(mode, random);
  const after = chance > 0.9 && chance < 0.94 ? undefined : determinantsOf(moved, random);
  const partnerType: PartnerType =
    direction === "supplier"
      ? "domestic-supplier"
      : tier === 0
        ? "lead-firm"
        : partner === undefined
          ? "trader"
          : "first-tier";
  return {
    firm,
    direction,
    kind: "single",
    partner,
    partnerName: partner === undefined ? (abroad ? "Buyer abroad" : "Other partner") : (firms[partner]?.name ?? ""),
    partnerType,
    partnerCountry: abroad ? pick(random, ABROAD) : "CN",
    share,
    value: pick(random, VALUES[tier]),
    since: 2010 + Math.floor(random() * 14),
    before,
    after,
    channels: planChannels(moved, random),
  };
}

const CHANNELS_MOST: Readonly<Record<Mode, number>> = {
  market: 1,
  modular: 3,
  relational: 6,
  captive: 4,
  hierarchy: 6,
};

function planChannels(mode: Mode, random: Random): PlannedLink["channels"] {
  const count = Math.floor(random() * (CHANNELS_MOST[mode] + 1));
  const start = Math.floor(random() * CHANNEL_KINDS.length);
  return Array.from({ length: count }, (_, at) => ({
    kind: CHANNEL_KINDS[(start + at) % CHANNEL_KINDS.length] ?? "training",
    direction: pick(random, ["in", "in", "both", "out"] as const),
    frequency: pick(random, CHANNEL_FREQUENCIES),
  }));
}
