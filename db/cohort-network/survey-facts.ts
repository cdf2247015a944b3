import { createHash } from "node:crypto";
import { asc, isNull, sql } from "drizzle-orm";
import type { FirmResult, FirmToday, FrozenLink, SurveyCycle, SurveyFirm, SurveyLink } from "@/lib/cohort-network";
import { type Level, POSITION_IDS, type PositionId } from "@/lib/instrument";
import type { KnowledgeChannel } from "@/lib/learning";
import { linkValue } from "@/lib/position";
import { CONSENT_LEVELS, type ConsentLevel } from "@/lib/snapshots";
import { askRows, askValue } from "../core/ask";
import type { Tx } from "../core/scope";
import { sha256 } from "../core/sha256";
import { firm } from "../schema/firms";
import { link, linkAnswer, linkChannel } from "../schema/links";

type SurveyFacts = {
  readonly stamp: string;
  readonly firms: readonly SurveyFirm[];
  readonly links: readonly SurveyLink[];
  readonly cycles: readonly SurveyCycle[];
};

/** Groups the facts by firm: what a map may show of each firm today. */
export function factsByFirm(
  { firms, links, cycles }: Omit<SurveyFacts, "stamp">,
  day: string,
): ReadonlyMap<string, FirmToday> {
  const own = Map.groupBy(links, ({ firmId }) => firmId);
  const frozen = cycles.map(({ cycle, links: all }) => ({ cycle, of: Map.groupBy(all, ({ firmId }) => firmId) }));
  return new Map(
    firms.map(({ id, country, stand, result }) => {
      const facts = {
        ...{ country, stand, result, links: own.get(id) ?? [] },
        cycles: frozen.flatMap(({ cycle, of }) => {
          const register = of.get(id);
          return register === undefined ? [] : [{ cycle, links: register }];
        }),
      };
      return [id, { facts: { ...facts, day }, digest: sha256(JSON.stringify(facts)) }];
    }),
  );
}

/**
 * Everything needed to draw a cohort's network, as far as the current job may read it. Seven queries, whatever the
 * size.
 */
export async function readSurveyFactsIn(tx: Tx, ids: { readonly cohortId: string }): Promise<SurveyFacts> {
  const stamp = await readStampIn(tx, ids);
  const members = await askRows<{ firmId: string; consent: number }>(
    tx,
    sql`select firm_id, consent from app.firms_of_cohort(${ids.cohortId})`,
  );
  const countries = await tx.select({ id: firm.id, country: firm.country }).from(firm);
  const links = await readLinksIn(tx);
  const results = await readResultsIn(tx, ids);
  const cycles = await readCyclesIn(tx, ids);
  const countryOf = new Map(countries.map(({ id, country }) => [id, country]));
  const own = Map.groupBy(links, ({ firmId }) => firmId);
  const firms = members.map(({ firmId: id, consent }): SurveyFirm => {
    const latest = results.get(id);
    return {
      id,
      country: countryOf.get(id) ?? null,
      consent: consentOf(consent),
      stand: standOf([latest?.key ?? "", own.get(id) ?? []]),
      result: latest?.result ?? null,
    };
  });
  return { stamp, firms, links, cycles };
}

/** A hash of registers and results. If it differs later, something has changed. */
export const readStampIn = async (tx: Tx, { cohortId }: { readonly cohortId: string }): Promise<string> =>
  (await askValue<string>(tx, sql`app.network_stamp(${cohortId})`)) ?? "";

const consentOf = (level: number): ConsentLevel => CONSENT_LEVELS.find((known) => known === level) ?? 1;

/** A number that changes when the firm's register or result changes. The disclosure rules compare it. */
const standOf = (facts: unknown): number =>
  createHash("sha256").update(JSON.stringify(facts)).digest().readUIntBE(0, 6);

async function readLinksIn(tx: Tx): Promise<SurveyLink[]> {
  const rows = await tx
    .select({
      firmId: link.firmId,
      id: link.id,
      direction: link.direction,
      kind: link.kind,
      partnerFirmId: link.partnerFirmId,
      partnerType: link.partnerType,
      partnerCountry: link.partnerCountry,
      share: link.share,
      valueBand: link.valueBand,
      currency: link.currency,
      ownershipShare: link.ownershipShare,
      owner: link.owner,
    })
    .from(link)
    .where(isNull(link.endedAt))
    .orderBy(asc(link.id));
  const answers = await readAnswersIn(tx);
  const channels = await readChannelsIn(tx);
  return rows.map(({ valueBand, currency, ownershipShare, owner, ...row }) => ({
    ...row,
    value: linkValue(valueBand, currency),
    parent: (ownershipShare ?? 0) > 0.5 && owner !== "both" ? owner : null,
    answers: answers.get(row.id) ?? {},
    channels: channels.get(row.id) ?? [],
  }));
}

