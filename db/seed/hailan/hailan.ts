import {
  type CellId,
  type ContextEffect,
  type ContextId,
  type EvidenceGrade,
  type FirmFigure,
  type ItemId,
  type Level,
  POSITION_IDS,
} from "@/lib/instrument";
import { type LinkPlan, levelsIn } from "../links";
import { aSupplier } from "./suppliers";

const answers = (text: string) => levelsIn(POSITION_IDS, text);

const aCustomer = (partner: string, rest: Omit<LinkPlan, "partner" | "direction" | "kind">): LinkPlan => ({
  partner,
  direction: "customer",
  kind: "single",
  ...rest,
});

/**
 * Hailan's register: five customers and three suppliers. The largest link is captive, the next ones modular and
 * relational.
 */
export const hailanLinks: readonly LinkPlan[] = [
  aCustomer("Nordhem AB", {
    type: "lead-firm",
    country: "SE",
    product: "Air fryers, kettles",
    since: 2016,
    share: 0.34,
    shareOfPartner: 0.12,
    functions: ["input-sourcing", "process-engineering", "design-change"],
    answers: answers("444 442 242 425 43 44 45"),
  }),
  aCustomer("Brightkitchen Inc.", {
    type: "lead-firm",
    country: "US",
    product: "Toasters, blenders",
    since: 2019,
    share: 0.21,
    shareOfPartner: null,
    functions: ["input-sourcing", "process-engineering"],
    answers: answers("444 452 424 324 32 22 32"),
  }),
  aCustomer("Asahi Living KK", {
    type: "lead-firm",
    country: "JP",
    product: "Rice cookers",
    since: 2012,
    share: 0.14,
    shareOfPartner: 0.4,
    functions: ["input-sourcing", "process-engineering", "original-design"],
    answers: answers("544 224 424 345 34 44 22"),
  }),
  aCustomer("Yiwu Ruida Trading", {
    type: "trader",
    country: "CN",
    product: "Kettles, unbranded",
    since: 2021,
    share: 0.09,
    shareOfPartner: null,
    functions: ["assembly"],
    answers: answers("212 442 425"),
  }),
  aCustomer("Domus Retail GmbH", {
    type: "first-tier",
    country: "DE",
    product: "Private label, mixed",
    since: 2024,
    share: 0.07,
    shareOfPartner: null,
    functions: ["assembly"],
    answers: answers("333 333 333"),
  }),
  aSupplier("Cixi Moulding", "Housings", 0.18, { since: 2014, shareOfPartner: 0.35, answers: answers("444 442 242") }),
  aSupplier("Yuyao Plastics", "Handles, knobs", 0.11, { answers: answers("434 442 242") }),
  aSupplier("Zhenhai Wire Harness", "Wire harnesses", 0.07, { since: 2017, answers: answers("444 452 424") }),
];

/** Hailan's cycles: two are finished, the last is in progress. */
export type HailanYear = 2024 | 2025 | 2026;

/** Shares of sales in the first cycle that differ from today's. A partner that did not exist then has none. */
export const hailanShares2024: Readonly<Record<string, number>> = {
  "Nordhem AB": 0.28,
  "Brightkitchen Inc.": 0.14,
  "Asahi Living KK": 0.17,
  "Yiwu Ruida Trading": 0.15,
  "Domus Retail GmbH": 0.03,
};

/** Hailan's figures for its finished cycles: thousand yuan, and the percentage of sales that is not registered. */
export const hailanFigures: Readonly<Record<2024 | 2025, Readonly<Partial<Record<FirmFigure, number>>>>> = {
  2024: { "value-added": 182, "largest-buyer": 0.28, "first-pass": 0.951 },
  2025: { "value-added": 187, "largest-buyer": 0.34, "first-pass": 0.964, "final-users": 0.2 },
};

/** The mean level of each cell in each cycle, from which Hailan's answers are drawn. */
export const hailanLevels: Readonly<Record<CellId, Readonly<Record<HailanYear, number>>>> = {
  "PRE.ORG": { 2024: 2.3, 2025: 3, 2026: 3.7 },
  "PRE.NET": { 2024: 1.9, 2025: 2.6, 2026: 3 },
  "PRE.POS": { 2024: 1.9, 2025: 2.6, 2026: 3.3 },
  "PRE.INT": { 2024: 2.2, 2025: 2.9, 2026: 3.3 },
  "LRN.ORG": { 2024: 2.8, 2025: 3.5, 2026: 4 },
  "LRN.NET": { 2024: 1.7, 2025: 2.3, 2026: 2.6 },
  "LRN.POS": { 2024: 1.9, 2025: 2.6, 2026: 3.3 },
  "LRN.INT": { 2024: 1.4, 2025: 1.9, 2026: 2.3 },
  "APP.ORG": { 2024: 2.8, 2025: 3.5, 2026: 4 },
  "APP.NET": { 2024: 2.4, 2025: 3.1, 2026: 3.6 },
  "APP.POS": { 2024: 2, 2025: 2.7, 2026: 3.3 },
  "APP.INT": { 2024: 1.4, 2025: 1.8, 2026: 2 },
  "EVA.ORG": { 2024: 1.9, 2025: 2.5, 2026: 3 },
  "EVA.NET": { 2024: 1.4, 2025: 1.7, 2026: 2 },
  "EVA.POS": { 2024: 1.6, 2025: 2.1, 2026: 2.7 },
  "EVA.INT": { 2024: 1.5, 2025: 1.9, 2026: 2.3 },
};

export const hailanRoles = {
  2024: { oea: 0.3, oem: 0.64, odm: 0.05, obm: 0.01 },
  2025: { oea: 0.22, oem: 0.68, odm: 0.08, obm: 0.02 },
  2026: { oea: 0.14, oem: 0.58, odm: 0.24, obm: 0.04 },
} as const;

type RecordPlan = {
  readonly item: ItemId;
  readonly grade: EvidenceGrade;
  readonly title: string;
  readonly date: string;
};

/** The records of the finished cycle. */
export const hailanRecords: readonly RecordPlan[] = [
  { item: "PRE.ORG.1", grade: "E2", title: "Business plan 2025, page 14; review minutes", date: "2025-07-08" },
  { item: "LRN.ORG.1", grade: "E2", title: "8D files, line 3, January to October", date: "2025-10-20" },
  { item: "LRN.ORG.2", grade: "E1", title: "Work standard handbook", date: "2024-06-01" },
  { item: "APP.ORG.2", grade: "E2", title: "Roll-out list with before and after figures", date: "2025-09-15" },
  { item: "APP.NET.1", grade: "E3", title: "Certificate IEC 60335, issued before the date", date: "2025-03-02" },
  { item: "APP.POS.1", grade: "E2", title: "Scrap rate of housings before and after", date: "2025-05-30" },
];

/** State and effect of the twelve context factors. */
export const hailanContext: Readonly<Record<ContextId, readonly [Level, ContextEffect]>> = {
  PO1: [3, 1],
  PO2: [2, -1],
  PO3: [3, 0],
  PO4: [3, 1],
  EX1: [4, -1],
  EX2: [4, 1],
  EX3: [3, -1],
  EX4: [5, 2],
  BU1: [3, 0],
  BU2: [5, 1],
  BU3: [3, 1],
  BU4: [3, 0],
};
