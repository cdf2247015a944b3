import { expect, test } from "@playwright/test";
import postgres from "postgres";
import { closeDatabase } from "@/db/core/client";
import { type Saver, save } from "../bench/saves.answers";
import { connectTo, makeRespondents } from "../bench/saves.respondents";
import { holdTable } from "../support/hold-table";
import { type LaunchedServer, launchServer } from "../support/launch-server";

/** The revisions of a respondent's answers that the database has. */
async function keptRevisions({ ownerUrl }: LaunchedServer, { assessmentId, personId }: Saver): Promise<number[]> {
  const sql = postgres(ownerUrl, { max: 1, connection: { role: "trellis_owner", "app.operator": "on" } });
  try {
    const rows = await sql<{ revision: number }[]>`select distinct a.revision from app.answer a
      join app.respondent r on r.id = a.respondent_id where r.assessment_id = ${assessmentId} and r.person_id = ${personId}`;
    return rows.map(({ revision }) => revision);
  } finally {
    await sql.end();
  }
}

async function aSaver(server: LaunchedServer): Promise<Saver> {
  connectTo(server);
  const [made] = await makeRespondents(server, 1);
  await closeDatabase();
  if (made === undefined) throw new Error("nobody was made");
  return { ...made, revision: 0 };
}

const askReady = async ({ url }: LaunchedServer) => {
  const answer = await fetch(`${url}/api/health/ready`);
  return { status: answer.status, said: (await answer.json()).status };
};

test("a save under way when the server is asked to stop is answered and kept; asked twice, it ends at once", async () => {
  test.setTimeout(300_000);
  let server = await launchServer(undefined, { STOP_DELAY: "60" }, "none");
  try {
    const saver = await aSaver(server);
    await save(server.url, saver);
    expect(await keptRevisions(server, saver)).toEqual([1]);
    let held = await holdTable(server.ownerUrl, "app.answer");
    const saving = save(server.url, saver);
    await expect.poll(held.isAwaited).toBe(true);
    server.askToStop();
    await expect.poll(() => askReady(server)).toEqual({ status: 503, said: "stopping" });
    await held.letGo();
    await saving;
    // a signal that comes soon after the first one counts as the same
    let isEnded = false;
    void server.ended.then(() => {
      isEnded = true;
    });
    const askAgain = () => {
      server.askToStop();
      return isEnded;
    };
    await expect.poll(askAgain, { intervals: [500] }).toBe(true);

    server = await launchServer(server, {}, "none");
    expect(await keptRevisions(server, saver)).toEqual([2]);

    // without a delay nothing new is accepted at once, and the save is answered all the same
    held = await holdTable(server.ownerUrl, "app.answer");
    const last = save(server.url, saver);
    await expect.poll(held.isAwaited).toBe(true);
    server.askToStop();
    await expect.poll(() => askReady(server).catch(() => "nobody answers")).toBe("nobody answers");
    await held.letGo();
    await last;
    expect(await server.ended).toBe(0);

    server = await launchServer(server, {}, "none");
    expect(await keptRevisions(server, saver)).toEqual([3]);
    expect(server.output()).not.toContain('level":50');
  } finally {
    await server.stop();
  }
});
