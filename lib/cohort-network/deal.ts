import type { Random } from "@/lib/result";
import type { ConsentLevel } from "@/lib/snapshots";
import type { DrawnAs, Held, HeldFacts, SurveyCycle, SurveyFirm, SurveyLink } from "./types";

/** The current facts of a firm, with a digest that changes whenever a fact changes. */
export type FirmToday = { readonly facts: HeldFacts; readonly digest: string };

/** A firm in a cohort that it is a member of, and how the last map drew it. */
export type Standing = {
  readonly cohortId: string;
  readonly firmId: string;
  /** Minimum number of firms of that cohort that appear, change or disappear together. */
  readonly k: number;
  /** 0 if the firm is no longer a member. */
  readonly consent: DrawnAs;
  /** True unless another cohort draws the firm by name or anonymously. */
  readonly free: boolean;
  readonly look: DrawnAs;
  readonly spent: boolean;
  readonly place: number | null;
  readonly drawnBy: FirmToday | null;
};

/** The row to be stored for a firm. */
type Stood = Pick<Standing, "cohortId" | "firmId" | "look" | "spent"> & {
  readonly place: number;
  readonly drawnBy: FirmToday | null;
};

type Drawn = Stood & { readonly look: ConsentLevel; readonly consent: ConsentLevel; readonly facts: HeldFacts };

export type Dealt = {
  /** Each firm once, at its position in the drawing order. */
  readonly drawn: readonly Drawn[];
  /** Rows that differ from the stored ones. */
  readonly changed: readonly Stood[];
  /** Firms that are not drawn, and whose node must not be identifiable through their partners' links. */
  readonly apart: ReadonlySet<string>;
  readonly held: Held | undefined;
};

type DealInput = {
  readonly standings: readonly Standing[];
  readonly today: ReadonlyMap<string, FirmToday>;
  readonly random: Random;
};

type Nameless = { readonly row: Standing; look: DrawnAs; drawnBy: FirmToday | null; changed: boolean };

const NAMELESS = [1, 2] as const;

/**
 * Decides which firms a map draws, with which details, and from which version of their facts.
 *
 * Anonymous firms of a cohort that are drawn alike appear, change, show their marks and disappear only in groups of at
 * least k, so that comparing two maps links no node to fewer than k firms. If 1 to k − 1 firms must disappear, further
 * ones are drawn by lot to disappear with them, and none of these ever come back. Open firms are always drawn with
 * their current facts. Shape: rows of the last map, current facts. Unit: firms. Range: in each group drawn alike, none
 * or at least k firms. Edge cases: a firm of several cohorts is drawn once. Errors: none. Source: none.
 */
export function dealMap({ standings, today, random }: DealInput): Dealt {
  const rows: Stood[] = [];
  const nameless = [...Map.groupBy(standings, ({ cohortId }) => cohortId)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, of]) => dealCohort(of, { today, random, taken: rows }));
  const consentOf = new Map(standings.map((row) => [keyOf(row), row.consent]));
  const drawn = new Map<string, Drawn>();
  for (const row of rows.toSorted((a, b) => a.look - b.look)) {
    const facts = row.look === 3 ? today.get(row.firmId)?.facts : row.drawnBy?.facts;
    const consent = consentOf.get(keyOf(row)) ?? 0;
    if (row.look === 0 || consent === 0 || facts === undefined) continue;
    drawn.set(row.firmId, { ...row, look: row.look, consent, facts });
  }
  const before = new Map(standings.map((row) => [keyOf(row), row]));
  return {
    drawn: [...drawn.values()].toSorted((a, b) => a.place - b.place),
    changed: rows.filter((row) => !isAsBefore(row, before.get(keyOf(row)))),
    apart: new Set(rows.flatMap(({ firmId, spent }) => (spent && !drawn.has(firmId) ? [firmId] : []))),
    held: heldOf({ standings, rows, drawn, nameless }),
  };
}

