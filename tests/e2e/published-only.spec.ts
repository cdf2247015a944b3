import { type APIRequestContext, expect, test } from "@playwright/test";
import { sql } from "drizzle-orm";
import { unzipSync } from "fflate";
import postgres from "postgres";
import { requestNetwork } from "@/db/cohort-network/networks";
import { closeDatabase } from "@/db/core/client";
import { asOperator } from "@/db/core/scope";
import { findSnapshot, requestSnapshot } from "@/db/snapshots/snapshots";
import { networkWords } from "@/lib/words";
import { type ACohort, aCohort } from "../support/cohorts";
import { signIn } from "../support/doors/ask";
import { ROUTES } from "../support/doors/routes";
import { enterServer, givePassword, type World } from "../support/doors/world";

/** Filters and formats by route. Other routes are requested with the path in their row of `ROUTES`. */
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  "cohorts/[cohortId]": ["", "?cycle=2025", "?cycle=2026", "?page=1", "?cycle=2025&page=1", "?cycle=1999"],
  "cohorts/[cohortId]/firms": ["", "?filter=frozen", "?search=works", "?page=1"],
  "cohorts/[cohortId]/network": ["", "?page=1", "?page=2"],
  "api/v1/cohorts/[cohortId]/weekly": ["?format=csv", "?format=xlsx"],
  "api/v1/cohorts/[cohortId]/template": ["?format=csv", "?format=xlsx"],
};

/** Left out: a log of exports, and outputs that contain data about the request itself. */
const LEFT_OUT = ["cohorts/[cohortId]/log", "api/v1/cohorts/[cohortId]/log"];

/** Outputs with figures in which no firm is named. All figures must come from what was published. */
const WITH_FIGURES = [
  "cohorts/[cohortId]",
  "cohorts/[cohortId]/weekly",
  "cohorts/[cohortId]/figures",
  "cohorts/[cohortId]/network",
];

/** The section of a cohort's page that shows firms that chose to be visible. */
const HEAT = /<section[^>]*id="heat"[\s\S]*?(?=<section[^>]*id="items")/;

/**
 * The sentence that says whether any business relationship has changed since the map was drawn. It may change with live
 * data, because it is one fact about all firms together.
 */
const SINCE = new RegExp([networkWords.changedSince, networkWords.unchanged].flatMap(Object.values).join("|"));

const routes = Object.entries(ROUTES).filter(
  ([name, { body }]) => /^(api\/v1\/)?cohorts\//.test(name) && body === undefined && !LEFT_OUT.includes(name),
);

type Output = { readonly name: string; readonly path: string; readonly locale: string };

function listOutputs(cohortId: string): Output[] {
  const world = { cohortId, versionId: "1.0.0", invitationId: cohortId } as unknown as World;
  return routes.flatMap(([name, route]) => {
    const [path = "", own = ""] = route.path(world).split("?");
    return (QUERIES[name] ?? [own === "" ? "" : `?${own}`]).flatMap((query) =>
      ["en", "zh"].map((locale) => ({ name, path: path + query, locale })),
    );
  });
}

/**
 * The content of an output, without what differs between requests: text and charts of a page, or sheets of a workbook.
 */
async function read(who: APIRequestContext, { path, locale }: Output, cookie: string): Promise<string> {
  const answer = await who.get(path, { headers: { Cookie: `${cookie}; trellis-locale=${locale}` } });
  const type = answer.headers()["content-type"] ?? "";
  if (type.includes("spreadsheet")) {
    const files = unzipSync(await answer.body());
    const sheets = Object.entries(files).filter(([name]) => /sheet\d+\.xml$|sharedStrings/.test(name));
    return sheets.map(([, bytes]) => Buffer.from(bytes).toString("utf8")).join("\n");
  }
  const text = await answer.text();
  if (!type.includes("html")) return `${answer.status()} ${text}`;
  const main = /<main\b[\s\S]*<\/main>/.exec(text)?.[0] ?? "";
  const words = main
    .replace(HEAT, "")
    .replace(SINCE, "")
    .replaceAll(/<(script|template)\b[\s\S]*?<\/\1>/g, "");
  return `${answer.status()} ${words.replaceAll(/ (name|value|nonce|id|for|class|aria-[a-z]+)="[^"]*"/g, "")}`;
}

