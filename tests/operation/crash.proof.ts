import { isDeepStrictEqual } from "node:util";
import canonicalize from "canonicalize";
import { sql } from "drizzle-orm";
import type { Sql } from "postgres";
import { asOperator } from "@/db/core/scope";
import { sha256 } from "@/db/core/sha256";
import { result, resultFigures, resultInput } from "@/db/schema/results";
import type { CardValue } from "@/lib/instrument";
import { freezeInput } from "@/lib/rating";
import { readMails } from "../support/mail-folder";
import type { Freezer } from "./crash.freezers";
import type { Installation } from "./crash.processes";
import { until } from "./crash.processes";
import type { Saver } from "./crash.savers";

const JOBS_SETTLE_MS = 180_000;

type Version = {
  readonly item_id: string;
  readonly revision: number;
  readonly level: number | null;
  readonly comment: string;
  readonly marked: boolean;
};

export type AnswerProof = {
  /** Number of acknowledged versions of answers, over all respondents and items. */
  versions: number;
  /** Versions that were stored but never acknowledged. */
  storedUnacknowledged: number;
  lost: number;
  doubled: number;
  readonly faults: string[];
};

const isVersion = (row: Version | undefined, value: CardValue | undefined): boolean =>
  row !== undefined &&
  value !== undefined &&
  value.answer !== null &&
  "level" in value.answer &&
  row.level === value.answer.level &&
  row.comment === value.comment &&
  row.marked === value.marked;

/**
 * Compares what is stored with what was acknowledged. Each item must have exactly the acknowledged versions, in that order,
 * and at most one more: the one that was pending at the end.
 */
export async function proveAnswers(savers: readonly Saver[]): Promise<AnswerProof> {
  const proof: AnswerProof = { versions: 0, storedUnacknowledged: 0, lost: 0, doubled: 0, faults: [] };
  for (const saver of savers) {
    const [history, current] = await asOperator(async (tx) => {
      const rowsOf = (table: "answer_history" | "answer") =>
        tx.execute<Version>(sql`
          select a.item_id, a.revision, a.level, a.comment, a.marked from ${sql.raw(`app.${table}`)} a
          join app.respondent r on r.assessment_id = a.assessment_id and r.id = a.respondent_id
          where r.assessment_id = ${saver.assessmentId} and r.person_id = ${saver.personId} order by a.item_id, a.revision`);
      return [await rowsOf("answer_history"), await rowsOf("answer")];
    });
    const items = new Set([
      ...saver.acknowledged.keys(),
      ...saver.pending.keys(),
      ...history.map((row) => row.item_id),
    ]);
    for (const item of items) {
      const said = saver.acknowledged.get(item) ?? [];
      const stored = history.filter((row) => row.item_id === item);
      const fault = (words: string) => proof.faults.push(`${saver.personId} ${item}: ${words}`);
      proof.versions += said.length;
      for (const [index, value] of said.entries()) {
        const there = stored.filter((row) => row.revision === index + 1);
        if (!there.some((row) => isVersion(row, value))) {
          proof.lost += 1;
          fault(`version ${index + 1} was acknowledged, and is not stored`);
        }
      }
      const [next, ...others] = stored.filter(
        (row, index) => row.revision > said.length || row.revision === stored[index - 1]?.revision,
      );
      const isPendingOne =
        next?.revision === said.length + 1 && others.length === 0 && isVersion(next, saver.pending.get(item));
      if (isPendingOne) proof.storedUnacknowledged += 1;
      else if (next !== undefined) {
        proof.doubled += others.length + 1;
        fault(`revisions ${stored.map((row) => row.revision).join(", ")} are stored, ${said.length} were acknowledged`);
      }
      const last = current.filter((row) => row.item_id === item);
      const latest = isPendingOne ? saver.pending.get(item) : said.at(-1);
      if (latest !== undefined && !(last.length === 1 && isVersion(last[0], latest))) {
        proof.lost += 1;
        fault("the current answer is not the last acknowledged one");
      }
    }
  }
  return proof;
}

export type ResultProof = { results: number; torn: number; readonly faults: string[] };

/**
 * Checks that every final result has its input and its figures, gives the same figures byte by byte when it is computed
 * again, and belongs to exactly one acceptance. Of the results of an assessment, only the last one may not be
 * superseded.
 */
