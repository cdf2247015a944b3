/** Measures of a firm, by table of the page and in the order of their columns. */
export const FIRM_TABLES = {
  links: ["degree", "inDegree", "outDegree", "strength", "inStrength", "outStrength", "ownUse", "part", "circle"],
  chain: ["trophicLevel", "tier", "upstreamLow", "upstreamHigh", "salesKnown", "upstreamness", "downstreamness"],
  centrality: [
    "betweenness",
    "betweennessByWeight",
    "pageRank",
    "eigenvector",
    "eigenvectorByWeight",
    "powerInformation",
    "powerBargaining",
  ],
  brokerage: ["constraint", "effectiveSize", "katz", "intercentrality", "reach", "cutOff"],
  concentration: ["buyerHhi", "effectiveBuyers", "supplierHhi", "effectiveSuppliers"],
  learning: ["capability", "afterYears", "atRest", "influence", "pathCapacity", "adoptionRound", "adoptionChance"],
  lift: ["lift", "liftOthers", "liftWeakest", "feasibleLift", "rank", "rankLow", "rankHigh"],
} as const;
export type FirmTable = keyof typeof FIRM_TABLES;
export type FirmMeasure = (typeof FIRM_TABLES)[FirmTable][number];

/** Measures that depend on direction; they are missing for an undirected network. */
export const DIRECTED_MEASURES: readonly FirmMeasure[] = [
  "inDegree",
  "outDegree",
  "inStrength",
  "outStrength",
  "circle",
  ...FIRM_TABLES.chain,
  ...FIRM_TABLES.concentration,
];

/** Measures of the whole network, in the order of the page. */
export const NETWORK_MEASURES = [
  "parts",
  "largestPart",
  "firmsInCircles",
  "reciprocity",
  "degreeAssortativity",
  "incoherence",
  "lambdaMax",
  "fragmentation",
  "keyPlayerReach",
  "cutPoints",
  "bridges",
  "conductanceReciprocity",
  "capabilityAssortativity",
] as const;
export type NetworkMeasure = (typeof NETWORK_MEASURES)[number];