const keyOf = ({ cohortId, firmId }: Pick<Standing, "cohortId" | "firmId">): string => `${cohortId} ${firmId}`;

const isAsBefore = (row: Stood, before: Standing | undefined): boolean =>
  before !== undefined &&
  before.place !== null &&
  row.look === before.look &&
  row.spent === before.spent &&
  row.drawnBy?.digest === before.drawnBy?.digest;

type Table = { readonly today: DealInput["today"]; readonly random: Random; readonly taken: Stood[] };

/** Adds the rows of one cohort to `taken` and returns its anonymous firms that stay. */
function dealCohort(standings: readonly Standing[], { today, random, taken }: Table): readonly Nameless[] {
  const k = standings[0]?.k ?? 0;
  const stood = ({ cohortId, firmId, place }: Standing, as: Pick<Stood, "look" | "spent" | "drawnBy">): Stood => ({
    ...{ cohortId, firmId, place: place ?? random() },
    ...as,
  });
  const open = standings.filter(({ consent }) => consent === 3);
  const drawn = NAMELESS.flatMap((look) => goTogether({ standings, look, k, random }));
  showTogether(drawn, k);
  changeTogether({ drawn, k, today });
  const known = new Set(taken.map(({ firmId }) => firmId));
  const came = comeTogether(
    standings.filter((row) => isNew(row) && !known.has(row.firmId) && today.has(row.firmId)),
    { k, today, random },
  );
  const staying = new Set(drawn.map(({ row }) => row));
  const gone = standings.filter((row) => row.consent !== 3 && (row.look > 0 || row.spent) && !staying.has(row));
  taken.push(
    ...open.map((row) => stood(row, { look: 3, spent: false, drawnBy: null })),
    ...gone.map((row) => stood(row, { look: 0, spent: true, drawnBy: null })),
    ...[...drawn, ...came].map(({ row, look, drawnBy }) => stood(row, { look, spent: false, drawnBy })),
  );
  return drawn;
}

const isNew = ({ consent, free, look, spent }: Standing): boolean =>
  (consent === 1 || consent === 2) && free && !spent && look === 0;

/**
 * The firms drawn in one way (`look`) that stay on the map. If any of them must disappear, at least k disappear, and at
 * least k or none remain.
 */
function goTogether(at: {
  readonly standings: readonly Standing[];
  readonly look: 1 | 2;
  readonly k: number;
  readonly random: Random;
}): Nameless[] {
  const { k, look, random } = at;
  const alike = at.standings.filter((row) => row.look === look && row.consent !== 3);
  const may = alike.filter(({ consent, free, spent }) => consent >= look && free && !spent);
  const gone = alike.length - may.length;
  const left = gone === 0 ? may : shuffled(may, random).slice(Math.max(0, k - gone));
  // If no firm leaves the map or becomes visible by name, all stay, even if the minimum k was raised: the map then does
  // not change.
  const isAsBefore = may.length === at.standings.filter((row) => row.look === look).length;
  if (!isAsBefore && left.length < k) return [];
  return left.map((row) => ({ row, look, drawnBy: row.drawnBy, changed: false }));
}

function shuffled<T>(of: readonly T[], random: Random): T[] {
  return of
    .map((one) => ({ one, turn: random() }))
    .sort((a, b) => a.turn - b.turn)
    .map(({ one }) => one);
}

/** Lets firms drawn as plain nodes show their marks, if they consented and are at least k. */
function showTogether(drawn: readonly Nameless[], k: number): void {
  const nodes = drawn.filter(({ look }) => look === 1);
  const shown = nodes.filter(({ row }) => row.consent === 2);
  const rest = nodes.length - shown.length;
  if (shown.length < k || (rest > 0 && rest < k)) return;
  for (const one of shown) one.look = 2;
}

