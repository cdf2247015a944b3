/** Named governance modes of a link, in no order of merit. Source: Gereffi, Humphrey & Sturgeon 2005; method 2.1. */
export const MODES = ["market", "modular", "relational", "captive", "hierarchy"] as const;
export type Mode = (typeof MODES)[number];

/** The three corners of the determinants' cube that match no known mode. Source: method 2.1. */
export const OFF_MODEL = ["x_simple_tacit_able", "x_exclusion", "x_simple_tacit_unable"] as const;
export type OffModel = (typeof OFF_MODEL)[number];
export type Corner = Mode | OffModel;
export const CORNERS: readonly Corner[] = [...MODES, ...OFF_MODEL];

/** Functions in the network, by share of sales: assembly, contract manufacturing, own design, own brand. */
export const ROLES = ["OEA", "OEM", "ODM", "OBM"] as const;
export type Role = (typeof ROLES)[number];

export const UPGRADINGS = ["process", "product", "functional", "chain"] as const;
export type Upgrading = (typeof UPGRADINGS)[number];

/** The firm's aim: move to another position, or stay. Source: method 3.8 (3). */
export type Aim =
  | {
      readonly kind: "move";
      readonly mode?: Mode;
      readonly role?: Role;
      readonly upgrading?: Upgrading;
      readonly year?: number;
      readonly share?: number;
    }
  | { readonly kind: "stay" };

/** Work done on a link; used as the default for the four role shares. Source: method 2.4. */
export const LINK_FUNCTIONS = [
  "assembly",
  "input-sourcing",
  "process-engineering",
  "design-change",
  "original-design",
  "own-brand",
  "own-distribution",
] as const;
export type LinkFunction = (typeof LINK_FUNCTIONS)[number];

export const LINK_DIRECTIONS = ["customer", "supplier"] as const;
export type LinkDirection = (typeof LINK_DIRECTIONS)[number];

export const LINK_KINDS = ["single", "bundle"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export const PARTNER_TYPES = [
  "lead-firm",
  "first-tier",
  "trader",
  "domestic-supplier",
  "foreign-supplier",
  "affiliate",
  "institute",
  "university",
  "association",
  "state-body",
] as const;
export type PartnerType = (typeof PARTNER_TYPES)[number];

/** Annual value of a link, in millions of its currency. */
export const VALUE_BANDS = ["under-1", "1-5", "5-20", "20-100", "over-100"] as const;
export type ValueBand = (typeof VALUE_BANDS)[number];

/** Currencies in which the value of a link can be stated, by ISO 4217. */
export const CURRENCIES = ["CNY", "USD", "EUR", "JPY", "HKD", "KRW", "TWD", "GBP", "INR", "VND"] as const;
export type Currency = (typeof CURRENCIES)[number];

export const CONTRACT_TYPES = ["spot", "framework", "long-term", "equity"] as const;
export type ContractType = (typeof CONTRACT_TYPES)[number];

/** One of the two parties of a link, or both: who owns the tooling, who bears a cost. */
export const LINK_SIDES = ["firm", "partner", "both"] as const;
export type LinkSide = (typeof LINK_SIDES)[number];

/** The twelve kinds of channels through which knowledge flows along a link. Source: method 4.3. */
export const CHANNEL_KINDS = [
  "training",
  "technical-assistance",
  "licence",
  "joint-project",
  "audit",
  "drawings-data",
  "equipment",
  "engineer-exchange",
  "residence",
  "hiring",
  "informal-talk",
  "observation",
] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** Direction of a channel, seen from the firm that registers the link. */
export const CHANNEL_DIRECTIONS = ["in", "out", "both"] as const;
export type ChannelDirection = (typeof CHANNEL_DIRECTIONS)[number];

/** How often a channel is used, from rarely to often. */
export const CHANNEL_FREQUENCIES = ["yearly", "quarterly", "monthly", "weekly"] as const;
export type ChannelFrequency = (typeof CHANNEL_FREQUENCIES)[number];

/** What a contract forbids the firm: to use or show the know-how, to serve competitors, to sell under its own brand. */
export const RESTRICTIONS = ["ip", "non-compete", "no-brand"] as const;
export type Restriction = (typeof RESTRICTIONS)[number];

export const INCIDENT_KINDS = ["dispute", "penalty", "lost-order"] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** How certain the firm's statements about a link are: a guess, an estimate, figures from the books. */
export const CONFIDENCES = [1, 2, 3] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Moves of a firm up or down its chain. Source: method 2.4. */
export const POSITION_MOVES = ["up", "down"] as const;
export type PositionMove = (typeof POSITION_MOVES)[number];

/**
 * Figures that a firm states for a cycle and that enter no score: the share of unregistered sales to final users, and
 * the facts of the outcome panel other than role shares and events. Source: method 4.3, 4.5.
 */
export const FIRM_FIGURES = ["final-users", "value-added", "price-index", "largest-buyer", "first-pass"] as const;
export type FirmFigure = (typeof FIRM_FIGURES)[number];

/** Position questions: nine determinants first, then nine on dependence and consistency, and two optional. */
export const DETERMINANT_IDS = ["CX1", "CX2", "CX3", "CO1", "CO2", "CO3", "CA1", "CA2", "CA3"] as const;
export const DEPENDENCE_IDS = ["AS1", "AS2", "FQ1", "SW1", "SW2", "EC1", "EC2", "PW1", "PW2"] as const;
export const POSITION_OPTIONAL_IDS = ["TR1", "MB1"] as const;
export const POSITION_IDS = [...DETERMINANT_IDS, ...DEPENDENCE_IDS, ...POSITION_OPTIONAL_IDS] as const;
export type PositionId = (typeof POSITION_IDS)[number];

/** The 13 questions that a customer answers about a link from the other side. Source: method 4.1. */
export const CONFIRMED_IDS = [...DETERMINANT_IDS, "EC1", "EC2", "PW1", "PW2"] as const satisfies readonly PositionId[];
export type ConfirmedId = (typeof CONFIRMED_IDS)[number];

/** The scales on which firm and customer are compared. */
export const CONFIRMED_SCALES = ["complexity", "codifiability", "capability", "coordination", "power"] as const;
export type ConfirmedScale = (typeof CONFIRMED_SCALES)[number];

/** The result of comparing one scale; "not-compared" if a side has too few answers. */
export const AGREEMENTS = ["agree", "differ", "not-compared"] as const;
export type EndsAgreement = (typeof AGREEMENTS)[number];

/**
 * Facts that both parties of a link state: the share on each side, the year, the value band, the contract. Source:
 * method 4.3.
 */
export const MERGED_FACTS = ["supplier-share", "buyer-share", "start-year", "value-band", "contract-type"] as const;
export type MergedFact = (typeof MERGED_FACTS)[number];

/** Events between a firm and the partner of a link. */
export const PARTNER_EVENTS = [
  "asked",
  "reminded",
  "given",
  "withdrawn",
  "code-made",
  "code-revoked",
  "matched",
  "match-ended",
  "merge-agreed",
  "merged",
  "merge-withdrawn",
] as const;
export type PartnerEvent = (typeof PARTNER_EVENTS)[number];
