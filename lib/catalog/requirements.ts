import type { CellId, Mode, Role, Upgrading } from "@/lib/instrument";
import type { Text } from "@/lib/result";

type PerCell = Readonly<Record<CellId, number>>;
type PerMode = Readonly<Record<Mode, number>>;

/** Required levels on the 1–5 scale, with every constant that a rating uses. Source: method 3.4, 3.8, 5, 6. */
export type Requirements = {
  readonly version: string;
  readonly modes: readonly Mode[];
  readonly basis: string;
  /** The sentence about the source, printed with every gap. */
  readonly sourceLine: Text;
  /** Levels needed to keep performing in a mode. */
  readonly serve: Readonly<Record<CellId, PerMode>>;
  /** Levels needed to move to another role or mode. */
  readonly transition: PerCell;
  /** Minimum level by role; it applies in proportion to the sales share of the role. */
  readonly roleFloors: Readonly<Record<Role, Partial<PerCell>>>;
  /** Added to `transition` by type of upgrading, up to `cap`. */
  readonly targetModifiers: Readonly<Record<Upgrading, Partial<PerCell>>>;
  readonly cap: number;
  readonly draws: Readonly<Record<"count", number>>;
  /** Lowest fit, 0–100, for each letter. */
  readonly bands: Readonly<Record<"A" | "B" | "C" | "D" | "E", number>>;
  readonly cutoffs: Readonly<
    Record<"bandRun" | "meets" | "short" | "gapListed" | "recommend" | "nearlyEightInTen" | "handoverBroken", number>
  > & {
    /** Odds from which a gap is called "clearly short" or "clearly enough"; only used in wording. */
    readonly clearly: readonly [number, number];
  };
  /** The level of explicit coordination and of power that is expected in each mode. */
  readonly expectedCoordination: PerMode;
  readonly expectedPower: PerMode;
  readonly consistencyLimit: number;
  /** Share of knowledge that passes along a link, in each direction. */
  readonly conductance: Readonly<Record<Mode, Readonly<Record<"buyerToSupplier" | "supplierToBuyer", number>>>> &
    Readonly<{ nonCommercial: Readonly<Record<"partnerToFirm" | "firmToPartner", number>> }>;
  readonly frequency: Readonly<Record<"none" | "yearly" | "quarterly" | "monthly" | "weekly", number>>;
};