export async function proveResults(freezers: readonly Freezer[]): Promise<ResultProof> {
  const proof: ResultProof = { results: 0, torn: 0, faults: [] };
  const { results, inputs, figures, accepts } = await asOperator(async (tx) => ({
    results: await tx.select().from(result),
    inputs: await tx.select().from(resultInput),
    figures: await tx.select().from(resultFigures),
    accepts: await tx.execute<{ assessment_id: string; accepts: number }>(sql`
      select assessment_id, count(*)::int as accepts from app.phase_event
      where phase = 'EVA' and event = 'accept' group by assessment_id`),
  }));
  for (const { saver, accepts: tried } of freezers) {
    const ofCycle = <T extends { readonly assessmentId: string; readonly revision: number }>(rows: readonly T[]) =>
      rows.filter((row) => row.assessmentId === saver.assessmentId).toSorted((a, b) => a.revision - b.revision);
    const [own, ownInputs, ownFigures] = [ofCycle(results), ofCycle(inputs), ofCycle(figures)];
    const torn = (words: string) => {
      proof.torn += 1;
      proof.faults.push(`${saver.assessmentId}: ${words}`);
    };
    const accepted = accepts.find((row) => row.assessment_id === saver.assessmentId)?.accepts ?? 0;
    if (accepted !== own.length) torn(`${accepted} acceptances and ${own.length} results`);
    const most = tried.acknowledged + tried.unknown + tried.refused;
    if (own.length < tried.acknowledged || own.length > most)
      torn(`${own.length} results, ${tried.acknowledged} acknowledged, ${most} tried`);
    if (ownInputs.length !== own.length || ownFigures.length !== own.length)
      torn("a result lacks its input or figures");
    for (const [index, one] of own.entries()) {
      proof.results += 1;
      const input = ownInputs.find(({ revision }) => revision === one.revision)?.input;
      const row = ownFigures.find(({ revision }) => revision === one.revision);
      if (one.revision !== index + 1) torn(`revision ${one.revision} follows ${index}`);
      if ((one.supersededAt === null) !== (index === own.length - 1))
        torn(`revision ${one.revision}: superseded wrongly`);
      if (input === undefined || row === undefined) continue;
      const again = freezeInput(input, sha256);
      if (again.inputHash !== one.inputHash || canonicalize(again.rating) !== canonicalize(one.rating))
        torn(`revision ${one.revision} is computed differently again`);
      const { firmId: _, assessmentId: __, revision: ___, cycle: ____, ...stored } = row;
      if (!isDeepStrictEqual({ ...stored }, { ...again.figures })) torn(`revision ${one.revision} has other figures`);
    }
  }
  return proof;
}

export type JobProof = {
  jobs: number;
  done: number;
  failed: number;
  /** Jobs that a killed worker had begun and another worker has done. */
  takenUp: number;
  mails: number;
  /** Maps and mails without a finished job, and second maps or mails of the same job. */
  doubled: number;
  readonly faults: string[];
};

type JobRow = { readonly id: string; readonly kind: string; readonly state: string; readonly attempt: number };

/** Records every network map that is stored, in the same transaction, because a cohort keeps only its last map. */
export async function noteMaps(owner: Sql): Promise<void> {
  await owner.unsafe(`
    create schema crash;
    create table crash.map (job_id uuid);
    create function crash.note() returns trigger language plpgsql security definer as
      $$ begin insert into crash.map values (new.job_id); return null; end $$;
    create trigger note after insert on app.cohort_network for each row execute function crash.note()`);
}

/**
 * Waits for the jobs, then counts what they have done: one network map for each finished job, one mail for each
 * invitation.
 */
export async function proveJobs({ mailFolder }: Installation, owner: Sql): Promise<JobProof> {
  const readJobs = () => asOperator((tx) => tx.execute<JobRow>(sql`select id, kind, state, attempt from app.job`));
  const isLive = ({ state }: JobRow) => state === "waiting" || state === "running";
  await until(async () => !(await readJobs()).some(isLive), "jobs are still waiting", JOBS_SETTLE_MS);
  const jobs = await readJobs();
  const maps = await owner<{ job_id: string; maps: number }[]>`
    select job_id, count(*)::int as maps from crash.map group by job_id`;
  const invited = await asOperator((tx) => tx.execute<{ email: string }>(sql`select email from app.cohort_invitation`));
  const mails = await readMails(mailFolder);
  const proof: JobProof = {
    jobs: jobs.length,
    done: jobs.filter(({ state }) => state === "done").length,
    failed: jobs.filter(({ state }) => state === "failed").length,
    takenUp: jobs.filter(({ attempt }) => attempt > 1).length,
    mails: mails.length,
    doubled: 0,
    faults: [],
  };
  const fault = (words: string) => {
    proof.doubled += 1;
    proof.faults.push(words);
  };
  for (const { id, kind, state } of jobs.filter((job) => job.kind === "network")) {
    const count = maps.find((row) => row.job_id === id)?.maps ?? 0;
    if (count !== (state === "done" ? 1 : 0)) fault(`${kind} job ${id} is ${state} and has ${count} maps`);
  }
  for (const { email } of invited) {
    const count = mails.filter(({ to }) => to === email).length;
    if (count !== 1) fault(`${count} mails of one invitation`);
  }
  const strangers = mails.filter(
    ({ to }) => to.endsWith("@example.test") && !invited.some(({ email }) => email === to),
  );
  if (strangers.length > 0) fault(`${strangers.length} mails without an invitation`);
  return proof;
}

/**
 * Damages some rows of the run's own database, so that a proof which would notice nothing shows itself: deletes a version of
 * an answer, adds one, changes a current answer, deletes the figures of a result, and adds a second map to a job.
 */
export async function damage(owner: Sql, { assessmentId }: Pick<Saver, "assessmentId">): Promise<void> {
  await owner.begin(async (sql) => {
    // Otherwise triggers refuse to change the history.
    await sql`set local session_replication_role = replica`;
    const rows = await sql<{ ctid: string }[]>`
      select ctid::text from app.answer_history where assessment_id = ${assessmentId} order by item_id limit 2`;
    await sql`delete from app.answer_history where ctid = ${rows[0]?.ctid ?? ""}::tid`;
    await sql`insert into app.answer_history
      select (jsonb_populate_record(h, '{"revision": 99999}')).* from app.answer_history h
      where ctid = ${rows[1]?.ctid ?? ""}::tid`;
    await sql`update app.answer set comment = 'changed' where ctid =
      (select ctid from app.answer where assessment_id = ${assessmentId} order by item_id limit 1)`;
    await sql`delete from app.result_figures where ctid =
      (select f.ctid from app.result_figures f join app.phase_event e using (assessment_id)
       where e.event = 'reopen' limit 1)`;
    await sql`insert into crash.map select job_id from crash.map limit 1`;
  });
}
