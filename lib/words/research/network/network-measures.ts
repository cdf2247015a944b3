import { type MeasureName, term } from "./measure-name";

export const networkMeasures = {
  parts: {
    term: term("Weak components: parts without a link between them", "弱连通分支数：彼此没有联系的部分"),
    source: "Tarjan 1972",
  },
  largestPart: { term: term("Firms in the largest component", "最大连通分支的企业数"), source: "Tarjan 1972" },
  firmsInCircles: {
    term: term("Firms in circles (strong components of two firms or more)", "循环中的企业数（两家以上的强连通分支）"),
    source: "Tarjan 1972",
  },
  reciprocity: {
    term: term(
      "Reciprocity: share of the weight that is matched in the opposite direction",
      "互惠性：有反向联系对应的权重比例",
    ),
    source: "Squartini et al. 2013",
  },
  degreeAssortativity: {
    term: term(
      "Degree assortativity, whatever the direction: whether firms with many links are linked to each other",
      "度同配性（不计方向）：联系多的企业是否彼此相连",
    ),
    source: "Newman 2003",
  },
  incoherence: {
    term: term(
      "Trophic incoherence F₀: 0 where all links lead one level up",
      "营养不相干性 F₀：所有联系都上升一级时为 0",
    ),
    source: "MacKay, Johnson & Sansom 2020",
  },
  lambdaMax: {
    term: term("Largest eigenvalue λ max, without direction and weight", "最大特征值 λ max，不计方向与权重"),
    source: "Perron 1907",
  },
  fragmentation: {
    term: term("Fragmentation: 1 − mean of 1/distance", "碎片化：1 − 距离倒数的平均"),
    source: "Borgatti 2006",
  },
  keyPlayerReach: {
    term: term("Share of the network that the key players reach", "关键者可达的网络比例"),
    source: "Borgatti 2006",
  },
  cutPoints: {
    term: term(
      "Articulation points: firms whose loss would cut off part of the network",
      "割点数：一旦离开，网络就会断开的企业",
    ),
    source: "Tarjan 1972",
  },
  bridges: {
    term: term("Bridges: links whose loss would cut off part of the network", "桥数：一旦断开，网络就会分开的联系"),
    source: "Tarjan 1972",
  },
  conductanceReciprocity: {
    term: term("Reciprocity of conductance", "传导率的互惠性"),
    source: "Squartini et al. 2013",
  },
  capabilityAssortativity: {
    term: term(
      "Capability assortativity: whether firms of similar capability are linked",
      "能力同配性：能力相近的企业是否彼此相连",
    ),
    source: "Newman 2003",
  },
} as const satisfies Readonly<Record<string, MeasureName>>;
