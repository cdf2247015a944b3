import { DETERMINANT_IDS, type Level, type LinkFunction, type Mode, type PositionId } from "@/lib/instrument";
import type { Random } from "@/lib/result";
import { HAILAN, HAILAN_SUPPLIERS } from "./hailan/suppliers";
import type { LinkPlan } from "./links";

export type FirmPlan = {
  readonly name: string;
  readonly industry: string;
  readonly employees: number;
  /** 0: maker of appliances; 1: supplies makers; 2: supplies tier 1. */
  readonly tier: 0 | 1 | 2;
  readonly mode: Mode;
  /** The firm's mean capability, in units of the graded response model. */
  readonly capability: number;
  /** How far the firm is in its 2025 cycle. */
  readonly cycle: "frozen" | "under-way" | "none";
};

const firm = (
  name: string,
  industry: string,
  employees: number,
  tier: FirmPlan["tier"],
  mode: Mode,
  capability: number,
  cycle: FirmPlan["cycle"] = "frozen",
): FirmPlan => ({ name, industry, employees, tier, mode, capability, cycle });

/**
 * The invented firms around Hailan: two other makers of appliances, their suppliers, and those suppliers' suppliers.
 */
export const cohortFirms: readonly FirmPlan[] = [
  firm("Cixi Moulding", "22", 210, 1, "captive", 0.1),
  firm("Yuyao Plastics", "22", 150, 1, "captive", -0.5),
  firm("Zhenhai Wire Harness", "27", 320, 1, "modular", 0.3),
  firm("Fenghua Motors", "27", 480, 1, "relational", 0.8),
  firm("Yinzhou Castings", "24", 260, 1, "captive", -0.3),
  firm("Beilun Controls", "26", 390, 1, "modular", 0.9),
  firm("Xiangshan Heating Elements", "27", 180, 1, "modular", 0.2),
  firm("Ninghai Fasteners", "25", 95, 1, "market", -0.7),
  firm("Haishu Packaging", "17", 120, 1, "market", -0.4, "under-way"),
  firm("Jiangbei Coatings", "20", 85, 1, "relational", 0.1),
  firm("Andong Kitchenware", "25", 720, 0, "captive", 0),
  firm("Qianwan Small Appliances", "27", 1450, 0, "modular", 1.1),
  firm("Longshan Fans", "27", 560, 0, "modular", 0.4),
  firm("Guanhaiwei Lighting", "27", 410, 0, "market", -0.1),
  firm("Shengzhou Compressors", "28", 980, 0, "relational", 1),
  firm("Taizhou Resin", "20", 340, 2, "market", 0.2),
  firm("Cixi Motor Works", "27", 130, 2, "captive", -0.6),
  firm("Hengjie PCB", "26", 275, 2, "modular", 0.6),
  firm("Yuyao Tooling", "28", 60, 2, "relational", 0.5),
  firm("Lishui Copper", "24", 190, 2, "market", -0.2),
  firm("Shaoxing Springs", "25", 70, 2, "market", -0.9, "under-way"),
  firm("Huzhou Switches", "26", 240, 2, "hierarchy", 0.3),
  firm("Tonglu Labels", "18", 40, 2, "market", -1, "none"),
];

/** Typical values of the three determinants for a link of each mode, from 1 (low) to 5 (high), before reversal. */
const CORNER: Readonly<Record<Mode, readonly [number, number, number]>> = {
  market: [1.8, 4.2, 4.2],
  modular: [4.2, 4.3, 4.1],
  relational: [4.3, 1.9, 4],
  captive: [4, 4, 1.9],
  hierarchy: [4.3, 1.9, 1.9],
};

/** Nine answers that make a link most likely of this mode. Reversed questions get reversed answers. */
export function determinantsOf(mode: Mode, random: Random): Partial<Record<PositionId, Level>> {
  const [complexity, codifiability, capability] = CORNER[mode];
  const scale = [complexity, complexity, complexity, codifiability, codifiability, 6 - codifiability];
  const centres = [...scale, capability, 6 - capability, capability];
  const levels: readonly Level[] = [1, 2, 3, 4, 5];
  return Object.fromEntries(
    DETERMINANT_IDS.map((id, index) => {
      const drawn = Math.round((centres[index] ?? 3) + (random() - 0.5) * 1.4);
      return [id, levels[Math.min(5, Math.max(1, drawn)) - 1] ?? 3];
    }),
  );
}

const FUNCTIONS: Readonly<Record<Mode, readonly LinkFunction[]>> = {
  market: ["assembly"],
  modular: ["input-sourcing", "process-engineering"],
  relational: ["input-sourcing", "process-engineering", "design-change"],
  captive: ["assembly", "process-engineering"],
  hierarchy: ["assembly"],
};

/** Suppliers sell to customers in the cohort, makers to invented ones abroad; a bundle covers the rest. */
export function planLinks(plan: FirmPlan, customers: readonly string[], random: Random): LinkPlan[] {
  const base = { direction: "customer", since: 2012 + Math.floor(random() * 12), shareOfPartner: null } as const;
  const shares = [0.3 + random() * 0.2, 0.15 + random() * 0.1, 0.08 + random() * 0.05];
  const single = customers.slice(0, 3).map((name, index): LinkPlan => {
    const mode = index === 0 ? plan.mode : index === 1 && plan.mode === "market" ? "modular" : plan.mode;
    const known = name === HAILAN ? HAILAN_SUPPLIERS.includes(plan.name) : cohortFirms.some((one) => one.name === name);
    return {
      ...base,
      partner: name,
      kind: "single",
      type: plan.tier === 0 ? "lead-firm" : "first-tier",
      country: plan.tier === 0 ? (["DE", "US", "JP"][index] ?? "CN") : "CN",
      product: "Parts and sets",
      share: Math.round((shares[index] ?? 0.1) * 100) / 100,
      functions: FUNCTIONS[mode],
      answers: determinantsOf(mode, random),
      ...(known ? { firm: name } : {}),
    };
  });
  const bundle: LinkPlan = {
    ...base,
    partner: "Small customers",
    kind: "bundle",
    type: "trader",
    country: "CN",
    product: "Mixed",
    share: 0.12,
    functions: ["assembly"],
    answers: determinantsOf("market", random),
  };
  return [...single, bundle];
}

/** The id for a name. Throws if there is none. */
export function idNamed(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`the demo world has no firm ${name}`);
  return id;
}
