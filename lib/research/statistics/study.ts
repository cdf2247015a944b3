import { type Insufficient, insufficient, isInsufficient } from "@/lib/result";
import {
  type BlandAltman,
  type BlandAltmanReason,
  blandAltman,
  bootstrapInterval,
  cronbachAlpha,
  type DataMatrix,
  type IccTable,
  iccTwoWay,
  type Kappa,
  type KappaReason,
  type ReliabilityReason,
  ratingTable,
  reliabilityReport,
  type ScaleReport,
  seededRandom,
  selectColumns,
  stratifiedAlpha,
  type TwoWayReason,
  weightedKappa,
} from "@/lib/stats";
import { type GroupStudy, type GroupsWithheld, studyGroups } from "./agreement";
import {
  averageFirms,
  type FirmRows,
  groupByFirm,
  levelsOf,
  ofRater,
  pickRows,
  type StudiedScale,
  scoresOn,
} from "./groups";
import type { AnswerTable } from "./table";

/** Minimum number of firms for printing reliability. Source: method 3.3. */
const FIRMS_MIN = 30;

export type ScaleStudy = ScaleReport & {
  /** Bootstrap interval of α over rows (firms), if requested. */
  readonly bootstrap?: ReturnType<typeof bootstrapInterval>;
  /** If other scales of the codebook partition this one completely: these parts and the α of their composite. */
  readonly composite?: { readonly parts: readonly string[]; readonly alpha: number | Insufficient<ReliabilityReason> };
};

export type Withheld = Insufficient<"fewer-than-30-firms">;

/** A scale with too few answering firms for printing. */
type WithheldScale = Withheld & { readonly name: string; readonly persons: number };

/** Reliability of the scales over one kind of row: persons, firms, or firms as rated by one rater. */
export type ReliabilityStudy = {
  readonly rater?: string;
  readonly units: number;
  readonly scales: readonly (ScaleStudy | WithheldScale)[] | Withheld;
};

export type RaterStudy = {
  readonly scale: string;
  readonly icc: IccTable | Insufficient<TwoWayReason>;
  /** Only for two raters: first minus second over the firms' scores, and κ over the levels of all items. */
  readonly blandAltman?: BlandAltman | Insufficient<BlandAltmanReason>;
  readonly kappa?: Readonly<Record<"quadratic" | "linear" | "none", Kappa | Insufficient<KappaReason>>>;
};

export type StatisticsStudy = {
  readonly format: "trellis/statistics@1";
  readonly rows: number;
  /** null if no column identifies the firm */
  readonly firms: number | null;
  readonly raters: readonly string[];
  readonly unit: "row" | "firm";
  readonly reliability: readonly ReliabilityStudy[];
  readonly agreement: readonly GroupStudy[] | GroupsWithheld | null;
  readonly ratings: readonly RaterStudy[] | null;
};

type StatisticsOptions = {
  /** Print even with fewer firms than the minimum. */
  readonly all: boolean;
  /** Compute the bootstrap interval of α, which takes 2,000 times as long. */
  readonly bootstrap: boolean;
};

/**
 * All statistics that the answers of a file allow for its scales.
 *
 * With a firm column the unit is the firm: means over respondents, first within strata if the file has them. Raters are
 * never averaged: each is analysed separately, and then all are compared.
 */
export function studyAnswers(table: AnswerTable, options: StatisticsOptions): StatisticsStudy {
  const { all, bootstrap } = options;
  const scales = scalesOf(table);
  const firms = table.meanings.includes("firm.id") ? groupByFirm(table) : undefined;
  const raters = [...new Set(table.labels.flatMap(({ rater }) => rater ?? []))];
  const rated = firms !== undefined && raters.length > 0;
  return {
    format: "trellis/statistics@1",
    rows: table.answers.rows,
    firms: firms?.length ?? null,
    raters,
    unit: firms === undefined ? "row" : "firm",
    reliability: rated
      ? raters.map((rater) => ({ rater, ...studyUnits(ofRater(table, rater), scales, options) }))
      : [
          studyUnits(firms === undefined ? table.answers : averageFirms(table, firms), scales, {
            all: all || firms === undefined,
            bootstrap,
          }),
        ],
    agreement: firms === undefined || rated ? null : studyGroups({ table, firms, scales, all }),
    ratings: rated ? scales.map((scale) => compareRaters(table, { firms, raters, scale })) : null,
  };
}

/** Scales in the order in which the codebook first mentions them. */
function scalesOf({ items }: AnswerTable): readonly StudiedScale[] {
  const scales = new Map<string, number[]>();
  for (const [column, item] of items.entries()) {
    for (const scale of item.scales) {
      const columns = scales.get(scale) ?? [];
      columns.push(column);
      scales.set(scale, columns);
    }
  }
  return [...scales].map(([name, columns]) => ({ name, columns }));
}

function studyUnits(
  data: DataMatrix,
  scales: readonly StudiedScale[],
  { all, bootstrap }: StatisticsOptions,
): ReliabilityStudy {
  const units = countAnswered(data);
  if (!all && units < FIRMS_MIN) return { units, scales: insufficient("fewer-than-30-firms") };
  const reports = reliabilityReport(data, scales);
  return {
    units,
    scales: reports.map((report, at) => {
      const { name, persons } = report;
      if (!all && persons < FIRMS_MIN) return { ...insufficient("fewer-than-30-firms"), name, persons };
      const drawn = bootstrap ? { bootstrap: bootstrapOf(data, scales[at]) } : {};
      return { ...report, ...compositeOf(at, scales, reports), ...drawn };
    }),
  };
}

