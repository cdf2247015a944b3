export const MEASURE_THEMES = [
  "cluster-strategy",
  "innovation-system",
  "industry-academia",
  "financing",
  "informatization",
  "technology-transfer",
  "ip-standards",
  "personnel-distribution",
  "talent-training",
  "upgrading",
  "international-cooperation",
  "domestic-network",
  "cluster-learning",
  "evaluation",
  "public-awareness",
] as const;
export type MeasureTheme = (typeof MEASURE_THEMES)[number];
