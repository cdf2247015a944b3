import { clusterAndInnovation } from "./guides-cluster-and-innovation";
import { evaluation } from "./guides-evaluation";
import { financeAndData } from "./guides-finance-and-data";
import { network } from "./guides-network";
import { peopleAndUpgrading } from "./guides-people-and-upgrading";
import { technology } from "./guides-technology";
import type { MeasureGuide } from "./measure";

/**
 * The 25 measures in words: purpose, steps in order, record, and instructions. A condition names the item whose
 * sentence or evidence line describes what its step asks, at level 3 or 5, because 4 leaves open which part of 5 is
 * true. A step that no answer can show has no condition; where possible it comes after those that have one. Source:
 * method 7.
 */
export const measureGuides: readonly MeasureGuide[] = [
  ...clusterAndInnovation,
  ...financeAndData,
  ...technology,
  ...peopleAndUpgrading,
  ...network,
  ...evaluation,
];