/** Percentile interval of α over resampled rows; the same data always give the same interval. Source: method 3.3. */
function bootstrapOf(data: DataMatrix, scale: StudiedScale | undefined): ReturnType<typeof bootstrapInterval> {
  const items = selectColumns(data, scale?.columns ?? []);
  const statistic = (drawn: Int32Array) => cronbachAlpha(pickRows(items, drawn)).raw;
  return bootstrapInterval({ units: items.rows, statistic, random: seededRandom(`alpha ${scale?.name}`) });
}

/** Number of rows with any answer. */
function countAnswered({ rows, columns, values }: DataMatrix): number {
  const lines = Array.from({ length: rows }, (_, row) => values.subarray(row * columns, (row + 1) * columns));
  return lines.filter((line) => !line.every(Number.isNaN)).length;
}

function compositeOf(
  at: number,
  scales: readonly StudiedScale[],
  reports: readonly ScaleReport[],
): Pick<ScaleStudy, "composite"> {
  const parts = partsOf(at, scales);
  if (parts.length < 2) return {};
  const total = reports[at]?.totalVariance ?? insufficient("one-item");
  const known = parts.map((part) => ({
    alpha: reports[part]?.alpha.raw ?? insufficient("one-item"),
    variance: reports[part]?.totalVariance ?? insufficient("one-item"),
  }));
  const names = parts.map((part) => scales[part]?.name ?? "");
  const complete = known.flatMap(({ alpha, variance }) =>
    isInsufficient(alpha) || isInsufficient(variance) ? [] : [{ alpha, variance }],
  );
  if (isInsufficient(total)) return { composite: { parts: names, alpha: total } };
  const missing = known.map(({ alpha }) => alpha).find(isInsufficient) ?? insufficient("too-few-persons");
  return {
    composite: { parts: names, alpha: complete.length < parts.length ? missing : stratifiedAlpha(complete, total) },
  };
}

/** The smallest other scales that together exactly make up the scale, without overlap; empty if there are none. */
function partsOf(at: number, scales: readonly StudiedScale[]): readonly number[] {
  const rest = new Set(scales[at]?.columns);
  const smaller = scales
    .flatMap(({ columns }, index) => (index !== at && columns.length < rest.size ? [{ index, columns }] : []))
    .toSorted((a, b) => a.columns.length - b.columns.length);
  const parts: number[] = [];
  for (const { index, columns } of smaller) {
    if (!columns.every((column) => rest.has(column))) continue;
    for (const column of columns) rest.delete(column);
    parts.push(index);
  }
  return rest.size === 0 ? parts : [];
}

type Rated = { readonly firms: readonly FirmRows[]; readonly raters: readonly string[]; readonly scale: StudiedScale };

/** Scores of firms by rater; a score is a rater's mean over the items answered. */
function compareRaters(table: AnswerTable, { firms, raters, scale }: Rated): RaterStudy {
  const scores = scoresOn(table.answers, scale.columns);
  const rowOf = (firm: FirmRows, rater: string) => firm.rows.find((row) => table.labels[row]?.rater === rater);
  const values = new Float64Array(firms.length * raters.length).fill(Number.NaN);
  for (const [at, firm] of firms.entries()) {
    for (const [place, rater] of raters.entries()) {
      const row = rowOf(firm, rater);
      if (row !== undefined) values[at * raters.length + place] = scores[row] ?? Number.NaN;
    }
  }
  const ratings = { rows: firms.length, columns: raters.length, values };
  const icc = iccTwoWay(ratings);
  const [first, second, ...more] = raters;
  if (first === undefined || second === undefined || more.length > 0) return { scale: scale.name, icc };
  const column = (place: number) => firms.map((_, at) => numberOrNull(values[at * 2 + place]));
  const pairs = firms.map((firm) => [rowOf(firm, first), rowOf(firm, second)] as const);
  return { scale: scale.name, icc, blandAltman: blandAltman(column(0), column(1)), ...kappasOf(table, scale, pairs) };
}

const numberOrNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

/** κ over the levels of all items of a scale, if they share the same integer levels. */
function kappasOf(
  table: AnswerTable,
  scale: StudiedScale,
  pairs: readonly (readonly [number | undefined, number | undefined])[],
): Pick<RaterStudy, "kappa"> {
  const levels = levelsOf(table, scale);
  if (levels === undefined) return {};
  const { columns, values } = selectColumns(table.answers, scale.columns);
  const answers = (row: number | undefined) =>
    Array.from({ length: columns }, (_, item) =>
      numberOrNull(row === undefined ? undefined : values[row * columns + item]),
    );
  const [ours, theirs] = [pairs.flatMap(([row]) => answers(row)), pairs.flatMap(([, row]) => answers(row))];
  if (![...ours, ...theirs].every((level) => level === null || levels.includes(level))) return {};
  const counts = ratingTable(ours, theirs, levels);
  const of = (weights: "quadratic" | "linear" | "none") => weightedKappa(counts, { weights });
  return { kappa: { quadratic: of("quadratic"), linear: of("linear"), none: of("none") } };
}
