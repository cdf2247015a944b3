import type { Formula } from "@/lib/result";

/** What this room computes, for the method page. */
export const benchmarkFormulas: readonly Formula[] = [
  {
    name: { en: "Position distance", zh: "位置距离" },
    formula: "d² = ½Σ(√P − √P′)² + ½Σ(√R − √R′)² + ΔHHI² + (ΔPI/2)² + (Δh)²/4 + (Δlog₁₀ employees)²/4",
    source: "Hellinger 1909; weights by expert judgement; method 3.6",
    note: {
      en: "13 parts. One that either firm lacks is dropped and d² multiplied by 13 / parts used.",
      zh: "共 13 项。任何一方缺某项，该项不计，d² 再乘以 13 ÷ 实际项数。",
    },
  },
];
