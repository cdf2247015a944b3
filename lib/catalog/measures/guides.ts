import { clusterAndInnovation } from "./guides-cluster-and-innovation";
import { evaluation } from "./guides-evaluation";
import { financeAndData } from "./guides-finance-and-data";
import { network } from "./guides-network";
import { peopleAndUpgrading } from "./guides-people-and-upgrading";
import { technology } from "./guides-technology";
import type { MeasureGuide } from "./measure";

/**
 * The 25 measures in words: purpose, steps in order, record, and how to go about it. A condition reads the sentence or
 * the evidence line that says what its step asks, at 3 or 5, since 4 leaves open which part of 5 is true. A step that
 * nothing in the answers shows has none; it follows those that have one wherever the work allows. Source: method 7.
 */
export const measureGuides: readonly MeasureGuide[] = [
  ...clusterAndInnovation,
  ...financeAndData,
  ...technology,
  ...peopleAndUpgrading,
  ...network,
  ...evaluation,
];