async function readAll(who: APIRequestContext, cohortId: string, cookie: string): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const output of listOutputs(cohortId)) {
    all.set(`${output.name} ${output.path} ${output.locale}`, await read(who, output, cookie));
  }
  return all;
}

/** Publishes figures and a network map, computed by the worker of the server under test. */
async function publish({ cohortId, administrator }: ACohort): Promise<void> {
  await requestSnapshot(administrator, { cohortId });
  await requestNetwork(administrator, { cohortId });
  const at = { cohortId, audience: "administrator" } as const;
  await expect.poll(async () => (await findSnapshot(administrator, at))?.isPublished, { timeout: 120_000 }).toBe(true);
  const drawn = () =>
    asOperator((tx) => tx.execute(sql`select 1 from app.cohort_network where cohort_id = ${cohortId}`));
  await expect.poll(async () => (await drawn()).length, { timeout: 120_000 }).toBeGreaterThan(0);
}

/** Runs queries as a superuser with triggers disabled, so that no rule of the database applies. */
async function behind(run: (query: postgres.Sql) => Promise<unknown>): Promise<void> {
  const query = postgres(process.env.E2E_DATABASE_OWNER_URL ?? "", { max: 1, onnotice: () => {} });
  try {
    await query`set session_replication_role = replica`;
    await run(query);
  } finally {
    await query.end();
  }
}

/** All live data that figures could be computed from: answers, records, results and links of the members. */
const LIVE = [
  "answer",
  "answer_history",
  "result_figures",
  "result_input",
  "link",
  "link_answer",
  "role_shares",
  "context_answer",
  "evidence",
  "firm_figure",
  "snapshot_stand",
];

test("an administrator's pages, filters and files take every figure from what was published, and no other", async ({
  request,
}) => {
  test.slow();
  expect(Object.keys(QUERIES).filter((name) => ROUTES[name] === undefined)).toEqual([]);
  await enterServer();
  const cohort = await aCohort({ firms: 40, links: 100, seed: "published only" });
  const { cohortId } = cohort;
  const [person] = await asOperator((tx) =>
    tx.execute<{ email: string }>(sql`select p.email from app.person p
      join app.cohort_administrator a on a.person_id = p.id where a.cohort_id = ${cohortId}`),
  );
  await givePassword(person?.email ?? "");
  const cookie = await signIn(person?.email ?? "");
  await publish(cohort);
  const before = await readAll(request, cohortId, cookie);
  for (const name of WITH_FIGURES) {
    const shown = [...before].filter(([key]) => key.startsWith(`${name} `));
    expect(shown.length).toBeGreaterThan(1);
    for (const [key, words] of shown) expect([key, words.slice(0, 4)]).toEqual([key, "200 "]);
  }

  // After all live data are deleted, the outputs are unchanged.
  await behind(async (query) => {
    for (const table of LIVE)
      await query`delete from ${query(`app.${table}`)} where firm_id in
        (select m.firm_id from app.cohort_membership m where m.cohort_id = ${cohortId})`;
    // The pages may show that a result exists, because that is progress, but none of its content. So the rows stay and
    // are emptied.
    await query`update app.result set rating = '{}' where firm_id in
      (select m.firm_id from app.cohort_membership m where m.cohort_id = ${cohortId})`;
  });
  const changed = [...(await readAll(request, cohortId, cookie))].filter(([key, words]) => words !== before.get(key));
  expect(changed.map(([key]) => key)).toEqual([]);

  // After the published data are deleted too, only counts of firms are left.
  await behind(async (query) => {
    await query`delete from app.cohort_snapshot where cohort_id = ${cohortId}`;
    for (const table of ["network_node", "network_disclosure", "cohort_agreement", "cohort_network"])
      await query`delete from ${query(`app.${table}`)} where cohort_id = ${cohortId}`;
  });
  const bare = await readAll(request, cohortId, cookie);
  for (const [key, words] of bare) {
    if (!WITH_FIGURES.some((name) => key.startsWith(`${name} `))) expect([key, words]).toEqual([key, before.get(key)]);
    else expect(words.replaceAll(/<[^>]+>/g, " ")).not.toMatch(/\d\.\d/);
  }
  await closeDatabase();
});