export const requirements1: Requirements = {
  version: "1.1.0",
  modes: ["market", "modular", "relational", "captive", "hierarchy"],
  basis:
    "expert judgement of one methodologist, stage 0; a published standard, doubtful by about half a level in one direction",
  sourceLine: {
    en: "The levels needed are an expert judgement. They can be wrong by half a level.",
    zh: "所需等级由专家判断给出，可能有半级误差。",
  },
  serve: {
    "PRE.ORG": { market: 2.5, modular: 3, relational: 3, captive: 2.5, hierarchy: 3 },
    "PRE.NET": { market: 3.5, modular: 3.5, relational: 3, captive: 2.5, hierarchy: 2 },
    "PRE.POS": { market: 3, modular: 3, relational: 3, captive: 2.5, hierarchy: 2 },
    "PRE.INT": { market: 2, modular: 3, relational: 4, captive: 3, hierarchy: 3.5 },
    "LRN.ORG": { market: 2.5, modular: 4, relational: 4, captive: 3, hierarchy: 3.5 },
    "LRN.NET": { market: 3.5, modular: 4, relational: 3.5, captive: 2.5, hierarchy: 2.5 },
    "LRN.POS": { market: 2.5, modular: 3, relational: 3, captive: 2.5, hierarchy: 2.5 },
    "LRN.INT": { market: 2, modular: 3, relational: 4.5, captive: 3.5, hierarchy: 4 },
    "APP.ORG": { market: 3, modular: 4, relational: 3.5, captive: 3.5, hierarchy: 4 },
    "APP.NET": { market: 3.5, modular: 4, relational: 3.5, captive: 3, hierarchy: 3 },
    "APP.POS": { market: 2.5, modular: 3, relational: 3.5, captive: 2, hierarchy: 2 },
    "APP.INT": { market: 1.5, modular: 2.5, relational: 4, captive: 2.5, hierarchy: 3 },
    "EVA.ORG": { market: 2.5, modular: 3.5, relational: 3.5, captive: 3, hierarchy: 3.5 },
    "EVA.NET": { market: 3, modular: 3, relational: 3, captive: 2, hierarchy: 2 },
    "EVA.POS": { market: 3, modular: 3, relational: 3, captive: 2.5, hierarchy: 2 },
    "EVA.INT": { market: 1.5, modular: 2.5, relational: 4, captive: 3, hierarchy: 3.5 },
  },
  transition: {
    "PRE.ORG": 3,
    "PRE.NET": 3.5,
    "PRE.POS": 4,
    "PRE.INT": 3,
    "LRN.ORG": 3,
    "LRN.NET": 3.5,
    "LRN.POS": 4,
    "LRN.INT": 3.5,
    "APP.ORG": 3,
    "APP.NET": 3,
    "APP.POS": 3.5,
    "APP.INT": 2.5,
    "EVA.ORG": 3,
    "EVA.NET": 3,
    "EVA.POS": 3.5,
    "EVA.INT": 2.5,
  },
  roleFloors: {
    OEA: {},
    OEM: { "LRN.ORG": 3, "APP.ORG": 3, "APP.NET": 3 },
    ODM: { "PRE.NET": 3.5, "LRN.ORG": 4, "LRN.NET": 4, "LRN.POS": 3.5, "APP.POS": 3.5, "APP.INT": 3.5, "PRE.INT": 3.5 },
    OBM: {
      "PRE.NET": 4,
      "LRN.NET": 4.5,
      "APP.NET": 4,
      "APP.POS": 4,
      "EVA.NET": 4,
      "EVA.POS": 3.5,
      "APP.INT": 3.5,
      "LRN.ORG": 4,
    },
  },
  targetModifiers: {
    process: { "LRN.ORG": 0.5, "APP.ORG": 0.5 },
    product: { "LRN.NET": 0.5, "LRN.INT": 0.5 },
    functional: { "LRN.POS": 0.5, "APP.POS": 0.5, "PRE.NET": 0.5 },
    chain: { "PRE.NET": 0.5, "LRN.NET": 0.5, "APP.NET": 0.5 },
  },
  cap: 4.5,
  draws: { count: 1000 },
  bands: { A: 90, B: 80, C: 65, D: 50, E: 0 },
  cutoffs: {
    bandRun: 0.8,
    clearly: [0.05, 0.95],
    meets: 0.8,
    short: 0.2,
    gapListed: 0.5,
    recommend: 0.6,
    nearlyEightInTen: 0.75,
    handoverBroken: 0.8,
  },
  expectedCoordination: { market: 1, modular: 1.5, relational: 3.5, captive: 4.5, hierarchy: 5 },
  expectedPower: { market: 1, modular: 1.5, relational: 2, captive: 4.5, hierarchy: 5 },
  consistencyLimit: 1.75,
  conductance: {
    market: { buyerToSupplier: 0.15, supplierToBuyer: 0.15 },
    modular: { buyerToSupplier: 0.35, supplierToBuyer: 0.35 },
    relational: { buyerToSupplier: 0.6, supplierToBuyer: 0.6 },
    captive: { buyerToSupplier: 0.4, supplierToBuyer: 0.1 },
    hierarchy: { buyerToSupplier: 0.7, supplierToBuyer: 0.5 },
    nonCommercial: { partnerToFirm: 0.4, firmToPartner: 0.2 },
  },
  frequency: { none: 0.4, yearly: 0.4, quarterly: 0.6, monthly: 0.8, weekly: 1 },
};
