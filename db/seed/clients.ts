import type { EngagementScope, EngagementSide } from "@/lib/engagement";
import type { Mode, Phase } from "@/lib/instrument";
import { HAILAN } from "./hailan/suppliers";

/** One cycle of a client with the state of each phase. Phases that are left out are open. */
export type SeededCycle = {
  readonly year: 2022 | 2023 | 2024 | 2025 | 2026;
  readonly accepted: readonly Phase[];
  readonly submitted?: readonly Phase[];
  /** Phases that everybody has answered. Nobody has answered the others. */
  readonly answered: readonly Phase[];
  /** How many people answer. Default: all. */
  readonly answering?: number;
  /** The firm's progress since its plan began, in units of the graded response model. */
  readonly shift?: number;
};

export type SeededClient = {
  readonly name: string;
  readonly industry: string;
  readonly employees: number;
  /** The type of relationship of the client's links. Undefined: no link is registered yet. */
  readonly mode: Mode | undefined;
  readonly capability: number;
  /** Number of members who answer. */
  readonly people: number;
  readonly cycles: readonly SeededCycle[];
};

export type EngagementPlan = {
  readonly firm: string;
  readonly askedBy: EngagementSide;
  readonly scope: readonly EngagementScope[];
  readonly mayReview?: boolean;
  readonly blind?: boolean;
  readonly message?: string;
  /** In days from the day the demo world is created, so that engagements are always still active. */
  readonly began: number;
  readonly ends: number;
  readonly state: "active" | "offered" | "asked" | "revoked";
  /** The consultant has asked for a later end date. */
  readonly longer?: boolean;
};

const ALL: readonly Phase[] = ["PRE", "LRN", "APP", "EVA"];
const frozen = (year: SeededCycle["year"], shift = 0): SeededCycle => ({ year, accepted: ALL, answered: ALL, shift });

const client = (
  name: string,
  industry: string,
  employees: number,
  mode: Mode | undefined,
  capability: number,
  people: number,
  cycles: readonly SeededCycle[],
): SeededClient => ({ name, industry, employees, mode, capability, people, cycles });

/** The other clients of the demo consultant. `participants.ts` defines which of them are in a cohort. */
export const clientFirms: readonly SeededClient[] = [
  client("Cixi Yongsheng Motors", "27", 210, "modular", 0.4, 4, [
    { year: 2026, accepted: [], submitted: ALL, answered: ALL },
  ]),
  client("Wenzhou Ruian Auto Parts", "29", 1150, "captive", 0.5, 6, [
    frozen(2025),
    { year: 2026, accepted: ["PRE", "LRN"], submitted: ["APP", "EVA"], answered: ALL },
  ]),
  client("Taizhou Kelong Valves", "28", 330, undefined, 0, 2, [{ year: 2026, accepted: [], answered: [] }]),
  client("Yuyao Mingda Moulding", "22", 95, "captive", -1, 3, [
    frozen(2024),
    frozen(2025, 1.3),
    { year: 2026, accepted: ["PRE", "LRN", "APP"], answered: ["PRE", "LRN", "APP"], shift: 1.3 },
  ]),
  client("Shaoxing Lanting Textiles", "13", 480, "market", 0.2, 5, [frozen(2025), frozen(2026, 0.05)]),
  client("Jiaxing Pinghu Garments", "14", 720, "relational", 0.1, 5, [
    { year: 2026, accepted: ["PRE"], answered: ["PRE"], answering: 2 },
  ]),
  client("Hangzhou Xinghe PCB", "26", 880, "modular", 0.8, 6, [frozen(2025), frozen(2026, 1)]),
  client("Huzhou Changxing Batteries", "27", 540, "modular", 0.6, 4, [frozen(2026)]),
  client("Jinhua Dongyang Tools", "25", 140, "market", -0.3, 3, [frozen(2025)]),
  client("Yiwu Baolai Zippers", "25", 160, "market", -0.4, 2, []),
  client("Ningbo Zhenming Springs", "25", 120, "captive", -0.2, 2, [{ year: 2026, accepted: [], answered: ["PRE"] }]),
  client("Quzhou Kecheng Paper", "17", 260, "market", 0, 2, [frozen(2025)]),
  client("Lishui Longquan Castings", "24", 310, "captive", 0.1, 3, [frozen(2025)]),
];

