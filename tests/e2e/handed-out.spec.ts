import { expect, test } from "@playwright/test";
import { sql } from "drizzle-orm";
import { asOperator } from "@/db/core/scope";
import { ownUrl } from "../screens/doors";
import { seeRoute, type Table } from "../support/doors/ask";
import { type Leaves, ROUTES, type Route } from "../support/doors/routes";
import { ROLES, type Role, verdictOf } from "../support/doors/standing";
import { tables } from "../support/doors/table";

// The tests share one firm and its log, so they run one after the other.
test.describe.configure({ mode: "default" });

type Entry = { readonly act: string; readonly of: string | null; readonly by: string | null };
type Asked = { readonly name: string; readonly route: Route; readonly leaves: Leaves; readonly role: Role };

/** The log entries of the test's firm and cohorts that were written after a given entry. */
async function entriesSince({ world }: Table, before: string): Promise<{ entries: Entry[]; last: string }> {
  const ids = sql.join(
    [world.firmId, world.rootId, world.cohortId, world.besideId].map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const rows = await asOperator((tx) =>
    tx.execute<{ id: string; act: string; of: string; by: string | null }>(sql`
      select id, act, coalesce(firm_id, cohort_id) as of, by_person_id as by from app.audit_entry
      where id > ${before}::uuid and (firm_id in (${ids}) or cohort_id in (${ids})) order by id`),
  );
  return { entries: rows.map(({ act, of, by }) => ({ act, of, by })), last: rows.at(-1)?.id ?? before };
}

const NO_ID = "00000000-0000-0000-0000-000000000000";

/** Every handler that answers a GET, requested in each role. */
const ASKED: readonly Asked[] = Object.entries(ROUTES).flatMap(([name, route]) => {
  const { leaves } = route;
  return leaves === undefined ? [] : ROLES.map((role) => ({ name, route, leaves, role }));
});

test("every GET handler has a row that says what it writes to the audit log", () => {
  const silent = Object.entries(ROUTES).filter(([, { handler, body, leaves }]) => handler && !body && !leaves);
  expect(silent.map(([name]) => name)).toEqual([]);
});

tables(
  "each file that is handed out leaves one entry of who took what, and a refusal leaves none",
  async ({ table }) => {
    test.slow();
    const wrong: string[] = [];
    const denied = ASKED.filter(({ route, role }) => verdictOf(route, role) !== "may");
    expect(denied.length).toBeGreaterThan(200);
    const start = (await entriesSince(table, NO_ID)).last;
    for (const { route, role } of denied) await seeRoute(route, table, role);
    expect((await entriesSince(table, start)).entries).toEqual([]);

    let last = start;
    for (const { name, route, leaves, role } of ASKED.filter((asked) => !denied.includes(asked))) {
      expect(await seeRoute(route, table, role), `${name} as ${role}`).toBe(route.may ?? "shown");
      const since = await entriesSince(table, last);
      last = since.last;
      const by = table.world.people[role]?.personId ?? null;
      const want = "nothing" in leaves ? [] : [{ act: leaves.act, of: table.world[leaves.of], by }];
      if (JSON.stringify(since.entries) !== JSON.stringify(want))
        wrong.push(`/${name} as ${role} left ${JSON.stringify(since.entries)}, not ${JSON.stringify(want)}`);
    }
    expect(wrong).toEqual([]);
  },
);

tables("a file whose entry cannot be written is not handed out", async ({ table }) => {
  const { world, sessions } = table;
  const name = `refuse_${world.firmId.replaceAll("-", "")}`;
  await asOperator((tx) =>
    tx.execute(
      sql.raw(`create function app.${name}() returns trigger language plpgsql as
      $$ begin if new.firm_id = '${world.firmId}' then raise exception 'the log is full'; end if; return new; end $$;
      create trigger ${name} before insert on app.audit_entry for each row execute function app.${name}()`),
    ),
  );
  const handedOut = Object.entries(ROUTES).filter(
    ([, route]) => route.leaves !== undefined && "of" in route.leaves && route.leaves.of === "firmId",
  );
  try {
    for (const [folder, route] of handedOut) {
      const cookie = verdictOf(route, "manager") === "may" ? sessions.manager : sessions.consultant;
      const answer = await fetch(ownUrl() + route.path(world), { headers: { Cookie: cookie } });
      expect(answer.status, folder).toBe(500);
      expect(await answer.text(), folder).toMatch(/^\{"status":"broken","reference":"[^"]+"\}$/);
    }
  } finally {
    await asOperator((tx) =>
      tx.execute(sql.raw(`drop trigger ${name} on app.audit_entry; drop function app.${name}()`)),
    );
  }
});

tables("an empty template leaves no entry, and a part of a file leaves one", async ({ table }) => {
  const { world, sessions } = table;
  const start = (await entriesSince(table, NO_ID)).last;
  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(ownUrl() + path, { headers: { Cookie: sessions.manager, ...headers } });
  expect((await ask(`/api/v1/firms/${world.firmId}/register?format=csv&template=1`)).status).toBe(200);
  expect((await entriesSince(table, start)).entries).toEqual([]);
  expect((await ask(`/files/${world.fileId}`, { Range: "bytes=1-" })).status).toBe(206);
  const part = { act: "file.download", of: world.firmId, by: world.people.manager?.personId };
  expect((await entriesSince(table, start)).entries).toEqual([part]);
});