function changeTogether(at: {
  readonly drawn: readonly Nameless[];
  readonly k: number;
  readonly today: DealInput["today"];
}): void {
  for (const look of NAMELESS) {
    const changed = at.drawn.filter(
      (one) => one.look === look && at.today.get(one.row.firmId)?.digest !== one.drawnBy?.digest,
    );
    const isEnough = changed.length >= at.k;
    for (const one of changed) {
      one.changed = !isEnough;
      if (isEnough) one.drawnBy = at.today.get(one.row.firmId) ?? one.drawnBy;
    }
  }
}

/**
 * Decides how new firms are drawn. Firms that consented to marks are drawn with marks if they are at least k; otherwise
 * as plain nodes, together with the other firms. If the other firms alone are fewer than k, some firms that consented
 * to marks are chosen by lot and drawn as plain nodes too, provided that at least k firms with marks remain.
 */
function comeTogether(
  rows: readonly Standing[],
  { k, today, random }: { readonly k: number } & Pick<DealInput, "today" | "random">,
): Nameless[] {
  const visible = shuffled(
    rows.filter(({ consent }) => consent === 2),
    random,
  );
  const others = rows.filter(({ consent }) => consent === 1);
  const missing = others.length > 0 && others.length < k ? k - others.length : 0;
  const lent = visible.length - missing >= k ? missing : 0;
  const withMarks = visible.length >= k ? visible.slice(lent) : [];
  const asNodes = [...others, ...(visible.length >= k ? visible.slice(0, lent) : visible)];
  return [
    ...withMarks.map((row) => ({ row, look: 2 as const })),
    ...(asNodes.length >= k ? asNodes.map((row) => ({ row, look: 1 as const })) : []),
  ].map(({ row, look }) => ({ row, look, drawnBy: today.get(row.firmId) ?? null, changed: false }));
}

type HeldInput = {
  readonly standings: readonly Standing[];
  readonly rows: readonly Stood[];
  readonly drawn: ReadonlyMap<string, unknown>;
  readonly nameless: readonly Nameless[];
};

function heldOf({ standings, rows, drawn, nameless }: HeldInput): Dealt["held"] {
  const gone = new Set(rows.flatMap((row) => (row.look === 0 ? [keyOf(row)] : [])));
  const off = standings.filter(({ consent, firmId }) => consent > 0 && !drawn.has(firmId));
  const held = {
    k: standings.reduce((least, { k }) => Math.min(least, k), Number.POSITIVE_INFINITY),
    newcomers: off.some((row) => isNew(row)),
    changes:
      nameless
        .flatMap(({ changed, drawnBy }) => (changed && drawnBy !== null ? [drawnBy.facts.day] : []))
        .toSorted()[0] ?? null,
    apart: off.some((row) => gone.has(keyOf(row))),
  };
  return held.newcomers || held.changes !== null || held.apart ? held : undefined;
}

/** The firms to draw, with their links and frozen registers, as input of `surveyNetwork`. */
export function surveyFactsOf({ drawn, apart }: Pick<Dealt, "drawn" | "apart">): {
  readonly firms: readonly SurveyFirm[];
  readonly links: readonly SurveyLink[];
  readonly cycles: readonly SurveyCycle[];
} {
  const firms = drawn.map(({ firmId: id, consent, place: order, facts: { country, stand, result } }) => ({
    ...{ id, country, consent, stand, result, order },
  }));
  const links = drawn.flatMap(({ facts }) => facts.links);
  const cycles = Map.groupBy(
    drawn.flatMap(({ facts }) => facts.cycles),
    ({ cycle }) => cycle,
  );
  return {
    firms,
    links: links.map((link) =>
      link.partnerFirmId !== null && apart.has(link.partnerFirmId) ? { ...link, partnerFirmId: null } : link,
    ),
    cycles: [...cycles]
      .toSorted(([a], [b]) => a - b)
      .map(([cycle, parts]) => ({ cycle, links: parts.flatMap(({ links: own }) => own) })),
  };
}
