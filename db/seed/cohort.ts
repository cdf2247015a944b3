import { randomUUIDv7 } from "node:crypto";
import { currentInstrument } from "@/lib/catalog";
import { type ItemId, type Level, PHASES } from "@/lib/instrument";
import { type AssessmentInput, freezeInput } from "@/lib/rating";
import type { Random, Text } from "@/lib/result";
import { standardNormal } from "@/lib/stats";
import { createCohortIn } from "../cohorts/cohorts";
import { inParts } from "../core/in-parts";
import type { Tx } from "../core/scope";
import { sha256 } from "../core/sha256";
import { assessment, assessmentPhase } from "../schema/assessments";
import { cohortMembership, firm } from "../schema/firms";
import { link, linkAnswer, linkChannel } from "../schema/links";
import { membership, person } from "../schema/people";
import { result, resultFigures, resultInput } from "../schema/results";
import { drawLevel } from "./graded-response";
import { insertAll } from "./insert-all";
import { matchRegisters } from "./matching";
import { type CohortPlan, type PlannedFirm, type PlannedLink, planCohort } from "./plan-cohort";

type CohortSeed = {
  readonly name: Text;
  readonly firms: number;
  readonly links: number;
  /** The first words of the firms' names. Default: towns in the south of Zhejiang. */
  readonly towns?: readonly string[];
  readonly parentId?: string;
  /** Another cohort for the firms whose names begin with these towns. */
  readonly apart?: { readonly cohortId: string; readonly towns: readonly string[] };
  /** The two cycles with frozen results. */
  readonly years: readonly [number, number];
  readonly random: Random;
};

/** Inserts a generated cohort with its firms, registers and frozen results. Returns its id. */
export async function insertCohort(tx: Tx, seed: CohortSeed): Promise<string> {
  const plan = planCohort(seed.firms, seed.links, seed.random, seed.towns);
  const ids = plan.firms.map(() => randomUUIDv7());
  const cohortId = await createCohortIn(tx, {
    name: seed.name,
    isDemo: true,
    ...(seed.parentId === undefined ? {} : { parentId: seed.parentId }),
  });
  const isApart = ({ name }: PlannedFirm) => seed.apart?.towns.includes(name.split(" ")[0] ?? "") ?? false;
  const cohortOf = (planned: PlannedFirm) => (isApart(planned) ? (seed.apart?.cohortId ?? cohortId) : cohortId);
  await insertFirms(tx, { plan, ids, cohortOf });
  const links = plan.links.map((planned) => ({ planned, id: randomUUIDv7() }));
  await insertRegisters(tx, links, ids);
  await insertResults(tx, { plan, ids, links, seed });
  await matchRegisters(tx, { firmIds: ids, matchedAt: MATCHED_AT });
  return cohortId;
}

/** When the partners of the invented firms entered their codes. */
const MATCHED_AT = new Date("2026-09-22T02:20:00Z");

const isEnded = ({ after }: PlannedLink): boolean => after === undefined;

type Made = { readonly planned: PlannedLink; readonly id: string };

type Firms = {
  readonly plan: CohortPlan;
  readonly ids: readonly string[];
  readonly cohortOf: (planned: PlannedFirm) => string;
};

async function insertFirms(tx: Tx, { plan, ids, cohortOf }: Firms): Promise<void> {
  const made = plan.firms.map((planned, at) => ({ planned, id: ids[at] ?? "", personId: randomUUIDv7() }));
  await insertAll(made, (rows) =>
    tx.insert(firm).values(
      rows.map(({ planned: { name, industry, employees }, id }) => ({
        ...{ id, name, industry, employees, country: "CN", isDemo: true },
      })),
    ),
  );
  const manager = ({ name }: PlannedFirm) => `Manager, ${name}`;
  await insertAll(made, (rows) =>
    tx.insert(person).values(
      rows.map(({ planned, personId }) => ({
        id: personId,
        email: `${personId}@cohort.example`,
        name: manager(planned),
      })),
    ),
  );
  await insertAll(made, (rows) =>
    tx.insert(membership).values(
      rows.map(({ planned, id, personId }) => ({
        ...{ firmId: id, personId, role: "manager" as const, stratum: "management" as const },
        displayName: manager(planned),
      })),
    ),
  );
  await insertAll(made, (rows) =>
    tx
      .insert(cohortMembership)
      .values(
        rows.map(({ planned, id }) => ({ cohortId: cohortOf(planned), firmId: id, consentLevel: planned.consent })),
      ),
  );
}

async function insertRegisters(tx: Tx, links: readonly Made[], ids: readonly string[]): Promise<void> {
  await insertAll(links, (rows) =>
    tx.insert(link).values(
      rows.map(({ planned, id }) => ({
        firmId: ids[planned.firm] ?? "",
        id,
        direction: planned.direction,
        kind: planned.kind,
        partnerName: planned.partnerName,
        partnerType: planned.partnerType,
        partnerCountry: planned.partnerCountry,
        startYear: planned.since,
        share: planned.share,
        valueBand: planned.value,
        currency: "CNY" as const,
        partnerFirmId: planned.partner === undefined || isEnded(planned) ? null : (ids[planned.partner] ?? null),
        endedAt: isEnded(planned) ? new Date("2026-06-30T00:00:00Z") : null,
      })),
    ),
  );
  const answers = links.flatMap(({ planned, id }) =>
    Object.entries(planned.after ?? planned.before ?? {}).map(([question, level]) => ({
      firmId: ids[planned.firm] ?? "",
      linkId: id,
      question,
      level,
    })),
  );
  await insertAll(answers, (rows) =>
    tx.insert(linkAnswer).values(
      rows.map(({ question, ...row }) => ({
        ...row,
        questionId: linkAnswer.questionId.enumValues.find((id) => id === question) ?? "CX1",
      })),
    ),
  );
  const channels = links.flatMap(({ planned, id }) =>
    planned.channels.map((channel) => ({ firmId: ids[planned.firm] ?? "", linkId: id, ...channel })),
  );
  await insertAll(channels, (rows) => tx.insert(linkChannel).values(rows));
}