/** Earlier frozen cycles of some clients: with them, two consultants have rated twenty cycles. */
export const earlierCycles: Readonly<Record<string, readonly SeededCycle[]>> = {
  "Wenzhou Ruian Auto Parts": [frozen(2022, -0.5), frozen(2023, -0.3), frozen(2024, -0.1)],
  "Yuyao Mingda Moulding": [frozen(2022, -0.2), frozen(2023, -0.1)],
  "Shaoxing Lanting Textiles": [frozen(2022, -0.3), frozen(2023), frozen(2024, 0.1)],
  "Hangzhou Xinghe PCB": [frozen(2023, -0.8), frozen(2024, -0.3)],
};

const MOST: readonly EngagementScope[] = ["position", "results", "answers", "records"];
const WITH_OTHERS: readonly EngagementScope[] = [...MOST, "compare"];

/** The engagements between the consultant and her fourteen clients. */
export const clientEngagements: readonly EngagementPlan[] = [
  {
    ...{ firm: HAILAN, askedBy: "firm", scope: [...WITH_OTHERS, "plan", "pulse-figures"], mayReview: true },
    ...{ began: -420, ends: 35, state: "active" },
  },
  {
    ...{ firm: "Cixi Yongsheng Motors", askedBy: "firm", scope: MOST, mayReview: true, blind: true },
    ...{ began: -60, ends: 108, state: "active" },
  },
  {
    ...{ firm: "Wenzhou Ruian Auto Parts", askedBy: "consultant", scope: WITH_OTHERS, mayReview: true },
    ...{ began: -380, ends: 218, state: "active" },
  },
  {
    ...{ firm: "Taizhou Kelong Valves", askedBy: "firm", scope: ["position", "results"], began: -90, ends: 2 },
    state: "active",
  },
  {
    ...{ firm: "Yuyao Mingda Moulding", askedBy: "firm", scope: WITH_OTHERS, began: -400, ends: 287, state: "active" },
  },
  {
    ...{ firm: "Shaoxing Lanting Textiles", askedBy: "consultant", scope: ["position", "results", "compare"] },
    ...{ began: -300, ends: 84, state: "active" },
  },
  {
    ...{ firm: "Jiaxing Pinghu Garments", askedBy: "firm", scope: ["position", "results"], blind: true },
    ...{ began: -70, ends: 216, state: "active" },
  },
  {
    ...{ firm: "Hangzhou Xinghe PCB", askedBy: "firm", scope: WITH_OTHERS, began: -410, ends: 24, state: "active" },
    longer: true,
  },
  {
    ...{ firm: "Huzhou Changxing Batteries", askedBy: "firm", scope: ["results"], began: -50, ends: 310 },
    state: "active",
  },
  {
    ...{ firm: "Jinhua Dongyang Tools", askedBy: "consultant", scope: ["position"], began: -200, ends: 165 },
    state: "active",
  },
  {
    ...{ firm: "Yiwu Baolai Zippers", askedBy: "firm", scope: ["position", "results"], blind: true },
    ...{ message: "Please support us in our first assessment.", began: -7, ends: 358, state: "offered" },
  },
  {
    ...{ firm: "Ningbo Zhenming Springs", askedBy: "consultant", scope: MOST, mayReview: true, blind: true },
    ...{ message: "As agreed, I ask to see the assessment of 2026.", began: -3, ends: 362, state: "asked" },
  },
  {
    ...{ firm: "Quzhou Kecheng Paper", askedBy: "firm", scope: ["results"], began: -330, ends: 90, state: "revoked" },
  },
  {
    ...{ firm: "Lishui Longquan Castings", askedBy: "firm", scope: MOST, began: -400, ends: -20, state: "active" },
  },
];