async function readAnswersIn(tx: Tx): Promise<ReadonlyMap<string, Partial<Record<PositionId, Level>>>> {
  const rows = await tx
    .select({ linkId: linkAnswer.linkId, questionId: linkAnswer.questionId, level: linkAnswer.level })
    .from(linkAnswer)
    .orderBy(asc(linkAnswer.linkId), asc(linkAnswer.questionId));
  const byLink = new Map<string, Partial<Record<PositionId, Level>>>();
  for (const { linkId, questionId, level } of rows) {
    const answers = byLink.get(linkId) ?? {};
    byLink.set(linkId, answers);
    const known = levelOf(level);
    if (known !== undefined) answers[questionId] = known;
  }
  return byLink;
}

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];
const levelOf = (value: unknown): Level | undefined => LEVELS.find((level) => level === value);

async function readChannelsIn(tx: Tx): Promise<ReadonlyMap<string, KnowledgeChannel[]>> {
  const rows = await tx
    .select({
      linkId: linkChannel.linkId,
      kind: linkChannel.kind,
      direction: linkChannel.direction,
      frequency: linkChannel.frequency,
    })
    .from(linkChannel)
    .orderBy(asc(linkChannel.linkId), asc(linkChannel.kind));
  const byLink = new Map<string, KnowledgeChannel[]>();
  for (const { linkId, ...channel } of rows) {
    const channels = byLink.get(linkId) ?? [];
    byLink.set(linkId, channels);
    channels.push(channel);
  }
  return byLink;
}

type FigureRow = {
  firmId: string;
  cycle: number;
  revision: number;
  overall: number | null;
  lrn: number | null;
  staged: number | null;
  leastCapped: number | null;
  sem: number | null;
};

const points = (level: number): number => ((level - 1) / 4) * 100;

/** The latest frozen result of each firm. */
async function readResultsIn(tx: Tx, { cohortId }: { readonly cohortId: string }) {
  const rows = await askRows<FigureRow>(tx, sql`select * from app.frozen_figures(${cohortId}) order by cycle`);
  const latest = new Map<string, { key: string; result: FirmResult }>();
  for (const row of rows) {
    if (row.overall === null) continue;
    latest.set(row.firmId, {
      key: `${row.cycle}.${row.revision}`,
      result: {
        points: points(row.overall),
        sem: points(1 + (row.sem ?? 0)),
        absorption: row.lrn === null ? null : points(row.lrn) / 100,
        level: levelAttained(row),
      },
    });
  }
  return latest;
}

/** The level attained, limited by the records check: at most a quarter level above the weakest phase's capped level. */
function levelAttained({ staged, leastCapped: least }: FigureRow): number | null {
  if (staged === null || least === null) return null;
  return Math.max(1, Math.min(staged, Math.floor(least + 0.25)));
}

type RegisterRow = { firmId: string; cycle: number; links: readonly FrozenRow[] };
type FrozenRow = Omit<FrozenLink, "firmId" | "share" | "answers"> & {
  readonly share?: number;
  readonly answers: Readonly<Record<string, number>>;
};

async function readCyclesIn(tx: Tx, { cohortId }: { readonly cohortId: string }): Promise<SurveyCycle[]> {
  const rows = await askRows<RegisterRow>(
    tx,
    sql`select firm_id, cycle, links from app.frozen_registers(${cohortId}) order by cycle, firm_id`,
  );
  return [...Map.groupBy(rows, ({ cycle }) => cycle)].map(([cycle, registers]) => ({
    cycle,
    links: registers.flatMap(({ firmId, links }) => links.map((row) => toFrozenLink(firmId, row))),
  }));
}

function toFrozenLink(firmId: string, { id, direction, kind, share, answers }: FrozenRow): FrozenLink {
  const known = POSITION_IDS.flatMap((question) => {
    const level = levelOf(answers[question]);
    return level === undefined ? [] : [[question, level] as const];
  });
  return { id, firmId, direction, kind, share: share ?? null, answers: Object.fromEntries(known) };
}
