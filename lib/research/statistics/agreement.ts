import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import {
  type AtLeastZero,
  AVERAGE_DEVIATION_MAX,
  agreementCritical,
  averageDeviation,
  type ComponentReason,
  countPresent,
  type DataMatrix,
  evenVariance,
  exceeds,
  generalizability,
  type IccReason,
  icc1,
  icc2,
  mean,
  quantile,
  reaches,
  rwgJ,
  rwgStar,
  selectColumns,
  type VarianceComponents,
  varianceComponents,
} from "@/lib/stats";
import { type FirmRows, levelsOf, pickRows, type StudiedScale, scoresOn } from "./groups";
import type { AnswerTable } from "./table";

/** Minimum number of firms, each with so many respondents, for printing ICCs. Source: method 3.2. */
const GROUPS_MIN = 10;
const RESPONDENTS_MIN = 3;

/** How much the respondents of a firm agree, over the firms of a file. */
type AgreementStudy = {
  /** Firms in which at least two people answered an item. */
  readonly firms: number;
  readonly medianRwgJ: number;
  readonly meanRwgStar: number;
  readonly meanDeviation: number;
  /**
   * Firms whose agreement is more than chance; null if the scale does not have five levels, because the table is for
   * five.
   */
  readonly supported: number | null;
};

export type GroupStudy = {
  readonly scale: string;
  readonly agreement: AgreementStudy | Insufficient<"one-voice" | "no-common-range">;
  readonly icc1: AtLeastZero | Insufficient<IccReason>;
  readonly icc2: AtLeastZero | Insufficient<IccReason>;
  readonly components: VarianceComponents | Insufficient<ComponentReason>;
  /** Reliability of a firm's mean with the average number of respondents here, and all items. */
  readonly generalizability: number | Insufficient<ComponentReason>;
};

export type GroupsWithheld = Insufficient<"fewer-than-10-firms-of-3">;

type Grouped = {
  readonly table: AnswerTable;
  readonly firms: readonly FirmRows[];
  readonly scales: readonly StudiedScale[];
  readonly all: boolean;
};

/** For each scale: agreement within firms, and the share of the answers' variance between firms. */
export function studyGroups({ table, firms, scales, all }: Grouped): readonly GroupStudy[] | GroupsWithheld {
  const large = firms.filter(({ rows }) => rows.length >= RESPONDENTS_MIN);
  if (!all && large.length < GROUPS_MIN) return insufficient("fewer-than-10-firms-of-3");
  return scales.map((scale) => {
    const data = selectColumns(table.answers, scale.columns);
    const groups = firms.map(({ rows }) => pickRows(data, rows));
    const scores = scoresOn(table.answers, scale.columns);
    const people = firms.map(({ rows }) => rows.flatMap((row) => withoutGap(scores[row])));
    const components = varianceComponents(groups);
    return {
      scale: scale.name,
      agreement: studyAgreement(groups, levelsOf(table, scale)),
      icc1: icc1(people),
      icc2: icc2(people),
      components,
      generalizability: reliabilityOf(components),
    };
  });
}

const withoutGap = (value: number | undefined): readonly number[] =>
  value === undefined || Number.isNaN(value) ? [] : [value];

function reliabilityOf(
  components: VarianceComponents | Insufficient<ComponentReason>,
): number | Insufficient<ComponentReason> {
  if (isInsufficient(components)) return components;
  return generalizability(components, {
    respondents: components.respondents / components.firms,
    items: components.items,
  });
}

function studyAgreement(groups: readonly DataMatrix[], levels: readonly number[] | undefined): GroupStudy["agreement"] {
  if (levels === undefined) return insufficient("no-common-range");
  const measured = groups.flatMap((group) => measure(group, levels.length));
  if (measured.length === 0) return insufficient("one-voice");
  return {
    firms: measured.length,
    medianRwgJ: quantile(
      measured.map((each) => each.rwg),
      0.5,
    ),
    meanRwgStar: mean(measured.map((each) => each.star)),
    meanDeviation: mean(measured.map((each) => each.deviation)),
    supported: levels.length === 5 ? measured.filter((each) => each.supported).length : null,
  };
}

/** One firm's agreement; undefined if no item was answered by two people. */
function measure(group: DataMatrix, options: number) {
  const nullVariance = evenVariance(options);
  const [rwg, star, deviation] = [
    rwgJ(group, { nullVariance }),
    rwgStar(group, { nullVariance }),
    averageDeviation(group),
  ];
  if (isInsufficient(rwg) || isInsufficient(star) || isInsufficient(deviation)) return [];
  const placed = countPresent(group).filter((count) => count >= 2);
  const critical = agreementCritical(Math.min(...placed), placed.length);
  const supported = !isInsufficient(critical) && exceeds(rwg, critical) && reaches(AVERAGE_DEVIATION_MAX, deviation);
  return [{ rwg, star, deviation, supported }];
}