type Results = {
  readonly plan: CohortPlan;
  readonly ids: readonly string[];
  readonly links: readonly Made[];
  readonly seed: CohortSeed;
};

/** Computes real ratings from drawn answers: two people per firm, frozen in one cycle or in two. */
async function insertResults(tx: Tx, { plan, ids, links, seed }: Results): Promise<void> {
  const normal = standardNormal(seed.random);
  const own = Map.groupBy(links, ({ planned }) => planned.firm);
  const cycles = plan.firms.flatMap((planned, at) => {
    if (planned.frozen === "none") return [];
    const years = planned.frozen === "both" ? seed.years : seed.years.slice(1);
    return years.map((year) => ({
      planned,
      year,
      firmId: ids[at] ?? "",
      assessmentId: randomUUIDv7(),
      links: own.get(at) ?? [],
    }));
  });
  const frozen = cycles.map((cycle) => {
    const isLater = cycle.year === seed.years[1];
    const input = inputOf(cycle, { isLater, random: seed.random, normal });
    return { ...cycle, input, ...freezeInput(input, sha256) };
  });
  await insertAll(frozen, (rows) =>
    tx.insert(assessment).values(
      rows.map(({ firmId, assessmentId, year }) => ({
        ...{ firmId, id: assessmentId, cycle: year, viewSeed: 1 },
        instrumentId: currentInstrument.id,
        instrumentVersion: currentInstrument.version,
        createdAt: frozenOn(year),
      })),
    ),
  );
  const phases = frozen.flatMap(({ firmId, assessmentId, year }) =>
    PHASES.map((phase, position) => ({
      ...{ firmId, assessmentId, phase, position, state: "accepted" as const },
      submittedAt: frozenOn(year),
      acceptedAt: frozenOn(year),
    })),
  );
  await insertAll(phases, (rows) => tx.insert(assessmentPhase).values(rows));
  const key = (row: { firmId: string; assessmentId: string }) => ({
    firmId: row.firmId,
    assessmentId: row.assessmentId,
    revision: 1,
  });
  for (const row of inParts(frozen, 100)) {
    await tx.insert(result).values(
      row.map((one) => ({
        ...key(one),
        rating: one.rating,
        inputHash: one.inputHash,
        versions: one.versions,
        frozenAt: frozenOn(one.year),
      })),
    );
    await tx.insert(resultInput).values(row.map((one) => ({ ...key(one), input: one.input })));
    await tx.insert(resultFigures).values(row.map((one) => ({ ...one.figures, ...key(one), cycle: one.year })));
  }
}

const frozenOn = (year: number): Date => new Date(`${year}-11-10T06:00:00Z`);

type Cycle = { readonly planned: PlannedFirm; readonly year: number; readonly links: readonly Made[] };
type Draw = { readonly isLater: boolean; readonly random: Random; readonly normal: () => number };

/**
 * The `trellis/assessment@1` document of a generated firm: answers of two people, some records, the register of that
 * year.
 */
function inputOf({ planned, year, links }: Cycle, { isLater, random, normal }: Draw): AssessmentInput {
  const capability = planned.capability + (isLater ? 0.15 : 0) + 0.15 * normal();
  const answersOf = (lean: number): Record<ItemId, { level: Level }> =>
    Object.fromEntries(
      currentInstrument.items.map((item) => [item.id, { level: drawLevel(random, capability + lean) }]),
    );
  const evidence: AssessmentInput["evidence"] = {};
  for (const item of currentInstrument.items) {
    if (random() < 0.4) evidence[item.id] = [{ grade: "E3", title: "Record of use", date: `${year}-05-20` }];
  }
  return {
    schema: "trellis/assessment@1",
    instrument: { id: currentInstrument.id, version: currentInstrument.version },
    firm: {
      name: planned.name,
      employees: planned.employees,
      roles: planned.tier === 0 ? { OEA: 0.1, OEM: 0.5, ODM: 0.3, OBM: 0.1 } : { OEA: 0.4, OEM: 0.5, ODM: 0.1, OBM: 0 },
    },
    aim: null,
    notApplicable: {},
    evidence,
    respondents: [
      { id: "r1", kind: "member", stratum: "management", answers: answersOf(0.1) },
      { id: "r2", kind: "member", stratum: "engineering", answers: answersOf(-0.1) },
    ],
    links: links.flatMap(({ planned: one, id }) => {
      const answers = isLater ? one.after : one.before;
      if (answers === undefined) return [];
      return [
        {
          id,
          partner: one.partnerName,
          direction: one.direction,
          kind: one.kind,
          share: one.share,
          answers: { ...answers },
        },
      ];
    }),
    context: {},
    asOf: `${year}-11-10`,
  };
}
